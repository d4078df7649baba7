package org.zhunsheng.server.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.filling.PrintedFacts;
import org.zhunsheng.text.MoneyUnit;
import org.zhunsheng.text.Points;

/** 报告里的数：各有一个名字，段落里只写名字。都由终审通过的自评表算出。 */
final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** 一张有分的也没有。 */
    private static final String NONE = "—";

    private final ReportYear year;
    private final Map<String, String> named = new LinkedHashMap<>();

    private Figures(ReportYear year) {
        this.year = year;
    }

    /** 名字与现在的值，依次序。 */
    static Map<String, String> of(ReportYear year) {
        Figures figures = new Figures(year);
        figures.whole();
        figures.money();
        figures.scores();
        figures.indicators();
        year.accepted().forEach(figures::project);
        year.wholes().forEach(figures::project);
        return figures.named;
    }

    private void whole() {
        put("单位", year.unit());
        put("年度", year.year());
        put("次年", year.year() + 1);
        put("项目数", year.accepted().size() + year.projectsWaiting());
        put("通过数", year.accepted().size());
        put("未通过数", year.projectsWaiting());
        put(
                "截止日期",
                year.asOf().getYear() + "年" + year.asOf().getMonthValue() + "月"
                        + year.asOf().getDayOfMonth() + "日");
    }

    private void money() {
        BigDecimal budget = sum(AcceptedForm::budget);
        BigDecimal executed = sum(AcceptedForm::executed);
        put("年初预算", amount(sum(AcceptedForm::initial)));
        put("全年预算", amount(budget));
        put("全年执行", amount(executed));
        put("执行率", rate(budget, executed));
        put("结余", amount(budget.subtract(executed)));
    }

    private BigDecimal sum(Function<AcceptedForm, @Nullable BigDecimal> column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (AcceptedForm one : year.accepted())
            sum = sum.add(Objects.requireNonNullElse(column.apply(one), BigDecimal.ZERO));
        return sum;
    }

    private void scores() {
        List<BigDecimal> scores = year.accepted().stream()
                .map(AcceptedForm::score)
                .<BigDecimal>mapMulti((score, to) -> {
                    if (score != null) to.accept(score);
                })
                .sorted()
                .toList();
        if (scores.isEmpty()) {
            for (String name : List.of("平均分", "最高分", "最低分")) put(name, NONE);
            put("等级分布", "没有评定等级");
            return;
        }
        BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        put("平均分", points(sum.divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP)));
        put("最高分", points(scores.getLast()));
        put("最低分", points(scores.getFirst()));
        grades();
    }

    private void grades() {
        Map<String, Long> grades = year.accepted().stream()
                .sorted((one, other) -> Objects.requireNonNullElse(other.score(), BigDecimal.ZERO)
                        .compareTo(Objects.requireNonNullElse(one.score(), BigDecimal.ZERO)))
                .map(one -> one.grade().isEmpty() ? "没有等级的" : "等级为“" + one.grade() + "”的")
                .collect(Collectors.groupingBy(grade -> grade, LinkedHashMap::new, Collectors.counting()));
        boolean none = year.accepted().stream().allMatch(one -> one.grade().isEmpty());
        put(
                "等级分布",
                none
                        ? "没有评定等级"
                        : grades.entrySet().stream()
                                .map(one -> one.getKey() + one.getValue() + "个")
                                .collect(Collectors.joining("，")));
    }

    private void indicators() {
        long all = count(AcceptedForm::indicators);
        long scored = count(AcceptedForm::scored);
        long lost = count(AcceptedForm::lost);
        put("指标数", all);
        put("满分指标数", scored - lost);
        put("扣分指标数", lost);
        put("未计分指标数", all - scored);
    }

    private long count(ToLongFunction<AcceptedForm> column) {
        return year.accepted().stream().mapToLong(column).sum();
    }

    /** 一个项目自己的数，名字前面是项目编码。 */
    private void project(AcceptedForm one) {
        String code = one.code() + ".";
        put(code + "项目", one.project());
        put(code + "预算", amount(one.budget()));
        put(code + "执行", amount(one.executed()));
        put(code + "执行率", rate(one.budget(), one.executed()));
        put(code + "得分", one.score() == null ? "" : points(one.score()));
        put(code + "等级", one.grade());
    }

    private void put(String name, Object value) {
        named.put(name, value.toString());
    }

    /** 万元，一分不差，至少两位小数；没有的为空字。 */
    static String amount(@Nullable BigDecimal yuan) {
        return yuan == null ? "" : PrintedFacts.amount(yuan, MoneyUnit.WAN);
    }

    /** 没有预算的没有执行率。 */
    static String rate(@Nullable BigDecimal budget, @Nullable BigDecimal executed) {
        if (budget == null || executed == null || budget.signum() == 0) return "";
        return executed.multiply(HUNDRED)
                .divide(budget, 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    static String points(BigDecimal value) {
        return new Points(value).toString();
    }
}
