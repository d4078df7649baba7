package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhunsheng.server.project.SubProject;

/**
 * 一个项目一个年度的钱。
 *
 * @param bySubProject 各子项目，有预算或支付的
 * @param byMonth 各月付了多少；结转的，月份在年度之后
 */
record MoneySummary(int year, Line total, List<Line> bySubProject, List<Line> bySource, List<Line> byMonth) {

    /**
     * 一行：年初、调整、调整后、执行、执行率。
     *
     * @param key 子项目的编号、来源的编码或月份；没有写明子项目的为 0，没有写明来源的为 {@code none}
     * @param name 子项目的名称；别的与 {@code key} 相同
     */
    record Line(String key, String name, Amount initial, Amount adjustments, Amount executed, ExecutionRate rate) {

        public Amount adjusted() {
            return initial.plus(adjustments);
        }

        private static Line of(String key, String name, List<MoneyStore.Sum> sums) {
            Amount initial = of(sums, BudgetEntry.INITIAL);
            Amount adjustments = of(sums, BudgetEntry.ADJUSTMENT);
            Amount executed = of(sums, "executed");
            boolean budgeted = sums.stream().anyMatch(sum -> !sum.kind().equals("executed"));
            BigDecimal adjusted = initial.plus(adjustments).yuan();
            ExecutionRate rate = ExecutionRate.of(budgeted, adjusted, executed.yuan());
            return new Line(key, name, initial, adjustments, executed, rate);
        }

        private static Amount of(List<MoneyStore.Sum> sums, String kind) {
            return sums.stream()
                    .filter(sum -> sum.kind().equals(kind))
                    .map(sum -> new Amount(sum.amount()))
                    .reduce(Amount.ZERO, Amount::plus);
        }
    }

    static MoneySummary of(int year, Stream<MoneyStore.Sum> found, List<SubProject> subProjects) {
        List<MoneyStore.Sum> sums = found.toList();
        List<Line> months = sums.stream()
                .filter(sum -> sum.by(MoneyStore.By.MONTH))
                .map(sum -> Line.of(String.valueOf(sum.month()), String.valueOf(sum.month()), List.of(sum)))
                .toList();
        return new MoneySummary(
                year,
                Line.of("", "", these(sums, sum -> sum.by(MoneyStore.By.ALL))),
                bySubProject(sums, subProjects),
                bySource(sums),
                months);
    }

    private static List<MoneyStore.Sum> these(List<MoneyStore.Sum> sums, Predicate<MoneyStore.Sum> which) {
        return sums.stream().filter(which).toList();
    }

    private static List<Line> bySubProject(List<MoneyStore.Sum> sums, List<SubProject> subProjects) {
        List<Line> lines = new ArrayList<>();
        for (SubProject sub : subProjects) addSub(lines, sums, sub.id(), sub.name());
        addSub(lines, sums, 0, "");
        return lines;
    }

    private static void addSub(List<Line> lines, List<MoneyStore.Sum> sums, long id, String name) {
        List<MoneyStore.Sum> own =
                these(sums, sum -> sum.by(MoneyStore.By.SUB_PROJECT) && Objects.equals(sum.subProject(), id));
        if (!own.isEmpty()) lines.add(Line.of(Long.toString(id), name, own));
    }

    /** 依词表的次序；没有写明的在最后。 */
    private static List<Line> bySource(List<MoneyStore.Sum> sums) {
        List<String> order = Stream.concat(Source.ALL.stream().map(Source::code), Stream.of(""))
                .toList();
        return sums.stream()
                .filter(sum -> sum.by(MoneyStore.By.SOURCE))
                .map(sum -> String.valueOf(sum.source()))
                .distinct()
                .sorted(Comparator.comparingInt(order::indexOf))
                .map(code -> {
                    String key = code.isEmpty() ? PaymentFilter.NO_SOURCE : code;
                    return Line.of(
                            key,
                            key,
                            these(
                                    sums,
                                    sum -> sum.by(MoneyStore.By.SOURCE)
                                            && String.valueOf(sum.source()).equals(code)));
                })
                .toList();
    }

    /** 这一年的最后一天：单位与项目用那一天的名称。 */
    LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }
}
