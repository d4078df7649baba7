package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.check.Ledger;
import org.zhunsheng.check.RowPairs;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.figure.Counted;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.text.Quantity;

/** 系统里那一年的自评，完成值由数据项数出的各行，与另一张表的指标配起来。交上来的用冻结的数。 */
@Component
class CountedRows {

    private static final Map<IndicatorField, String> COLUMNS = Map.of(
            IndicatorField.LEVEL1, "group",
            IndicatorField.LEVEL2, "dimension",
            IndicatorField.NAME, "name",
            IndicatorField.TARGET_SIGN, "sign",
            IndicatorField.TARGET, "target",
            IndicatorField.UNIT, "unit");

    private final ScoreStore scores;
    private final BoundFigures bound;
    private final Access access;

    CountedRows(ScoreStore scores, BoundFigures bound, Access access) {
        this.scores = scores;
        this.bound = bound;
        this.access = access;
    }

    @Transactional(readOnly = true)
    List<Ledger.CountedFigure> of(FilledForm system, Form other) {
        if (!BoundFigures.any(system)) return List.of();
        Map<String, Counted> counted = counted(system);
        List<FilledRow> rows = system.rows(EvaluationForm.INDICATORS);
        List<Ledger.CountedFigure> figures = new ArrayList<>();
        RowPairs.of(other, indicators(system)).forEach((place, row) -> {
            Counted one = counted.get(rows.get(row).id());
            if (one != null && one.value() != null)
                figures.add(new Ledger.CountedFigure(place, one.title(), new Quantity(one.value(), one.unit())));
        });
        return figures;
    }

    private Map<String, Counted> counted(FilledForm system) {
        if (system.filling().open()) return bound.live(system);
        return scores.until(system.filling().id(), system.lastNumber(), access.scope(Permission.ASSIGNMENT_READ))
                .map(settled -> settled.given().counted())
                .orElseGet(() -> bound.live(system));
    }

    private static Form indicators(FilledForm system) {
        FormBuilder form = new FormBuilder();
        for (FilledRow row : system.rows(EvaluationForm.INDICATORS)) {
            FormBuilder.IndicatorRow line = form.indicator();
            COLUMNS.forEach((column, field) -> line.put(
                    column, Fact.text(system.value(row.id(), field), new Origin.TypedIn(row.id() + "." + field))));
        }
        return form.build();
    }
}
