package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.check.NumberedItem;
import org.zhunsheng.form.FormField;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.text.Blank;

/** 上一次自评说要做的措施：开始填报时带来，逐条答做得怎样；上一次就还没有做完的，也还在。 */
@Component
class EarlierMeasures {

    private static final int MOST = 40;
    private static final Set<String> OPEN = Set.of(EvaluationForm.UNDER_WAY, EvaluationForm.NOT_DONE);

    private final Fillings fillings;
    private final EarlierForms others;
    private final CellWriting writing;

    EarlierMeasures(Fillings fillings, EarlierForms others, CellWriting writing) {
        this.fillings = fillings;
        this.others = others;
        this.writing = writing;
    }

    /** 哪一年说的、说的什么。 */
    record Measure(String year, String text) {}

    /** 带进来；已经有的不动，没有的不带。 */
    @Transactional
    void carry(Filling filling) {
        if (!fillings.read(filling.id()).rows(EvaluationForm.FOLLOW_UP).isEmpty()) return;
        List<Measure> measures = of(filling);
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i <= measures.size(); i++) {
            String row = "before" + i;
            changes.add(change(row, "@", EvaluationForm.FOLLOW_UP + " " + i));
            changes.add(change(row, "since", measures.get(i - 1).year()));
            changes.add(change(row, "promised", measures.get(i - 1).text()));
        }
        if (!changes.isEmpty()) writing.carry(filling.id(), changes);
    }

    /** 系统里的；没有的，历史自评表的。 */
    private List<Measure> of(Filling filling) {
        return fillings.earlier(filling)
                .map(EarlierMeasures::typed)
                .or(() -> others.before(filling.projectId(), filling.year()).map(EarlierMeasures::printed))
                .orElse(List.of());
    }

    private static List<Measure> typed(FilledForm then) {
        String year = Integer.toString(then.filling().year());
        Stream<Measure> open = then.rows(EvaluationForm.FOLLOW_UP).stream()
                .filter(row -> OPEN.contains(then.value(row.id(), "state")))
                .map(row -> new Measure(then.value(row.id(), "since"), then.value(row.id(), "promised")));
        Stream<Measure> said = Problems.of(then).all().stream()
                .map(Problems.Problem::printedMeasure)
                .filter(text -> !Blank.orNone(text))
                .map(text -> new Measure(year, text));
        return Stream.concat(open, said).limit(MOST).toList();
    }

    private static List<Measure> printed(EarlierForms.EarlierForm then) {
        String text = then.form().text(FormField.MEASURES).asWritten();
        if (Blank.orNone(text)) return List.of();
        return NumberedItem.of(text).stream()
                .map(one -> new Measure(Integer.toString(then.year()), one.text()))
                .limit(MOST)
                .toList();
    }

    private static Change change(String row, String field, String value) {
        return new Change(row, field, value, 0, UUID.randomUUID().toString());
    }
}
