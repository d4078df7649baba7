package org.zhunsheng.server.filling;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** 一格为什么改。 */
public enum Cause {
    TYPED,
    PASTED,
    FILLED,
    UNDONE,
    /** 两个人写得不同，选了其中一个。 */
    CHOSEN,
    /** 由去年的、已批的表带来。 */
    COPIED,
    COMPUTED,
    /** 调整不办了，恢复成已批的那一版。 */
    RESTORED,
    /** 选自指标库。 */
    TAKEN,
    /** 附上、拿下的佐证。 */
    ATTACHED,
    /** 由填好交回的工作簿而来。 */
    WORKBOOK,
    /** 由往年带来的文字，看过了照旧用：值不变。 */
    CONFIRMED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** 人可以说的缘由；带来的、算出的只有程序自己说。 */
    static Optional<Cause> said(String code) {
        return Stream.of(TYPED, PASTED, FILLED, UNDONE, CHOSEN, CONFIRMED)
                .filter(one -> one.code().equals(code))
                .findFirst();
    }
}
