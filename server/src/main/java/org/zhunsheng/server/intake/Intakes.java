package org.zhunsheng.server.intake;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.text.MoneyUnit;

/** 看草稿、确认导入：写入的与看过的是同一份，写之前再核对一遍，一个事务写完。 */
@Component
public class Intakes {

    static final int SHOWN = 100;

    /** 只看有错误的行。 */
    static final String PROBLEM = "problem";

    private final Targets targets;
    private final Staging staging;
    private final IntakeStore drafts;
    private final DraftLineStore shown;
    private final Audit audit;

    Intakes(Targets targets, Staging staging, IntakeStore drafts, DraftLineStore shown, Audit audit) {
        this.targets = targets;
        this.staging = staging;
        this.drafts = drafts;
        this.shown = shown;
        this.audit = audit;
    }

    /**
     * 草稿的样子。
     *
     * @param missing 还没有对上的必填的栏
     * @param counts 每一种改变各有几行
     * @param errorCount 有几处错误，{@code wrongRows} 是在几行里
     * @param change 现在看的是哪一种；全部的为空字
     */
    record Preview(
            long id,
            String name,
            Mapping mapping,
            List<Column> missing,
            Map<String, Long> counts,
            long errorCount,
            long wrongRows,
            String change,
            List<DraftLineStore.Line> lines,
            @Nullable Integer next) {

        /** 看得见的各行的错误。 */
        List<IntakeStore.Mistake> errors() {
            return lines.stream().flatMap(line -> line.mistakes().stream()).toList();
        }

        /** 会写入的行数。 */
        public long changed() {
            return Intakes.changed(counts);
        }
    }

    private static long changed(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("unchanged"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** 这个机构之下的草稿；没有、或者是别处的，请重新上传。 */
    private IntakeStore.Stored draft(Intake intake, long target) {
        targets.find(intake, target);
        return drafts.find(Caller.current().id(), intake.kind())
                .filter(draft -> draft.organizationId() == target)
                .orElseThrow(() -> new Refused(IntakeProblem.DRAFT_CHANGED));
    }

    /** @param change 只看哪一种，空字是全部；没有说的，有错误就只看有错误的 */
    @Transactional(readOnly = true)
    Preview preview(String kind, long target, @Nullable String change, int after) {
        Intake intake = targets.intake(kind);
        IntakeStore.Stored draft = draft(intake, target);
        long account = Caller.current().id();
        long errors = drafts.errorCount(draft.id(), account);
        String only = change != null ? change : errors > 0 ? PROBLEM : "";
        List<DraftLineStore.Line> lines =
                shown.lines(draft.id(), account, only.isEmpty() ? null : only, after, SHOWN + 1);
        boolean more = lines.size() > SHOWN;
        return new Preview(
                draft.id(),
                draft.name(),
                draft.mapping(),
                draft.mapping().missing(intake.columns()),
                drafts.counts(draft.id(), account),
                errors,
                drafts.wrongRows(draft.id(), account),
                only,
                more ? lines.subList(0, SHOWN) : lines,
                more ? lines.get(SHOWN - 1).line() : null);
    }

    /** 放成草稿，马上确认；已经看过、没有错误的文件才这样做。答写入了几行。 */
    @Transactional
    public long load(String kind, long target, String name, Stream<SheetRow> rows) {
        staging.stage(kind, target, name, MoneyUnit.YUAN, rows);
        return confirm(kind, target, draft(targets.intake(kind), target).id());
    }

    /** 确认这一份；答写入了几行。 */
    @Transactional
    long confirm(String kind, long target, long id) {
        Intake intake = targets.intake(kind);
        drafts.oneAtATime(kind);
        IntakeStore.Stored stored = draft(intake, target);
        if (stored.id() != id) throw new Refused(IntakeProblem.DRAFT_CHANGED);
        long account = Caller.current().id();
        Organization into = targets.find(intake, target);
        Draft draft = new Draft(id, account, kind, stored.name(), into);
        Map<String, Long> seen = drafts.counts(id, account);
        staging.check(intake, draft, stored.mapping());
        if (drafts.errorCount(id, account) > 0 || seen.isEmpty()) throw new Refused(IntakeProblem.DRAFT_WRONG);
        if (!seen.equals(drafts.counts(id, account))) throw new Refused(IntakeProblem.DRAFT_CHANGED);
        try {
            intake.apply(draft);
        } catch (DuplicateKeyException taken) {
            throw new Refused(IntakeProblem.TAKEN_MEANWHILE);
        }
        Map<String, Object> detail = Map.of("file", stored.name(), "rows", seen, "mended", stored.mended());
        audit.done(intake.act(), into.place(), "organization:" + target, detail);
        drafts.remove(account, kind);
        return changed(seen);
    }

    /** 原来的各行连同错误，一批一批地给。 */
    @Transactional(readOnly = true)
    void annotated(String kind, long target, Consumer<IntakeStore.Stored> head, Consumer<List<IntakeStore.Raw>> rows) {
        IntakeStore.Stored draft = draft(targets.intake(kind), target);
        head.accept(draft);
        long account = Caller.current().id();
        int after = 0;
        for (List<IntakeStore.Raw> some = drafts.raw(draft.id(), account, after, Staging.BATCH); !some.isEmpty(); ) {
            rows.accept(some);
            after = some.getLast().line();
            some = drafts.raw(draft.id(), account, after, Staging.BATCH);
        }
    }
}
