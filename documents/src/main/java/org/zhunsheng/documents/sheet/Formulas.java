package org.zhunsheng.documents.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedTable;

/**
 * 合计与执行率的公式。只有算出来的值按格式显示恰是表上所写的，才用公式；表上的数错了，照表上的数写，不替人改。
 */
final class Formulas {

    private static final Pattern TOTAL = Pattern.compile("[总合小]\\s*+[额计]");
    private static final String[] AMOUNTS = {"initial_budget", "annual_budget", "executed"};

    /** 公式与存下的结果。 */
    record Formula(String expression, BigDecimal value) {}

    /** 一个写成数的值。 */
    private record Amount(String address, PrintedCell cell, WrittenNumber number) {

        BigDecimal value() {
            return number.value();
        }
    }

    private final Map<String, PrintedCell> cells = new HashMap<>();
    private final Function<PrintedCell, String> addresses;
    private final Map<String, Formula> formulas = new HashMap<>();

    /** @param addresses 一格的地址，例如 D7 */
    Formulas(PrintedTable table, Function<PrintedCell, String> addresses) {
        this.addresses = addresses;
        for (PrintedCell cell : table.cells()) if (cell.pointer() != null) cells.putIfAbsent(cell.pointer(), cell);
        for (String field : AMOUNTS) fundsTotal(field);
        for (int row = 0; row < rows("/funds/"); row++) rate("/funds/" + row + "/");
        total("/total_points", "points");
        total("/total_score", "score");
    }

    /** 这一格的公式；没有的为 null。 */
    @Nullable
    Formula of(PrintedCell cell) {
        return cell.pointer() == null ? null : formulas.get(cell.pointer());
    }

    /** 某一组值有几行。 */
    private int rows(String prefix) {
        int rows = 0;
        for (String pointer : cells.keySet()) {
            if (!pointer.startsWith(prefix)) continue;
            String number = pointer.substring(prefix.length(), pointer.indexOf('/', prefix.length()));
            rows = Math.max(rows, Integer.parseInt(number) + 1);
        }
        return rows;
    }

    private @Nullable Amount amount(String pointer) {
        PrintedCell cell = cells.get(pointer);
        WrittenNumber number = cell == null ? null : WrittenNumber.of(cell);
        return cell == null || number == null ? null : new Amount(addresses.apply(cell), cell, number);
    }

    private List<Amount> amounts(String prefix, int from, int to, String field) {
        List<Amount> amounts = new ArrayList<>();
        for (int row = from; row < to; row++) {
            Amount amount = amount(prefix + row + "/" + field);
            if (amount != null) amounts.add(amount);
        }
        return amounts;
    }

    /** 合计行在最前，或者在最后。 */
    private void fundsTotal(String field) {
        int rows = rows("/funds/");
        Amount first = amount("/funds/0/" + field);
        if (first != null && put(first, sum(amounts("/funds/", 1, rows, field)))) return;
        Amount last = amount("/funds/" + (rows - 1) + "/" + field);
        PrintedCell label = cells.get("/funds/" + (rows - 1) + "/label");
        if (rows > 1
                && last != null
                && label != null
                && TOTAL.matcher(label.text()).find()) put(last, sum(amounts("/funds/", 0, rows - 1, field)));
    }

    /** 从第一个加到最后一个；同一栏中夹着的文字，SUM 越过。 */
    private static @Nullable Formula sum(List<Amount> parts) {
        if (parts.isEmpty()) return null;
        BigDecimal sum = parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        String range = parts.getFirst().address + ":" + parts.getLast().address;
        return new Formula("SUM(" + range + ")", sum);
    }

    private void rate(String row) {
        Amount rate = amount(row + "rate");
        Amount executed = amount(row + "executed");
        Amount budget = amount(row + "annual_budget");
        if (budget == null) budget = amount(row + "initial_budget");
        if (rate == null || executed == null || budget == null || budget.value().signum() == 0) return;
        BigDecimal times = rate.number.isPercent() ? BigDecimal.ONE : BigDecimal.valueOf(100);
        BigDecimal value = executed.value().multiply(times).divide(budget.value(), MathContext.DECIMAL64);
        String percent = rate.number.isPercent() ? "" : "*100";
        put(rate, new Formula(executed.address + "/" + budget.address + percent, value));
    }

    /** 各指标之和，或者再加上预算执行率一行的分。 */
    private void total(String pointer, String field) {
        Amount total = amount(pointer);
        Formula sum = sum(amounts("/indicators/", 0, rows("/indicators/"), field));
        if (total == null || sum == null || put(total, sum)) return;
        for (Amount execution : amounts("/funds/", 0, rows("/funds/"), field)) {
            String both = sum.expression + "+" + execution.address;
            if (put(total, new Formula(both, sum.value.add(execution.value())))) return;
        }
    }

    private boolean put(Amount amount, @Nullable Formula formula) {
        if (formula == null || !amount.number.shows(amount.cell.text(), formula.value)) return false;
        if (amount.cell.pointer() != null) formulas.put(amount.cell.pointer(), formula);
        return true;
    }
}
