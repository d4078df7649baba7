package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhunsheng.check.Checks;
import org.zhunsheng.check.Filing;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.Severity;
import org.zhunsheng.server.filling.Answers;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.filling.Progress;
import org.zhunsheng.server.web.ProblemRow;

/** 挑自评表的毛病：缺的、写错的、还不能计分的；其余由内核的检查说，与核查公开的表是同一把尺子。 */
final class EvaluationLint {

    /** 字数、问题与措施是不是一一对应，{@link NarrativeLint} 知道得更准，不说两遍。 */
    private static final Set<String> KNOWN_BETTER = Set.of("text-too-long", "fewer-measures-than-problems");

    private final FilledForm filled;
    private final Pointers pointers;
    private final List<FillingRemark> remarks = new ArrayList<>();

    private EvaluationLint(FilledForm filled) {
        this.filled = filled;
        this.pointers = new Pointers(filled);
    }

    static List<FillingRemark> of(FilledForm filled, Scores scores, Filing filing, List<FillingRemark> baseline) {
        EvaluationLint lint = new EvaluationLint(filled);
        lint.remarks.addAll(baseline);
        lint.parts();
        lint.surveys();
        lint.scores(scores);
        lint.checks(filing);
        lint.answers();
        return lint.remarks.stream()
                .sorted(Comparator.comparing(FillingRemark::severity))
                .toList();
    }

    private void parts() {
        for (Progress part : Progress.of(filled)) {
            if (part.empty() > 0)
                add(part.section(), part.firstEmpty(), EvaluationProblem.EMPTY, Integer.toString(part.empty()));
            if (part.wrong() > 0)
                add(part.section(), part.firstWrong(), EvaluationProblem.WRONG, Integer.toString(part.wrong()));
        }
    }

    private void surveys() {
        for (Surveys.Fault fault : Surveys.of(filled).faults())
            add(
                    EvaluationForm.SURVEYS,
                    fault.row() + "." + fault.field(),
                    fault.problem(),
                    filled.value(fault.row(), fault.field()));
        for (FilledForm.FilledRow row : filled.rows(EvaluationForm.SURVEYS))
            if (TakenSurvey.isAltered(filled, row.id()))
                add(
                        EvaluationForm.SURVEYS,
                        row.id() + ".valid",
                        EvaluationProblem.SURVEY_ALTERED,
                        filled.value(row.id(), TakenSurvey.SOURCE));
    }

    /** 还不能计分的：完成值还空着的已经说过，不再说。 */
    private void scores(Scores scores) {
        boolean open = false;
        for (Scores.Line line : scores.lines()) {
            boolean unscored = line.state() == Scores.State.UNSCORED;
            open |= unscored;
            String why = "“" + line.name() + "”" + line.why();
            if (unscored && line.isMoney()) add(EvaluationForm.INDICATORS, "", EvaluationProblem.UNSCORED, why);
            else if (unscored && isFilled(line.row()))
                add(EvaluationForm.INDICATORS, line.row() + "." + cell(line), EvaluationProblem.UNSCORED, why);
            else if (!line.isMoney()
                    && !line.byHand()
                    && !filled.value(line.row(), "score").isBlank())
                add(
                        Severity.WARNING,
                        EvaluationForm.INDICATORS,
                        line.row() + ".score",
                        EvaluationProblem.SCORE_UNUSED.row().naming(line.name()));
        }
        if (!open && !scores.lines().isEmpty() && scores.total().isEmpty())
            add(EvaluationForm.NARRATIVE, ".freed", EvaluationProblem.NO_TOTAL, scores.why());
    }

    private boolean isFilled(String row) {
        return EvaluationForm.isNotApplicable(filled, row)
                || !filled.value(row, "actual").isBlank()
                || BoundFigures.isBound(filled, row)
                || !filled.value(row, "decided").isBlank()
                || Surveys.of(filled).rows().contains(row);
    }

    private String cell(Scores.Line line) {
        if (EvaluationForm.isNotApplicable(filled, line.row())) return "reason";
        if (!filled.value(line.row(), "decided").isBlank()) return "decided";
        return line.byHand() ? "score" : "actual";
    }

    /** 建议改的，不改就要说明。 */
    private void answers() {
        int open = Answers.open(filled, remarks).size();
        ProblemRow row = EvaluationProblem.UNANSWERED.row().naming(Integer.toString(open));
        if (open > 0) remarks.add(new FillingRemark(Severity.ERROR, pointers.overview() + "#remarks-title", row));
    }

    private void checks(Filing filing) {
        remarks.addAll(NarrativeLint.of(filled, filing));
        for (Finding finding : Checks.run(filing).findings()) {
            if (KNOWN_BETTER.contains(finding.check()) || isDueYear(finding)) continue;
            remarks.add(FillingRemark.of(finding, pointers.of(finding)));
        }
    }

    /** 措施的期限自己有日子，早了的已经说过；不是抄来的年份。 */
    private boolean isDueYear(Finding finding) {
        return finding.check().equals("year-of-another-period")
                && finding.places().getFirst().field().equals("/measures")
                && Problems.of(filled).all().stream()
                        .flatMap(one -> Stream.ofNullable(one.due()))
                        .anyMatch(due -> Integer.toString(due.getYear()).equals(finding.found()));
    }

    private void add(String section, String cell, EvaluationProblem problem, String detail) {
        add(Severity.ERROR, section, cell, problem.row().naming(detail));
    }

    private void add(Severity severity, String section, String cell, ProblemRow row) {
        remarks.add(new FillingRemark(severity, pointers.to(section, cell), row));
    }
}
