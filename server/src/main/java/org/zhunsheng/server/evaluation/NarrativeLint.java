package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.check.Filing;
import org.zhunsheng.check.Severity;
import org.zhunsheng.documents.report.Terms;
import org.zhunsheng.server.evaluation.Problems.Problem;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.text.Language;

/** 挑文字的毛病：问题没有措施、措施没有人与日子、行号没有、字数超过表式的上限。 */
final class NarrativeLint {

    private final FilledForm filled;
    private final Pointers pointers;
    private final List<FillingRemark> remarks = new ArrayList<>();

    private NarrativeLint(FilledForm filled) {
        this.filled = filled;
        this.pointers = new Pointers(filled);
    }

    static List<FillingRemark> of(FilledForm filled, Filing filing) {
        NarrativeLint lint = new NarrativeLint(filled);
        TextLimit.of(filing).forEach(lint::limit);
        Problems problems = Problems.of(filled);
        for (Problem one : problems.all()) {
            problems.unknown(one)
                    .forEach(number -> lint.add(
                            Severity.ERROR,
                            one,
                            "indicators",
                            EvaluationProblem.NO_INDICATOR.row().naming(number)));
            lint.measure(one);
        }
        return lint.remarks;
    }

    private void limit(TextLimit limit) {
        if (limit.over() == 0) return;
        String row = filled.rows(limit.section()).stream()
                .findFirst()
                .map(FilledRow::id)
                .orElse("");
        remarks.add(new FillingRemark(
                Severity.ERROR,
                pointers.to(limit.section(), row + "." + limit.cell()),
                EvaluationProblem.TEXT_TOO_LONG
                        .row()
                        .naming(
                                limit.field().term(),
                                Terms.of(limit.field(), Language.EN),
                                Integer.toString(limit.used()),
                                Integer.toString(limit.most()),
                                Integer.toString(limit.over()))));
    }

    private void measure(Problem one) {
        if (one.none() && one.measure().isEmpty()) return;
        String nth = Integer.toString(filled.nth(EvaluationForm.PROBLEMS, one.row()));
        if (one.measure().isEmpty()) {
            warn(one, "measure", EvaluationProblem.NO_MEASURE, nth);
            return;
        }
        String due = filled.value(one.row(), "due");
        if (one.owner().isEmpty()) warn(one, "owner", EvaluationProblem.NO_OWNER, nth);
        if (due.isBlank()) warn(one, "due", EvaluationProblem.NO_DUE_DATE, nth);
        int year = filled.filling().year();
        if (one.due() != null && one.due().getYear() <= year)
            add(
                    Severity.WARNING,
                    one,
                    "due",
                    EvaluationProblem.DUE_TOO_EARLY.row().naming(nth, due, Integer.toString(year)));
    }

    private void warn(Problem one, String field, EvaluationProblem problem, String nth) {
        add(Severity.WARNING, one, field, problem.row().naming(nth));
    }

    private void add(Severity severity, Problem one, String field, ProblemRow row) {
        remarks.add(new FillingRemark(severity, pointers.to(EvaluationForm.PROBLEMS, one.row() + "." + field), row));
    }
}
