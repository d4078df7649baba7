package org.zhunsheng.scoring;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Funding;
import org.zhunsheng.scheme.ExecutionRule;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.MoneyUnit;
import org.zhunsheng.text.Points;

/** 预算执行率怎样计分：由资金总额一行的预算数与执行数。 */
final class ExecutionLine {

    private static final String TERM = "预算执行率";

    private ExecutionLine() {}

    /** 资金行自己有分值或得分的一行；没有则为 null。 */
    static @Nullable Line moneyRow(Form form, Scheme scheme) {
        Funding total = Execution.total(form);
        if (total == null) return null;
        boolean blank =
                Blank.is(total.points().asWritten()) && Blank.is(total.score().asWritten());
        if (blank) return null;
        Points printed = total.points().value();
        BigDecimal weight = printed == null ? scheme.execution().weight() : printed.value();
        return line(form, scheme, RowScore.MONEY_ROW, TERM, "", weight, total.score());
    }

    static Line line(
            Form form,
            Scheme scheme,
            int indicator,
            String name,
            String group,
            @Nullable BigDecimal weight,
            Fact<Points> score) {
        ScoringMethod method = method(scheme.execution());
        if (method == null) {
            Line.Rule rule = worth -> ByHand.entered(score, weight, worth, "本体系没有规定预算执行率怎样计分，得分照录");
            return new Line(indicator, name, group, weight, score.value(), ManualRubric.ID, true, rule);
        }
        Funding total = Objects.requireNonNull(Execution.total(form));
        BigDecimal executed = amount(total.executed(), form);
        BigDecimal budget = amount(total.annualBudget(), form);
        Line.Rule rule = worth -> score(method, scheme, worth, executed, budget);
        return new Line(indicator, name, group, weight, score.value(), method.id(), false, rule);
    }

    private static Outcome score(
            ScoringMethod method,
            Scheme scheme,
            Worth worth,
            @Nullable BigDecimal executed,
            @Nullable BigDecimal budget) {
        Worth own = new Worth(worth.weight(), scheme.execution().digits(), worth.basis());
        Outcome outcome = method instanceof ExecutionRateBands bands
                ? bands.score(own, executed, budget)
                : new ExecutionRateProportional(scheme.execution().cap()).score(own, executed, budget);
        if (!(outcome instanceof Outcome.Scored scored) || executed == null || budget == null) return outcome;
        String rate = Arithmetic.plain(executed)
                + " ÷ "
                + Arithmetic.plain(budget)
                + " = "
                + Arithmetic.percent(executed, budget);
        return new Outcome.Scored(scored.points(), scored.derivation().with(Derivation.of(TERM, worth.basis(), rate)));
    }

    private static @Nullable ScoringMethod method(ExecutionRule rule) {
        ExecutionRule.Method method = rule.method();
        if (method == null) return null;
        return switch (method) {
            case PROPORTIONAL -> new ExecutionRateProportional(rule.cap());
            case BANDS -> new ExecutionRateBands(rule.steps(), rule.belowSteps(), rule.rounded());
        };
    }

    /** 以表上的金额单位表示，算式因此与表上的数一致。 */
    private static @Nullable BigDecimal amount(Fact<Money> fact, Form form) {
        Money money = fact.value();
        MoneyUnit unit = Objects.requireNonNullElse(form.moneyUnit().value(), MoneyUnit.YUAN);
        return money == null ? null : unit.fromYuan(money.yuan());
    }
}
