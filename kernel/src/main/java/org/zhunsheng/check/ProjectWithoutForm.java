package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.check.UnitForm.Unit;
import org.zhunsheng.check.UnitForms.BudgetedProject;
import org.zhunsheng.check.UnitForms.Task;
import org.zhunsheng.text.Normal;

/** A11 有预算或者支出的项目没有自评表，也没有批准不填。 */
public final class ProjectWithoutForm implements UnitCheck {

    private static final Parameter LEAST = Parameter.number("least-amount", "0");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<UnitNeed> needs() {
        return Set.of(UnitNeed.PROJECTS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LEAST);
    }

    @Override
    public List<UnitFinding> inspect(UnitForms together) {
        UnitFindings findings = new UnitFindings(this);
        BigDecimal least = LEAST.number(together, this);
        Set<List<String>> evaluated = new HashSet<>();
        for (UnitForm form : together.standing()) {
            evaluated.add(named(form.unit(), form.bareProject()));
            if (!form.code().isEmpty()) evaluated.add(coded(form.unit(), form.code()));
        }
        for (BudgetedProject project : Objects.requireNonNull(together.projects())) {
            boolean money = project.budget().yuan().compareTo(least) > 0
                    || project.executed().yuan().compareTo(least) > 0;
            if (!money || project.task() == Task.WITHDRAWN || isEvaluated(project, evaluated)) continue;
            findings.of(project.unit())
                    .message(project.task() == Task.NONE ? "no-task" : "open")
                    .put("project", project.name())
                    .put("code", project.code())
                    .put("budget", UnitFindings.wan(project.budget()))
                    .put("executed", UnitFindings.wan(project.executed()));
        }
        return findings.list();
    }

    /** 有代码的认代码，没有的认名称。 */
    private static boolean isEvaluated(BudgetedProject project, Set<List<String>> evaluated) {
        return !project.code().isEmpty() && evaluated.contains(coded(project.unit(), project.code()))
                || project.code().isEmpty() && evaluated.contains(named(project.unit(), Normal.norm(project.name())));
    }

    private static List<String> coded(Unit unit, String code) {
        return List.of(unit.id(), "code", code);
    }

    private static List<String> named(Unit unit, String name) {
        return List.of(unit.id(), "name", name);
    }
}
