package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Money;

/** A12 是否经常性项目与上年预算金额矛盾。 */
public final class RecurrentContradiction implements Check {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.RECURRING);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Form form = filing.form();
        Boolean recurring = form.recurring().value();
        Money previous = form.previousBudget().value();
        if (recurring == null) return List.of();
        boolean printed = form.facts().has(FormField.PREVIOUS_BUDGET)
                || filing.scheme().headFields().contains(FormField.PREVIOUS_BUDGET);
        boolean none = previous == null ? Blank.orNone(form.previousBudget().asWritten()) : previous.signum() == 0;
        boolean some = previous != null && previous.signum() > 0;
        if (recurring ? none && printed : some)
            findings.at(Location.of(form, FormField.RECURRING), Location.of(form, FormField.PREVIOUS_BUDGET))
                    .message(recurring ? "without" : "with")
                    .found(form.previousBudget().asWritten());
        return findings.list();
    }
}
