package org.zhunsheng.server.filling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 整页存：没有脚本的页面。 */
@Component
class SectionWriting {

    private final Fillings fillings;
    private final CellReading reading;
    private final CellWriting writing;

    SectionWriting(Fillings fillings, CellReading reading, CellWriting writing) {
        this.fillings = fillings;
        this.reading = reading;
        this.writing = writing;
    }

    /** 两个人改了同一格：哪一格、我的、别人的。 */
    record Clash(String row, String field, String mine, String theirs, String by) {}

    @Transactional
    List<Clash> save(long id, PostedCells posted, String name, String add, String remove, Language language) {
        FilledForm form = fillings.read(id);
        Section section = form.kind().section(name).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        List<Change> changes = new ArrayList<>(posted.changes(form, reading.at(id, posted.seen())));
        if (!add.isEmpty()) changes.add(added(form, section));
        if (!remove.isEmpty()) {
            changes.removeIf(change -> change.row().equals(remove));
            changes.add(new Change(remove, Cell.ITSELF, "", form.number(remove, Cell.ITSELF), key()));
        }
        List<Clash> clashes = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += CellWriting.MOST) {
            List<Change> batch = changes.subList(from, Math.min(changes.size(), from + CellWriting.MOST));
            List<Saved> saved = writing.save(id, batch, Cause.TYPED, language);
            for (int i = 0; i < batch.size(); i++) {
                Change change = batch.get(i);
                String theirs = saved.get(i).conflict();
                String by = saved.get(i).by();
                if (theirs != null)
                    clashes.add(new Clash(change.row(), change.field(), change.value(), theirs, by == null ? "" : by));
            }
        }
        return clashes;
    }

    /** 由往年带来的一段文字，看过了照旧用。 */
    @Transactional
    void confirm(long id, String cell, long seen) {
        int dot = cell.indexOf('.');
        if (dot < 0) throw new Refused(FillingProblem.MALFORMED);
        String row = cell.substring(0, dot);
        String field = cell.substring(dot + 1);
        Change change = new Change(row, field, fillings.read(id).value(row, field), seen, key());
        writing.save(id, List.of(change), Cause.CONFIRMED, Language.ZH);
    }

    private static Change added(FilledForm form, Section section) {
        List<FilledRow> rows = form.rows(section.name());
        BigDecimal next =
                rows.isEmpty() ? BigDecimal.ONE : rows.getLast().position().add(BigDecimal.ONE);
        String row = "r" + key().replace("-", "").substring(0, 15);
        return new Change(row, Cell.ITSELF, section.name() + " " + next.toBigInteger(), 0, key());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
