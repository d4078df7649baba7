package org.zhunsheng.claim;

import java.math.BigDecimal;

/** 文字里的数与它所说的数有多近。 */
public enum Closeness {
    EXACT,
    /** 约、近、余、多、左右：相差一成以内算相符。 */
    ABOUT,
    /** 以上、超过、不少于。 */
    AT_LEAST,
    /** 以下、以内、不超过。 */
    AT_MOST;

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** 数出来的是 {@code counted}，文字这样写对不对。 */
    boolean holds(BigDecimal said, BigDecimal counted) {
        return switch (this) {
            case EXACT -> counted.compareTo(said) == 0;
            case ABOUT -> counted.subtract(said).abs().compareTo(said.abs().multiply(TENTH)) <= 0;
            case AT_LEAST -> counted.compareTo(said) >= 0;
            case AT_MOST -> counted.compareTo(said) <= 0;
        };
    }
}
