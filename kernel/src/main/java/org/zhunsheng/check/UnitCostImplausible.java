package org.zhunsheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Target;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Quantity;

/** B22 实际的单位成本与计划的相差太远。 */
public final class UnitCostImplausible implements Check {

    private static final Parameter FACTOR = Parameter.number("factor", "5");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.PROJECT_FORM, Need.INDICATORS, Need.EXECUTION, Need.APPROVED_GOALS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(FACTOR);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Form goals = Beyond.goals(filing);
        RowPairs.Pair main =
                goals == null ? null : main(RowPairs.of(filing, goals).all());
        Execution execution = filing.execution();
        if (goals == null || main == null || execution == null) return List.of();
        BigDecimal planned = planned(main.other());
        BigDecimal done = done(main);
        Money budget = budget(goals, execution);
        Money executed = execution.executed().value();
        if (planned == null || done == null || executed == null || budget.signum() <= 0) return List.of();
        BigDecimal price = budget.yuan().divide(planned, MathContext.DECIMAL64);
        BigDecimal cost = executed.yuan().divide(done, MathContext.DECIMAL64);
        BigDecimal factor = FACTOR.number(filing, this);
        if (cost.multiply(factor).compareTo(price) >= 0 && cost.compareTo(price.multiply(factor)) <= 0)
            return List.of();
        findings.at(main.row().at(IndicatorField.ACTUAL), FundRow.executedAt(filing))
                .row(main.row())
                .put("factor", factor)
                .expected(yuan(price))
                .found(yuan(cost));
        return findings.list();
    }

    /** 批复目标时的预算；没有写的，这张表上的。 */
    private static Money budget(Form goals, Execution execution) {
        Money then = FundRow.budgetOf(goals);
        if (then != null && then.signum() > 0) return then;
        return Objects.requireNonNullElse(execution.budget().value(), Money.ZERO);
    }

    private static String yuan(BigDecimal price) {
        return Findings.show(price.setScale(2, RoundingMode.HALF_UP)) + "元";
    }

    /** 分值最高的数量指标；指标值、完成值读得出的。 */
    private static RowPairs.@Nullable Pair main(List<RowPairs.Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.row().dimension() == Dimension.QUANTITY)
                .filter(pair -> planned(pair.other()) != null && done(pair) != null)
                .max(Comparator.comparing(
                        pair -> Objects.requireNonNullElse(pair.row().weight(), BigDecimal.ZERO)))
                .orElse(null);
    }

    private static @Nullable BigDecimal planned(Row row) {
        Target target = row.indicator().target().value();
        Quantity quantity = target == null ? null : target.quantity();
        return quantity == null || quantity.value().signum() <= 0 ? null : quantity.value();
    }

    private static @Nullable BigDecimal done(RowPairs.Pair pair) {
        Target target = pair.other().indicator().target().value();
        Actual actual = pair.row().indicator().actual().value();
        BigDecimal done = target == null || actual == null ? null : target.comparable(actual);
        return done == null || done.signum() <= 0 ? null : done;
    }
}
