package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.Filing;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.Target;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.PrintedFacts;
import org.zhunsheng.server.money.YearMoney;
import org.zhunsheng.text.MoneyUnit;
import org.zhunsheng.text.NumberText;

/** 初稿说得出的事：表上的指标各做得怎样，钱用了多少。没有完成值的、不适用的，一句也不说。 */
final class DraftFacts {

    private final FilledForm form;
    private final Given given;
    private final MoneyUnit unit;
    private final Map<String, Indicator> indicators = new HashMap<>();

    /** @param filing 印出来的表：完成值是填的、数的、问卷算的，都在上面 */
    DraftFacts(FilledForm form, Filing filing, Given given) {
        Scheme scheme = filing.scheme();
        this.form = form;
        this.given = given;
        this.unit = scheme.moneyUnit();
        List<FilledForm.FilledRow> rows = form.rows(EvaluationForm.INDICATORS);
        List<Indicator> printed = filing.form().indicators();
        for (int i = 0; i < Math.min(rows.size(), printed.size()); i++)
            indicators.put(rows.get(i).id(), printed.get(i));
    }

    /** 还说不出的：没有完成值。 */
    boolean isSilent(String row) {
        Indicator it = indicators.get(row);
        return !EvaluationForm.isNotApplicable(form, row)
                && (it == null || it.actual().asWritten().isBlank());
    }

    /** 目标的一句：它的各行指标，说的是钱的，连同钱。 */
    List<DraftFact> ofClause(String clause, List<String> rows) {
        List<DraftFact> facts = new ArrayList<>();
        String rate = rows.stream().filter(this::isRate).findFirst().orElse("");
        for (String row : rows) {
            if (EvaluationForm.isNotApplicable(form, row) || isSilent(row) || isRate(row)) continue;
            facts.add(fact(row));
        }
        boolean aboutMoney = !rate.isEmpty() || DraftWords.aboutMoney().stream().anyMatch(clause::contains);
        if (aboutMoney) addMoney(facts, given.money().total(), rate.isEmpty() ? BigDecimal.ZERO : weight(rate));
        return facts;
    }

    /**
     * 一个子项目：数只数它的各行指标，它自己的钱。
     *
     * @param money 没有的为空
     */
    List<DraftFact> ofPart(List<String> rows, YearMoney.@Nullable Line money) {
        List<DraftFact> facts = new ArrayList<>();
        for (String row : rows) if (!EvaluationForm.isNotApplicable(form, row) && !isSilent(row)) facts.add(fact(row));
        if (money != null) addMoney(facts, money, BigDecimal.ZERO);
        return facts;
    }

    private boolean isRate(String row) {
        return Execution.isRate(form.value(row, "name"));
    }

    private BigDecimal weight(String row) {
        BigDecimal weight = NumberText.parse(form.value(row, "weight"));
        return weight == null ? BigDecimal.ZERO : weight;
    }

    private DraftFact fact(String row) {
        Indicator it = Objects.requireNonNull(indicators.get(row));
        Actual actual = it.actual().value();
        String written = it.actual().asWritten().strip();
        Map<String, String> values = Map.of(
                DraftFact.NAME,
                form.value(row, "name").strip(),
                DraftFact.ACTUAL,
                actual instanceof Actual.Measured ? measured(written, form.value(row, "unit")) : written,
                "target",
                target(row));
        String code = given.counted(row) == null ? "" : form.value(row, BoundFigures.FIELD);
        return new DraftFact(kind(it.target().value(), actual), values, weight(row), code);
    }

    private static DraftWords.Kind kind(@Nullable Target target, @Nullable Actual actual) {
        boolean plain = actual instanceof Actual.Measured || actual instanceof Actual.OnDate;
        if (!plain || actual == null || target == null) return DraftWords.Kind.TOLD;
        Boolean met = target.isMetBy(actual);
        if (met == null) return target instanceof Target.Described ? DraftWords.Kind.TOLD : DraftWords.Kind.UNJUDGED;
        return met ? DraftWords.Kind.MET : DraftWords.Kind.MISSED;
    }

    /** 只写了数的，加上单位。 */
    private static String measured(String written, String unit) {
        boolean bare = NumberText.parse(written) != null && !written.endsWith("%");
        return bare ? written + unit.strip() : written;
    }

    private String target(String row) {
        return form.value(row, "sign").strip()
                + measured(form.value(row, "target").strip(), form.value(row, "unit"));
    }

    private void addMoney(List<DraftFact> facts, YearMoney.Line line, BigDecimal weight) {
        String rate = Given.rate(line);
        boolean budgeted = !rate.isEmpty();
        if (!budgeted && line.executed().signum() == 0) return;
        Map<String, String> values = Map.of(
                "budget", amount(line.adjusted()), "executed", amount(line.executed()), "rate", budgeted ? rate : "");
        facts.add(new DraftFact(budgeted ? DraftWords.Kind.MONEY : DraftWords.Kind.SPENT, values, weight, ""));
    }

    private String amount(BigDecimal yuan) {
        return PrintedFacts.amount(yuan, unit) + unit.term();
    }
}
