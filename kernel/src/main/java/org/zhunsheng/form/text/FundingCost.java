package org.zhunsheng.form.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.FundingField;

/** 一种填法有多不像一张资金表：越像越小。 */
final class FundingCost {

    static final int LIMIT = 1000;
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private final int table;
    private final boolean late;
    private final int last;

    /**
     * @param table 指标表从第几片开始
     * @param late 资金的栏头本来就落在指标表里
     * @param last 资金的最后一个标签
     */
    FundingCost(int table, boolean late, int last) {
        this.table = table;
        this.late = late;
        this.last = last;
    }

    /** 离资金的标签很远，又在指标表里：多半是指标的数。 */
    private boolean outside(Amount amount) {
        return amount.first() >= table && amount.first() > last + 10;
    }

    /** 丢下一个数。 */
    int skip(Amount amount) {
        if (amount.dash()) return 3;
        return outside(amount) ? 0 : amount.first() >= table && !late ? 6 : 12;
    }

    int skips(java.util.List<Amount> amounts) {
        return amounts.stream().mapToInt(this::skip).sum();
    }

    static boolean side(FundingField column) {
        return column == FundingField.POINTS || column == FundingField.RATE || column == FundingField.SCORE;
    }

    /** 空着一格：总额那一行不大会空。 */
    int empty(FundingField column, int row) {
        return row == 0 ? side(column) ? 5 : 6 : side(column) ? 1 : 2;
    }

    int place(FundingField column, int row, Amount amount) {
        int later = outside(amount) ? 12 : amount.first() >= table && !late ? 1 : 0;
        return later
                + switch (column) {
                    case RATE -> amount.dash() || amount.percent() ? 0 : zero(amount) ? 4 : 8;
                    case POINTS, SCORE -> points(row, amount);
                    default -> amount.percent() ? LIMIT : amount.dash() ? 3 : 0;
                };
    }

    private static boolean zero(Amount amount) {
        BigDecimal number = amount.number();
        return number != null && number.signum() == 0;
    }

    private static int points(int row, Amount amount) {
        if (amount.dash()) return row == 0 ? 6 : 0;
        BigDecimal number = amount.number();
        if (amount.percent() || number == null || number.intValue() > 100) return LIMIT;
        return row == 0 ? 0 : 5;
    }

    /** 执行率 = 执行数 ÷ 预算数；执行数与预算数相差不会太远；得分不超过分值。 */
    int arithmetic(FundingGrid grid, int row) {
        BigDecimal budget = grid.number(row, FundingField.ANNUAL_BUDGET);
        if (budget == null) budget = grid.number(row, FundingField.INITIAL_BUDGET);
        BigDecimal executed = grid.number(row, FundingField.EXECUTED);
        BigDecimal rate = grid.number(row, FundingField.RATE);
        BigDecimal points = grid.number(row, FundingField.POINTS);
        BigDecimal score = grid.number(row, FundingField.SCORE);
        int penalty = earned(points, rate, score);
        if (budget == null || executed == null || budget.signum() == 0) return penalty;
        BigDecimal expected = executed.movePointRight(2).divide(budget, 2, RoundingMode.HALF_UP);
        if (rate != null) return penalty + (expected.subtract(rate).abs().compareTo(BigDecimal.ONE) <= 0 ? -8 : 8);
        return penalty + (expected.intValue() > 200 || expected.intValue() < 5 ? 4 : 0);
    }

    /** 得分 = 分值 × 执行率；得分不超过分值。 */
    private static int earned(@Nullable BigDecimal points, @Nullable BigDecimal rate, @Nullable BigDecimal score) {
        if (points == null || score == null) return 0;
        if (score.compareTo(points) > 0) return 8;
        if (rate == null) return 0;
        BigDecimal expected = points.multiply(rate).movePointLeft(2);
        return expected.subtract(score).abs().compareTo(ROUNDING) <= 0 ? -4 : 0;
    }

    /** 总额应当等于其余各行之和。 */
    int sums(FundingGrid grid) {
        if (grid.rows() < 3) return 0;
        int price = 0;
        for (FundingField field : grid.columns()) {
            BigDecimal total = grid.number(0, field);
            if (total == null || side(field)) continue;
            BigDecimal sum = BigDecimal.ZERO;
            boolean any = false;
            for (int row = 1; row < grid.rows(); row++) {
                BigDecimal part = grid.number(row, field);
                if (part == null) continue;
                sum = sum.add(part);
                any = true;
            }
            if (any && sum.subtract(total).abs().compareTo(ROUNDING) > 0) price = 12;
        }
        return price;
    }
}
