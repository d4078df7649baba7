package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.List;

/** 总分封顶（X02）：执行率低于若干时总分不得高于若干；没有封顶时为空，从严到宽排列。 */
public record TotalCap(List<Ceiling> ceilings) {

    public static final TotalCap NONE = new TotalCap(List.of());

    public TotalCap {
        ceilings = List.copyOf(ceilings);
    }

    /** 执行率低于 {@code below}（小数）时总分不高于 {@code most}。 */
    public record Ceiling(BigDecimal below, BigDecimal most) {}
}
