package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.evaluation.DraftLine.State;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.CellReading;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.filling.Saved;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 起草完成情况，看过的就这样写，没有动过的撤销；人写的一个字也不改，谁起草的在沿革里。 */
@Component
class Drafting {

    private final Fillings fillings;
    private final Drafts drafts;
    private final CellReading reading;
    private final CellWriting writing;
    private final Access access;

    Drafting(Fillings fillings, Drafts drafts, CellReading reading, CellWriting writing, Access access) {
        this.fillings = fillings;
        this.drafts = drafts;
        this.reading = reading;
        this.writing = writing;
        this.access = access;
    }

    /** 各段与它可以写的初稿；什么也不写。 */
    @Transactional(readOnly = true)
    List<DraftLine> lines(long id) {
        return drafts.of(form(id)).lines();
    }

    private FilledForm form(long id) {
        FilledForm form = fillings.read(id);
        boolean sees =
                access.scope(Permission.ASSIGNMENT_READ).contains(form.filling().place());
        if (!sees || !form.kind().name().equals(EvaluationForm.NAME)) throw new Refused(ServiceProblem.NOT_FOUND);
        return form;
    }

    /** 空着的、起草了还没有人动过的，写进初稿；没有要说的不写，说不出了的去掉。 */
    @Transactional
    void write(long id) {
        FilledForm form = form(id);
        Drafts.Drafted drafted = drafts.of(form);
        List<Change> changes = new ArrayList<>();
        for (DraftLine line : drafted.lines()) {
            if (!line.isOpen()) continue;
            change(changes, form, line.row(), ToldNumbers.TEXT, line.text());
            DraftText draft = drafted.texts().get(line.row());
            if (draft == null) continue;
            ClaimLinks links = ClaimLinks.read(form.value(line.row(), ClaimLinks.FIELD));
            change(
                    changes,
                    form,
                    line.row(),
                    ClaimLinks.FIELD,
                    links.with(draft.links()).written());
        }
        save(id, changes, Cause.DRAFTED);
    }

    /** 这一段看过了，就这样写。 */
    @Transactional
    void keep(long id, String row) {
        FilledForm form = form(id);
        if (Drafts.state(form, row, reading.drafted(form.filling())) != State.DRAFTED)
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        String text = form.value(row, ToldNumbers.TEXT);
        save(id, List.of(changed(form, row, ToldNumbers.TEXT, text)), Cause.KEPT);
    }

    /** 还没有人动过的初稿都去掉，连同起草时选的数据项。 */
    @Transactional
    void undo(long id) {
        FilledForm form = form(id);
        Set<String> drafted = reading.drafted(form.filling());
        List<Change> changes = new ArrayList<>();
        for (FilledRow row : form.rows(EvaluationForm.ATTAINMENT)) {
            if (Drafts.state(form, row.id(), drafted) != State.DRAFTED) continue;
            change(changes, form, row.id(), ToldNumbers.TEXT, "");
            if (drafted.contains(row.id() + " " + ClaimLinks.FIELD))
                change(changes, form, row.id(), ClaimLinks.FIELD, "");
        }
        save(id, changes, Cause.UNDONE);
    }

    private void save(long id, List<Change> changes, Cause cause) {
        if (changes.isEmpty()) {
            fillings.findToWrite(id);
            return;
        }
        boolean conflict =
                writing.draft(id, changes, cause).stream().map(Saved::conflict).anyMatch(Objects::nonNull);
        if (conflict) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
    }

    private static void change(List<Change> changes, FilledForm form, String row, String field, String value) {
        if (!form.value(row, field).equals(value)) changes.add(changed(form, row, field, value));
    }

    private static Change changed(FilledForm form, String row, String field, String value) {
        return new Change(
                row, field, value, form.number(row, field), UUID.randomUUID().toString());
    }
}
