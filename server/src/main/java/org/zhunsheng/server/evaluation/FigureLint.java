package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.Severity;
import org.zhunsheng.server.figure.Counted;
import org.zhunsheng.server.figure.FigureConfirmations.Confirmed;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.FillingRemark;

/** 挑数出来的完成值的毛病：数不出的、键入了又用不着的、责任处室还没有确认这个数的。 */
final class FigureLint {

    private FigureLint() {}

    /** @param divided 由处室填的各行 */
    static List<FillingRemark> of(
            FilledForm form, Given given, Set<String> divided, Map<String, Confirmed> confirmations) {
        List<FillingRemark> remarks = new ArrayList<>();
        for (FilledRow row : form.rows(EvaluationForm.INDICATORS)) {
            String id = row.id();
            if (!BoundFigures.isBound(form, id) || EvaluationForm.isNotApplicable(form, id)) continue;
            Counted counted = given.counted(id);
            String typed = form.value(id, "actual").strip();
            String href = "/fillings/" + form.filling().id() + "/figures#r-" + id;
            String name = form.value(id, "name");
            if (counted == null || counted.value() == null)
                remarks.add(new FillingRemark(
                        Severity.ERROR,
                        href,
                        EvaluationProblem.NOT_COUNTED.row().naming(name, form.value(id, BoundFigures.FIELD))));
            else if (!typed.isEmpty())
                remarks.add(new FillingRemark(
                        Severity.ERROR,
                        href,
                        EvaluationProblem.NOT_COUNTED.row().naming(name, counted.text() + " ≠ " + typed)));
            else if (divided.contains(id) && !isConfirmed(confirmations.get(id), counted))
                remarks.add(new FillingRemark(
                        Severity.WARNING,
                        href,
                        EvaluationProblem.UNCONFIRMED.row().naming(name, counted.text())));
        }
        return remarks;
    }

    private static boolean isConfirmed(@Nullable Confirmed confirmed, Counted counted) {
        return confirmed != null && confirmed.agrees(counted);
    }
}
