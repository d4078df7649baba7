package org.zhunsheng.form.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.FundingField;

/** 资金的哪些格子由表自己的算术证实了：执行率 = 执行数 ÷ 预算数，总额 = 各项之和，得分 = 分值 × 执行率，或格格都填满。 */
final class FundingProof {

    private static final BigDecimal ROUNDING = new BigDecimal("0.05");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private record Cell(int row, FundingField field) {}

    private final FundingGrid grid;
    private final Set<Cell> proven = new HashSet<>();

    FundingProof(FundingGrid grid) {
        this.grid = grid;
        if (full()) return;
        for (FundingField field : grid.columns()) if (!FundingCost.side(field)) sum(field);
        for (int row = 0; row < grid.rows(); row++) rate(row);
    }

    /** 每一格都填了，没有别的填法。 */
    private boolean full() {
        for (int row = 0; row < grid.rows(); row++)
            for (int c = 0; c < grid.columns().size(); c++) if (grid.at(row, c) == null) return false;
        for (int row = 0; row < grid.rows(); row++) prove(row, grid.columns());
        return true;
    }

    private void prove(int row, List<FundingField> fields) {
        for (FundingField field : fields) proven.add(new Cell(row, field));
    }

    private void sum(FundingField field) {
        BigDecimal total = grid.number(0, field);
        BigDecimal sum = BigDecimal.ZERO;
        int filled = 0;
        for (int row = 1; row < grid.rows(); row++) {
            BigDecimal part = grid.number(row, field);
            if (part == null) continue;
            sum = sum.add(part);
            filled++;
        }
        boolean holds =
                total != null && total.signum() > 0 && sum.subtract(total).abs().compareTo(ROUNDING) <= 0;
        if (!holds || filled < Math.min(2, grid.rows() - 1)) return;
        for (int row = 0; row < grid.rows(); row++) prove(row, List.of(field));
    }

    private void rate(int row) {
        BigDecimal rate = grid.number(row, FundingField.RATE);
        BigDecimal executed = grid.number(row, FundingField.EXECUTED);
        for (FundingField field : List.of(FundingField.INITIAL_BUDGET, FundingField.ANNUAL_BUDGET)) {
            BigDecimal budget = grid.number(row, field);
            if (rate == null || executed == null || budget == null || budget.signum() == 0) continue;
            BigDecimal expected = executed.movePointRight(2).divide(budget, 2, RoundingMode.HALF_UP);
            if (expected.subtract(rate).abs().compareTo(HALF) > 0) continue;
            prove(row, List.of(field, FundingField.EXECUTED, FundingField.RATE));
            earned(row, rate);
        }
    }

    private void earned(int row, BigDecimal rate) {
        BigDecimal points = grid.number(row, FundingField.POINTS);
        BigDecimal score = grid.number(row, FundingField.SCORE);
        if (points == null || score == null) return;
        boolean holds =
                points.multiply(rate).movePointLeft(2).subtract(score).abs().compareTo(ROUNDING) <= 0;
        if (holds) prove(row, List.of(FundingField.POINTS, FundingField.SCORE));
    }

    boolean has(int row, @Nullable FundingField field) {
        return field != null && proven.contains(new Cell(row, field));
    }
}
