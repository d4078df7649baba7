package org.zhunsheng.server.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.check.CodedName;
import org.zhunsheng.check.Filing;
import org.zhunsheng.check.LastYear;
import org.zhunsheng.check.Ledger;
import org.zhunsheng.check.LibraryProject;
import org.zhunsheng.check.Objective;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.filling.FormHead;
import org.zhunsheng.server.filling.FormHeads;
import org.zhunsheng.server.goal.YearGoals;
import org.zhunsheng.server.money.ProjectMoney;
import org.zhunsheng.server.money.YearMoney;
import org.zhunsheng.server.monitoring.YearMonitorings;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.project.Projects;

/** 不是在系统里填的自评表（历史自评表），放在系统里那个项目那一年的记录旁边看。看不见的记录当作没有。 */
@Component
public class YearMaterials {

    private final Projects projects;
    private final Fillings fillings;
    private final FormHeads heads;
    private final ProjectMoney money;
    private final YearGoals goals;
    private final YearMonitorings monitorings;
    private final CountedRows counted;
    private final Materials materials;
    private final Access access;

    YearMaterials(
            Projects projects,
            Fillings fillings,
            FormHeads heads,
            ProjectMoney money,
            YearGoals goals,
            YearMonitorings monitorings,
            CountedRows counted,
            Materials materials,
            Access access) {
        this.projects = projects;
        this.fillings = fillings;
        this.heads = heads;
        this.money = money;
        this.goals = goals;
        this.monitorings = monitorings;
        this.counted = counted;
        this.materials = materials;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public Filing beside(Filing alone, Project project, int year) {
        Form form = alone.form();
        YearMoney known = money(project, year);
        Optional<FilledForm> system =
                fillings.latest(EvaluationForm.NAME, project.id(), year).map(one -> fillings.read(one.id()));
        Form before = materials.lastYear(project.id(), year);
        List<String> done = system.map(Materials::done).orElse(List.of());
        List<Ledger.CountedFigure> figures =
                system.map(one -> counted.of(one, form)).orElse(List.of());
        return alone.beside(
                objective(form, project, year, known),
                known == null ? new Ledger(Map.of(), figures) : Materials.ledger(known, figures),
                before == null ? null : new LastYear(before, done));
    }

    private @Nullable YearMoney money(Project project, int year) {
        return access.scope(Permission.MONEY_READ).contains(project.place()) ? money.year(project, year) : null;
    }

    private Objective objective(Form form, Project project, int year, @Nullable YearMoney known) {
        FormHead head = heads.of(project, LocalDate.of(year, 12, 31));
        Optional<YearGoals.YearGoal> goal = goals.of(project.id(), year);
        Optional<YearMonitorings.YearMonitoring> monitoring = monitorings.of(project.id(), year, head);
        return new Objective(
                goal.map(one -> YearGoals.form(one.approved(), head, known)).orElse(null),
                goal.map(YearGoals.YearGoal::deleted).orElse(List.of()),
                monitoring.map(YearMonitorings.YearMonitoring::form).orElse(null),
                Materials.dates(
                        goal.map(YearGoals.YearGoal::first).orElse(null),
                        monitoring.map(YearMonitorings.YearMonitoring::at).orElse(null),
                        year),
                library(form, project, year, head),
                materials.knownIndicators(project, form),
                materials.foreign(project, form));
    }

    /** 单位、主管部门的名称，年末的与填表那一天的都对。 */
    private LibraryProject library(Form form, Project project, int year, FormHead head) {
        String code = CodedName.of(form.text(FormField.PROJECT).asWritten()).code();
        boolean known = !code.isEmpty() && projects.isInLibrary(code, project, year);
        Set<String> units = new LinkedHashSet<>(List.of(head.unit()));
        Set<String> departments = new LinkedHashSet<>(List.of(head.department()));
        LocalDate filled = form.filledDate().value();
        if (filled != null && filled.getYear() > year) {
            FormHead then = heads.of(project, filled);
            units.add(then.unit());
            departments.add(then.department());
        }
        return new LibraryProject(
                known ? Set.of(code) : Set.of(), new ArrayList<>(units), new ArrayList<>(departments));
    }
}
