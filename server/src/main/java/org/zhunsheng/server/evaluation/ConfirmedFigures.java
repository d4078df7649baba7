package org.zhunsheng.server.evaluation;

import org.springframework.stereotype.Component;
import org.zhunsheng.server.figure.Counted;
import org.zhunsheng.server.figure.FigureConfirmations;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.filling.RowConfirmation;

/** 责任处室确认一行，完成值是数出来的，连同那时的数记下。 */
@Component
class ConfirmedFigures implements RowConfirmation {

    private final Fillings fillings;
    private final BoundFigures bound;
    private final FigureConfirmations confirmations;

    ConfirmedFigures(Fillings fillings, BoundFigures bound, FigureConfirmations confirmations) {
        this.fillings = fillings;
        this.bound = bound;
        this.confirmations = confirmations;
    }

    @Override
    public void confirmed(Filling filling, String row) {
        if (!filling.kind().equals(EvaluationForm.NAME)) return;
        FilledForm form = fillings.read(filling.id());
        if (!BoundFigures.isBound(form, row)) return;
        Counted counted = bound.live(form).get(row);
        if (counted != null) confirmations.add(filling.id(), row, counted);
    }
}
