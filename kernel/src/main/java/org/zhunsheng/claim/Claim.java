package org.zhunsheng.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Quantity;

/**
 * 叙述文字里的一个数。
 *
 * @param start 在原文里从哪里开始
 * @param end 在原文里到哪里结束（不含），连同单位
 * @param written 原文怎样写的，没有排版的空白
 * @param quantity 多少与单位；不能数的为 null
 * @param upper 区间的上限；不是区间的为 null
 * @param object 数的是什么：代表团、《援滇信息》；看不出的为空字
 */
public record Claim(
        int start,
        int end,
        String written,
        ClaimKind kind,
        @Nullable Quantity quantity,
        @Nullable BigDecimal upper,
        Closeness closeness,
        String object) {

    /** 数出来的是 {@code counted}（单位同文字里的），文字这样写对不对。不能数的从来不对。 */
    public boolean agrees(Quantity counted) {
        if (quantity == null) return false;
        BigDecimal value = counted.in(quantity.unit());
        if (value == null) return false;
        if (upper != null) return value.compareTo(quantity.value()) >= 0 && value.compareTo(upper) <= 0;
        return closeness.holds(quantity.value(), value);
    }
}
