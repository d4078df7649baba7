package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.check.Severity;
import org.zhunsheng.form.Form;
import org.zhunsheng.server.figure.FigureConfirmations;
import org.zhunsheng.server.filling.CellReading;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.filling.Fillings;

/** 还在单位手里的表才有的意见：数出来的完成值、文字里的数、没有人看过的初稿、用在别处的佐证。 */
@Component
class OpenRemarks {

    private final Fillings fillings;
    private final FigureConfirmations confirmations;
    private final ToldNumbers told;
    private final CellReading reading;
    private final ReusedEvidence reused;

    OpenRemarks(
            Fillings fillings,
            FigureConfirmations confirmations,
            ToldNumbers told,
            CellReading reading,
            ReusedEvidence reused) {
        this.fillings = fillings;
        this.confirmations = confirmations;
        this.told = told;
        this.reading = reading;
        this.reused = reused;
    }

    /**
     * @param printed 印出的样子
     * @param fresh 现读，不用记着的
     */
    List<FillingRemark> of(FilledForm form, Given given, Form printed, boolean fresh) {
        List<FillingRemark> remarks = new ArrayList<>();
        if (!form.filling().open()) return remarks;
        long id = form.filling().id();
        if (BoundFigures.any(form))
            remarks.addAll(FigureLint.of(form, given, fillings.divided(id), confirmations.of(id)));
        remarks.addAll(ToldNumberLint.of(form, told.of(form)));
        remarks.addAll(drafts(form));
        remarks.addAll(reused.remarks(form, printed, fresh));
        return remarks;
    }

    /** 程序起草的，人改过、看过了才算写了。 */
    private List<FillingRemark> drafts(FilledForm form) {
        if (Attainment.of(form).isEmpty()) return List.of();
        Pointers pointers = new Pointers(form);
        return DraftAside.drafted(form, reading.drafted(form.filling())).stream()
                .map(row -> new FillingRemark(
                        Severity.ERROR,
                        pointers.to(EvaluationForm.ATTAINMENT, row + "." + ToldNumbers.TEXT),
                        EvaluationProblem.ONLY_DRAFTED
                                .row()
                                .naming(
                                        Integer.toString(form.nth(EvaluationForm.ATTAINMENT, row)),
                                        form.value(row, "clause"))))
                .toList();
    }
}
