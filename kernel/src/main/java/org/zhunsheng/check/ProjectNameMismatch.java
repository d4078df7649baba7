package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;

/** A02 表上的项目名称与批复的绩效目标的不同。 */
public final class ProjectNameMismatch implements Check {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.APPROVED_GOALS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Form goals = Beyond.goals(filing);
        if (goals == null) return List.of();
        CodedName written = CodedName.of(filing.form().text(FormField.PROJECT).asWritten());
        CodedName approved = CodedName.of(goals.text(FormField.PROJECT).asWritten());
        if (written.isBlank() || approved.isBlank() || written.name().equals(approved.name())) return List.of();
        findings.at(Location.of(filing.form(), FormField.PROJECT))
                .expected(goals.text(FormField.PROJECT).asWritten().strip())
                .found(filing.form().text(FormField.PROJECT).asWritten().strip());
        return findings.list();
    }
}
