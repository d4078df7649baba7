package org.zhunsheng.scoring;

import java.math.BigDecimal;

/** 预算执行进度的灯：到截止月份为止的执行率，与按月摊到那时的相比；没有预算的是红灯，没有蓝灯。 */
public record BudgetProgressLight(ProgressBands bands) {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    /**
     * @param budget 预算，元
     * @param paid 到截止日为止的支付，元
     * @param month 截止的月份，1 至 12
     */
    public Light light(BigDecimal budget, BigDecimal paid, int month) {
        if (budget.signum() <= 0) return new Light(Light.Colour.RED, "没有预算，执行进度按 0 计");
        BigDecimal due = budget.multiply(BigDecimal.valueOf(month));
        BigDecimal scaled = paid.multiply(YEAR);
        String arithmetic = "%s ÷ %s ÷ (%d ÷ 12) = %s"
                .formatted(Arithmetic.plain(paid), Arithmetic.plain(budget), month, Arithmetic.percent(scaled, due));
        return new Light(bands.slow(scaled, due), arithmetic);
    }
}
