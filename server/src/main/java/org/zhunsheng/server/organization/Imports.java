package org.zhunsheng.server.organization;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.worker.SheetRow;

/** 导入：先放成草稿、核对、给人看，确认之后一个事务写完。按编码认机构，同一份导入两次，第二次什么也不改。 */
@Component
public class Imports {

    static final int MOST_ROWS = 200_000;
    static final int SHOWN = 100;
    private static final int BATCH = 2000;
    private static final int HEAD_ROWS = 10;

    private final DraftStore drafts;
    private final DraftChecks checks;
    private final DraftApply applying;
    private final Changes changes;
    private final ChangeStore store;
    private final Access access;
    private final Audit audit;

    Imports(
            DraftStore drafts,
            DraftChecks checks,
            DraftApply applying,
            Changes changes,
            ChangeStore store,
            Access access,
            Audit audit) {
        this.drafts = drafts;
        this.checks = checks;
        this.applying = applying;
        this.changes = changes;
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    /**
     * 草稿的样子。
     *
     * @param counts 每一种改变各有几行
     * @param errorCount 错误的总数；{@code errors} 是前面的一些
     */
    record Preview(
            long number,
            String name,
            Map<String, Long> counts,
            long errorCount,
            List<DraftStore.Mistake> errors,
            List<DraftStore.Line> lines,
            @Nullable Integer next) {

        /** 会写入的行数。 */
        public long changed() {
            return counts.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("unchanged"))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /** 放成草稿并核对；替换这个帐号从前的草稿。 */
    @Transactional
    void stage(long target, String name, Stream<SheetRow> rows) {
        Organization into = changes.target(target);
        if (into.closedOn() != null) throw new Refused(OrganizationProblem.CLOSED);
        long account = Caller.current().id();
        Iterator<SheetRow> all = rows.iterator();
        Head head = head(all);
        drafts.begin(account, target, name, head);
        add(account, all, head);
        checks.check(account, into, scope());
    }

    /** 表头之上可以有标题。 */
    private static Head head(Iterator<SheetRow> rows) {
        for (int i = 0; i < HEAD_ROWS && rows.hasNext(); i++) {
            Optional<Head> head = Head.of(rows.next());
            if (head.isPresent()) return head.get();
        }
        throw new Refused(OrganizationProblem.NO_HEAD);
    }

    private void add(long account, Iterator<SheetRow> rows, Head head) {
        List<DraftRow> batch = new ArrayList<>();
        int count = 0;
        while (rows.hasNext()) {
            batch.add(DraftRow.of(rows.next(), head));
            if (++count > MOST_ROWS) throw new Refused(OrganizationProblem.TOO_MANY_ROWS);
            if (batch.size() == BATCH || !rows.hasNext()) {
                drafts.add(account, batch);
                batch.clear();
            }
        }
        if (count == 0) throw new Refused(OrganizationProblem.NO_ROWS);
    }

    /** 这个机构之下的草稿；没有、或者是别处的，请重新上传。 */
    private DraftStore.Draft draft(long target) {
        changes.target(target);
        return drafts.find(Caller.current().id())
                .filter(draft -> draft.organizationId() == target)
                .orElseThrow(() -> new Refused(OrganizationProblem.DRAFT_CHANGED));
    }

    @Transactional(readOnly = true)
    Preview preview(long target, @Nullable String change, int after) {
        DraftStore.Draft draft = draft(target);
        long account = Caller.current().id();
        List<DraftStore.Line> lines = drafts.lines(account, change, after, SHOWN + 1);
        boolean more = lines.size() > SHOWN;
        return new Preview(
                draft.number(),
                draft.name(),
                drafts.counts(account),
                drafts.errorCount(account),
                drafts.errors(account, SHOWN),
                more ? lines.subList(0, SHOWN) : lines,
                more ? lines.get(SHOWN - 1).line() : null);
    }

    /** 放成草稿，马上确认；已经看过、没有错误的文件才这样做。答写入了几行。 */
    @Transactional
    public long load(long target, String name, Stream<SheetRow> rows) {
        stage(target, name, rows);
        return confirm(target, draft(target).number());
    }

    /** 确认：写入的与看过的是同一份，写之前再核对一遍，别人刚改过的不会漏掉。 */
    @Transactional
    long confirm(long target, long number) {
        store.oneAtATime();
        DraftStore.Draft draft = draft(target);
        if (draft.number() != number) throw new Refused(OrganizationProblem.DRAFT_CHANGED);
        long account = Caller.current().id();
        Organization into = changes.target(target);
        Map<String, Long> seen = drafts.counts(account);
        checks.check(account, into, scope());
        if (drafts.errorCount(account) > 0) throw new Refused(OrganizationProblem.DRAFT_WRONG);
        if (!seen.equals(drafts.counts(account))) throw new Refused(OrganizationProblem.DRAFT_CHANGED);
        try {
            applying.apply(account, scope());
        } catch (DuplicateKeyException taken) {
            throw new Refused(OrganizationProblem.CODE_TAKEN);
        }
        audit.done(Act.ORGANIZATION_IMPORT, into.place(), "organization:" + target, detail(draft.name(), seen));
        drafts.remove(account);
        return seen.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("unchanged"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Map<String, Object> detail(String name, Map<String, Long> counts) {
        return Map.of("file", name, "rows", counts);
    }

    /** 原来的各行连同错误，一批一批地给。 */
    @Transactional(readOnly = true)
    void annotated(long target, Consumer<DraftStore.Draft> head, Consumer<List<DraftStore.Raw>> rows) {
        head.accept(draft(target));
        long account = Caller.current().id();
        int after = 0;
        for (List<DraftStore.Raw> some = drafts.raw(account, after, BATCH); !some.isEmpty(); ) {
            rows.accept(some);
            after = some.getLast().line();
            some = drafts.raw(account, after, BATCH);
        }
    }

    private String[] scope() {
        return access.scope(Permission.ORGANIZATION_WRITE).patterns();
    }
}
