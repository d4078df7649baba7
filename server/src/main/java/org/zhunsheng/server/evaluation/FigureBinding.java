package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.figure.Figures;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.filling.Saved;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 选一行的完成值用哪个数据项，或者不用了；键入过的完成值随着去掉，沿革里还在。 */
@Component
class FigureBinding {

    private final Fillings fillings;
    private final Figures figures;
    private final CellWriting writing;

    FigureBinding(Fillings fillings, Figures figures, CellWriting writing) {
        this.fillings = fillings;
        this.figures = figures;
        this.writing = writing;
    }

    /** @param code 数据项的编号；空字是不用了 */
    @Transactional
    void bind(long id, String row, String code) {
        FilledForm form = fillings.read(id);
        boolean ours = form.kind().name().equals(EvaluationForm.NAME)
                && form.rows(EvaluationForm.INDICATORS).stream()
                        .anyMatch(one -> one.id().equals(row));
        if (!ours) throw new Refused(ServiceProblem.NOT_FOUND);
        if (!code.isEmpty()
                && figures.named(List.of(code), form.filling().place()).isEmpty())
            throw new Refused(ServiceProblem.NOT_FOUND);
        List<Change> changes = new ArrayList<>(List.of(change(form, row, BoundFigures.FIELD, code)));
        if (!code.isEmpty() && !form.value(row, "actual").isBlank()) changes.add(change(form, row, "actual", ""));
        if (writing.take(id, changes).stream().map(Saved::conflict).anyMatch(java.util.Objects::nonNull))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
    }

    private static Change change(FilledForm form, String row, String field, String value) {
        return new Change(
                row, field, value, form.number(row, field), UUID.randomUUID().toString());
    }
}
