package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.check.Filing;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.NotApplicable;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.scoring.Decided;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.scoring.RowScore;
import org.zhunsheng.scoring.ScoreSheet;
import org.zhunsheng.scoring.Scorer;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.text.NumberText;

/** 给一张填的自评表计分：由内核来计，人改的分、不适用的分值归到哪里也交给它。 */
final class Scoring {

    private final FilledForm filled;
    private final Given given;
    private final Scheme scheme;

    Scoring(FilledForm filled, Given given) {
        this.filled = filled;
        this.given = given;
        this.scheme = decided(scheme(filled), filled.value("freed"));
    }

    static Scheme scheme(FilledForm filled) {
        Scheme found = SchemeCatalog.find(filled.filling().scheme());
        return found == null ? SchemeCatalog.general() : found;
    }

    /** 体系要由人来定分值去向的，照填的定。 */
    private static Scheme decided(Scheme scheme, String freed) {
        if (scheme.notApplicable().mode() != NotApplicable.Mode.ASK) return scheme;
        return switch (freed) {
            case EvaluationForm.WITHIN_GROUP -> scheme.with(new NotApplicable(NotApplicable.Mode.WITHIN_GROUP, null));
            case EvaluationForm.RESCALED -> scheme.with(new NotApplicable(NotApplicable.Mode.RESCALE_TOTAL, null));
            default -> scheme;
        };
    }

    Scores scores() {
        Form written = EvaluationDocument.written(filled, given, scheme);
        return Scores.of(filled, Scorer.score(written, scheme, decisions()));
    }

    /** 审核的人定了分的：键是指标的行，空字是预算执行率自己一行。 */
    Scores reviewed(Map<String, ReviewedPoints> points) {
        Map<Integer, Decided> decisions = decisions();
        points.forEach((row, one) -> decisions.compute(
                row.isEmpty() ? RowScore.MONEY_ROW : filled.nth(EvaluationForm.INDICATORS, row) - 1,
                (nth, own) -> one.over(own)));
        Form written = EvaluationDocument.written(filled, given, scheme);
        return Scores.of(filled, Scorer.score(written, scheme, decisions));
    }

    /** 印出来核查的：表上写的就是算出的、给的、改的分。 */
    Filing filing(Scores scores) {
        Form printed = printed(scores);
        Scheme own = scheme.forKind(printed.kind());
        ScoreSheet sheet = Scorer.score(printed, own, decisions());
        return new Filing(printed, own, sheet, Execution.of(printed));
    }

    Form printed(Scores scores) {
        return EvaluationDocument.printed(filled, given, scheme, scores);
    }

    private Map<Integer, Decided> decisions() {
        Map<Integer, Decided> decisions = new HashMap<>();
        List<FilledRow> rows = filled.rows(EvaluationForm.INDICATORS);
        for (int i = 0; i < rows.size(); i++) {
            BigDecimal points = NumberText.parse(filled.value(rows.get(i).id(), "decided"));
            if (points != null)
                decisions.put(i, new Decided(points, filled.value(rows.get(i).id(), "decidedReason")));
        }
        return decisions;
    }
}
