package org.zhunsheng.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Quantity;

/**
 * 数与单位，还不知道数的是什么。
 *
 * @param end 单位之后；单位之后的“以上”“左右”到 {@code after} 为止
 */
record CountedNumber(
        int start,
        int end,
        int after,
        Quantity quantity,
        @Nullable BigDecimal upper,
        Closeness closeness) {

    ClaimKind kind() {
        return switch (quantity.unit()) {
            case "%", "‰", "百分点" -> ClaimKind.SHARE;
            default -> isMoney() ? ClaimKind.MONEY : ClaimKind.COUNT;
        };
    }

    private boolean isMoney() {
        String unit = quantity.unit();
        return unit.endsWith("元") && !unit.contains("/");
    }
}
