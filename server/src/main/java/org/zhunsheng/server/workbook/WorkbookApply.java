package org.zhunsheng.server.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.Cell;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.Entitlement;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Saved;
import org.zhunsheng.text.Language;

/** 把一张交回的表写进去，一个事务：先与现在的重新比，再照平常的规矩一格一格地存。 */
@Component
class WorkbookApply {

    private final Workbooks workbooks;
    private final CellWriting writing;
    private final Audit audit;

    WorkbookApply(Workbooks workbooks, CellWriting writing, Audit audit) {
        this.workbooks = workbooks;
        this.writing = writing;
        this.audit = audit;
    }

    @Transactional
    Outcome apply(Upload.Form upload, Choices choices, Language language) {
        Compared compared = workbooks.compare(upload, language);
        Entitlement it = compared.it();
        if (it == null || !compared.problem().isEmpty()) return refused(compared, compared.problem());
        long filling = upload.filling();
        List<Line> wanted = compared.lines().stream()
                .filter(line -> line.state().isWritten() || line.is(State.CONFLICT) && choices.isMine(filling, line))
                .toList();
        List<Change> changes = changes(it.form(), wanted);
        Set<String> lost = save(filling, changes, language);
        Outcome outcome = outcome(compared, it, wanted, lost, changes);
        if (outcome.written() > 0) {
            Map<String, ?> detail = Map.of("cells", outcome.written(), "rows", outcome.rows(), "mine", outcome.mine());
            audit.done(Act.FILLING_WORKBOOK, it.form().filling().place(), "filling:" + filling, detail);
        }
        return outcome;
    }

    private static Outcome outcome(
            Compared compared, Entitlement it, List<Line> wanted, Set<String> lost, List<Change> changes) {
        List<Line> done =
                wanted.stream().filter(line -> !lost.contains(line.cell())).toList();
        int mine = (int) done.stream().filter(line -> line.is(State.CONFLICT)).count();
        int late = (int) wanted.stream()
                .filter(line -> !line.is(State.CONFLICT) && lost.contains(line.cell()))
                .count();
        return new Outcome(
                compared.form().filling(),
                it.project(),
                done.size(),
                (int) changes.stream()
                        .filter(one -> one.field().equals(Cell.ITSELF))
                        .count(),
                mine,
                (int) compared.count(State.CONFLICT) - mine + late,
                (int) compared.count(State.INVALID),
                (int) compared.count(State.IGNORED),
                "");
    }

    static Outcome refused(Compared compared, String problem) {
        return new Outcome(compared.form().filling(), compared.project(), 0, 0, 0, 0, 0, 0, problem);
    }

    /** 新行在前，格在后。 */
    private static List<Change> changes(FilledForm form, List<Line> wanted) {
        List<Change> changes = new ArrayList<>();
        long filling = form.filling().id();
        Set<String> fresh = new LinkedHashSet<>();
        for (Line line : wanted)
            if (!line.row().isEmpty() && line.nth() == 0 && fresh.add(line.row())) {
                String place = line.section() + " " + next(form, line.section(), fresh.size());
                long seen = form.number(line.row(), Cell.ITSELF);
                String key = Digests.key(filling, line.row(), Cell.ITSELF, place, seen);
                changes.add(new Change(line.row(), Cell.ITSELF, place, seen, key));
            }
        for (Line line : wanted) {
            String key = Digests.key(filling, line.row(), line.field(), line.written(), line.number());
            changes.add(new Change(line.row(), line.field(), line.written(), line.number(), key));
        }
        return changes;
    }

    private static String next(FilledForm form, String section, int nth) {
        List<FilledRow> rows = form.rows(section);
        BigDecimal last = rows.isEmpty() ? BigDecimal.ZERO : rows.getLast().position();
        return last.add(BigDecimal.valueOf(nth)).toBigInteger().toString();
    }

    /** 存；答正好这时别人先改了、没有存成的格。 */
    private Set<String> save(long filling, List<Change> changes, Language language) {
        Set<String> lost = new HashSet<>();
        for (int from = 0; from < changes.size(); from += CellWriting.MOST) {
            List<Change> batch = changes.subList(from, Math.min(changes.size(), from + CellWriting.MOST));
            List<Saved> saved = writing.save(filling, batch, Cause.WORKBOOK, language);
            for (int i = 0; i < batch.size(); i++)
                if (saved.get(i).conflict() != null)
                    lost.add(batch.get(i).row() + ' ' + batch.get(i).field());
        }
        return lost;
    }
}
