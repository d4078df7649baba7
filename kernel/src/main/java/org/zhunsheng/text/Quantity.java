package org.zhunsheng.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 带计量单位的数，例如 32 次、98.75 %、90 万元。除金额外，万、亿已经乘入数值：3万人为 30000 人。
 *
 * @param unit 单位，同一单位只有一种写法（百分比、％ 都是 %）；没有则为空串
 */
public record Quantity(BigDecimal value, String unit) {

    /** 由数值与单位栏得到：8、万亩 为 80000 亩。 */
    public static Quantity of(BigDecimal value, String unit) {
        String bare = Normal.norm(unit);
        boolean scaled = bare.length() > 1 && (bare.startsWith("万") || bare.startsWith("亿"));
        if (!scaled || Units.money(bare) != null) return new Quantity(value, Units.canonical(bare));
        BigDecimal base = value.movePointRight(NumberText.power(bare.substring(0, 1)));
        return new Quantity(base, Units.canonical(bare.substring(1)));
    }

    /**
     * 换成另一单位的数值。没有写单位的视为单位相同；只有金额单位之间可以换算。
     *
     * @return 单位不同而又不能换算时为 null
     */
    public @Nullable BigDecimal in(String other) {
        if (unit.isEmpty() || other.isEmpty() || unit.equals(other)) return value;
        BigDecimal from = Units.money(unit);
        BigDecimal to = Units.money(other);
        return from == null || to == null ? null : value.multiply(from).divide(to);
    }

    /** 例如 32 次、98.75%。 */
    @Override
    public String toString() {
        String number = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return unit.isEmpty() || unit.equals("%") ? number + unit : number + " " + unit;
    }
}
