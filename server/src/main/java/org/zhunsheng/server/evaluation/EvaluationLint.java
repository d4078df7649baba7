package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.Checks;
import org.zhunsheng.check.Filing;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.Severity;
import org.zhunsheng.server.filling.Answers;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.filling.Progress;
import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.text.Language;

/** 挑自评表的毛病：缺的、写错的、还不能计分的；其余由内核的检查说，与核查公开的表是同一把尺子。 */
final class EvaluationLint {

    private static final int UNPROCESSABLE = 422;

    private static final String NO_EVIDENCE = "evidence-missing";

    private final FilledForm filled;
    private final List<FillingRemark> remarks = new ArrayList<>();

    private EvaluationLint(FilledForm filled) {
        this.filled = filled;
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
        if (open > 0) remarks.add(new FillingRemark(Severity.ERROR, overview() + "#remarks-title", row));
    }

    private void checks(Filing filing) {
        for (Finding finding : Checks.run(filing).findings()) {
            CheckWords words = CheckWords.of(finding.check());
            String pointer = finding.places().isEmpty()
                    ? ""
                    : finding.places().getFirst().field();
            remarks.add(new FillingRemark(
                    finding.severity(),
                    finding.check().equals(NO_EVIDENCE) ? evidence(pointer) : href(pointer),
                    new ProblemRow(
                            finding.check(),
                            UNPROCESSABLE,
                            words.message(finding, Language.ZH),
                            words.remedy(finding, Language.ZH),
                            words.message(finding, Language.EN),
                            words.remedy(finding, Language.EN))));
        }
    }

    /** 没有佐证的，到附上佐证的那一页。 */
    private String evidence(String pointer) {
        List<FilledRow> rows = filled.rows(EvaluationForm.INDICATORS);
        int at = Integer.parseInt(pointer.split("/")[2]);
        return overview() + "/evidence?row=" + rows.get(at).id() + "#add";
    }

    /** 内核所指的一栏在哪一页的哪一格；不是填的，到清单上的分与钱。 */
    private String href(String pointer) {
        String[] parts = pointer.split("/");
        if (parts.length >= 3 && parts[1].equals("indicators")) {
            List<FilledRow> rows = filled.rows(EvaluationForm.INDICATORS);
            int at = Integer.parseInt(parts[2]);
            String field = parts.length < 4 ? "actual" : field(parts[3]);
            return at < rows.size()
                    ? href(EvaluationForm.INDICATORS, rows.get(at).id() + "." + field)
                    : href(EvaluationForm.INDICATORS, "");
        }
        return switch (pointer) {
            case "/objective_expected" -> href(EvaluationForm.ATTAINMENT, ".goal");
            case "/objective_actual" -> href(EvaluationForm.ATTAINMENT, ".attained");
            case "/problems" -> href(EvaluationForm.NARRATIVE, ".problems");
            case "/measures" -> href(EvaluationForm.NARRATIVE, ".measures");
            case "/adjustment_reason" -> href(EvaluationForm.NARRATIVE, ".adjustment");
            case "/other_notes" -> href(EvaluationForm.NARRATIVE, ".notes");
            default -> overview() + "#scores-title";
        };
    }

    private static String field(String key) {
        return switch (key) {
            case "level1" -> "group";
            case "level2" -> "dimension";
            case "name" -> "name";
            case "method", "explanation" -> "method";
            case "target_sign" -> "sign";
            case "target" -> "target";
            case "unit" -> "unit";
            case "points" -> "weight";
            case "remark" -> "reason";
            case "evidence_source" -> "evidence";
            case "score" -> "score";
            default -> "actual";
        };
    }

    private void add(String section, String cell, EvaluationProblem problem, String detail) {
        add(Severity.ERROR, section, cell, problem.row().naming(detail));
    }

    private void add(Severity severity, String section, String cell, ProblemRow row) {
        remarks.add(new FillingRemark(severity, href(section, cell), row));
    }

    private String href(String section, String cell) {
        return overview() + "/" + section + (cell.isEmpty() ? "" : "#c." + cell);
    }

    private String overview() {
        return "/fillings/" + filled.filling().id();
    }
}
