package org.zhunsheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Money;

/** B23 预算比上年变动较大而没有说明。 */
public final class BudgetChangeUnexplained implements Check {

    private static final Parameter INFORM = Parameter.number("inform-above", "0.10");
    private static final Parameter WARN = Parameter.number("warn-above", "0.20");
    private static final Parameter WORDS = Parameter.words("change-words", "change-words");
    private static final Pattern BUDGET = Pattern.compile("预算(?!编制|管理|绩效|执行)|经费|上年|去年|上一年");

    @Override
    public Severity severity() {
        return Severity.INFORMATION;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.FUNDS, Need.PREVIOUS_BUDGET);
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（减少 10.34%）；界线待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(INFORM, WARN, WORDS);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Money previous = filing.form().previousBudget().value();
        Money budget = FundRow.budgetOf(filing.form());
        if (previous == null || budget == null || previous.signum() <= 0 || explained(filing)) return List.of();
        BigDecimal change = budget.minus(previous).yuan().divide(previous.yuan(), MathContext.DECIMAL64);
        if (change.abs().compareTo(INFORM.number(filing, this)) <= 0) return List.of();
        boolean much = change.abs().compareTo(WARN.number(filing, this)) > 0;
        findings.at(Location.of(filing.form(), FormField.PREVIOUS_BUDGET), FundRow.budgetAt(filing))
                .severity(much ? Severity.WARNING : Severity.INFORMATION)
                .put("previous", Amounts.show(filing.form(), previous))
                .put("change", Scores.percent(change))
                .found(Amounts.show(filing.form(), budget));
        return findings.list();
    }

    /** 同一小句里既说到预算（或上年），又说到增减；或者填了预算调整说明。 */
    private boolean explained(Filing filing) {
        if (!Blank.orNone(filing.form().text(FormField.ADJUSTMENT_REASON).asWritten())) return true;
        List<String> words = WORDS.values(filing, this);
        return TextCell.all(filing).stream()
                .filter(cell -> !cell.isGoal() && Words.any(cell.bare(), words)) // 先看整段有没有，再断句
                .flatMap(cell -> cell.clauses().stream())
                .anyMatch(clause ->
                        BUDGET.matcher(clause).find() && words.stream().anyMatch(clause::contains));
    }
}
