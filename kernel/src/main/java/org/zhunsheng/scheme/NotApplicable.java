package org.zhunsheng.scheme;

import org.jspecify.annotations.Nullable;

/** 不适用的指标，其分值去向（X03）。 */
public record NotApplicable(Mode mode, @Nullable String toGroup) {

    /** 去向。 */
    public enum Mode {
        ASK,
        WITHIN_GROUP,
        TO_GROUP,
        RESCALE_TOTAL
    }
}
