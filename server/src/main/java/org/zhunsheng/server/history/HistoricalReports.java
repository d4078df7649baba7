package org.zhunsheng.server.history;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.check.Checks;
import org.zhunsheng.check.Examination;
import org.zhunsheng.check.Filing;
import org.zhunsheng.check.Inspection;
import org.zhunsheng.check.NotRun;
import org.zhunsheng.documents.report.FindingGroup;
import org.zhunsheng.documents.report.FormReport;
import org.zhunsheng.documents.report.Report;
import org.zhunsheng.form.Reading;
import org.zhunsheng.scheme.Recognition;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.scheme.SchemeRecognizer;
import org.zhunsheng.scoring.ScoreSheet;
import org.zhunsheng.server.evaluation.YearMaterials;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.text.Language;

/** 把收下的表排成检核页的样子：发现是收的时候的，一条不多、一条不少；逐行的算式照现在的程序算。与系统里的记录对照的发现另外列，随记录变。 */
@Component
class HistoricalReports {

    private static final Checks.Options BEYOND = new Checks.Options(Checks.BEYOND, Set.of());

    private final Projects projects;
    private final YearMaterials materials;

    HistoricalReports(Projects projects, YearMaterials materials) {
        this.projects = projects;
        this.materials = materials;
    }

    FormReport of(HistoricalForms.Opened opened, Language language) {
        Reading reading = new Reading(List.of(opened.form()), List.of());
        return Report.of("", reading, List.of(examined(opened, language)), language)
                .forms()
                .getFirst();
    }

    Examination examined(HistoricalForms.Opened opened, Language language) {
        Recognition recognition = recognition(opened, language);
        ScoreSheet scores = Filing.of(opened.form(), recognition.scheme()).scores();
        return new Examination(
                opened.form(), recognition, scores, opened.content().inspection());
    }

    /**
     * 与系统里那个项目那一年的记录对照。
     *
     * @param groups 发现
     * @param notRun 没有记录可以对照的
     */
    record Beside(List<FindingGroup> groups, List<FormReport.NotRunLine> notRun) {

        Beside {
            groups = List.copyOf(groups);
            notRun = List.copyOf(notRun);
        }
    }

    Beside beside(HistoricalForms.Opened opened, Language language) {
        Reading reading = new Reading(List.of(opened.form()), List.of());
        FormReport report = Report.of("", reading, List.of(compared(opened, language)), language)
                .forms()
                .getFirst();
        return new Beside(report.groups(), report.notRun());
    }

    /** 只有要表以外的材料的检查。 */
    Examination compared(HistoricalForms.Opened opened, Language language) {
        Recognition recognition = recognition(opened, language);
        Filing alone = Filing.of(opened.form(), recognition.scheme());
        HistoricalForm it = opened.it();
        Inspection all = Checks.run(materials.beside(alone, projects.find(it.projectId()), it.year()), BEYOND);
        List<NotRun> notRun = all.notRun().stream()
                .filter(one -> Checks.BEYOND.contains(one.check()))
                .toList();
        return new Examination(opened.form(), recognition, alone.scores(), new Inspection(all.findings(), notRun));
    }

    private static Recognition recognition(HistoricalForms.Opened opened, Language language) {
        Scheme found = SchemeCatalog.find(opened.it().scheme());
        Scheme scheme = found == null ? SchemeCatalog.general() : found;
        return SchemeRecognizer.named(opened.form(), scheme, language);
    }
}
