package org.zhunsheng.server.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.text.MoneyUnit;

/** 放成草稿：找表头、对各栏、一批一批地读，再核对。换了各栏的对应，从放好的原文重读。 */
@Component
class Staging {

    static final int MOST_ROWS = 200_000;
    static final int BATCH = 2000;
    private static final int HEAD_ROWS = 10;

    private final Targets targets;
    private final IntakeStore drafts;
    private final DraftLineStore lines;
    private final MappingStore mappings;
    private final IntakeTable table;
    private final Access access;

    Staging(
            Targets targets,
            IntakeStore drafts,
            DraftLineStore lines,
            MappingStore mappings,
            IntakeTable table,
            Access access) {
        this.targets = targets;
        this.drafts = drafts;
        this.lines = lines;
        this.mappings = mappings;
        this.table = table;
        this.access = access;
    }

    /** 表头，与它下面已经取出的几行。 */
    private record Head(Mapping mapping, int problems, List<SheetRow> below) {}

    /** 放成草稿并核对；替换这个帐号这种表从前的草稿。 */
    @Transactional
    void stage(String kind, long target, String name, MoneyUnit unit, Stream<SheetRow> rows) {
        Intake intake = targets.intake(kind);
        Organization into = targets.find(intake, target);
        if (into.closedOn() != null) throw new Refused(IntakeProblem.CLOSED);
        long account = Caller.current().id();
        Iterator<SheetRow> all = rows.iterator();
        Head head = head(all, intake, target);
        long id = drafts.begin(account, kind, target, name, head.mapping(), unit);
        RowReader reader = new RowReader(intake.columns(), head.mapping(), unit);
        Stream<SheetRow> rest = Stream.concat(
                head.below().stream(),
                StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false));
        put(id, account, rest.iterator(), head.problems(), reader);
        check(intake, new Draft(id, account, kind, name, into), head.mapping());
    }

    /** 认出的栏最多的一行；都认不出的，最前面有两格以上的一行。从前对过这样的表头的，照旧。 */
    private Head head(Iterator<SheetRow> rows, Intake intake, long target) {
        List<SheetRow> first = new ArrayList<>();
        while (rows.hasNext() && first.size() < HEAD_ROWS) first.add(rows.next());
        SheetRow head = first.stream()
                .filter(row ->
                        row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1)
                .max(Comparator.comparingLong((SheetRow row) ->
                                Mapping.proposed(row.cells(), intake.columns()).recognized())
                        .thenComparing(SheetRow::line, Comparator.reverseOrder()))
                .orElseThrow(() -> new Refused(IntakeProblem.NO_HEAD));
        int problems = Mapping.problems(head);
        Mapping proposed = Mapping.proposed(Mapping.without(head.cells(), problems), intake.columns());
        Mapping known = mappings.find(target, intake.kind(), proposed.fingerprint(), access.scope(intake.permission()))
                .map(proposed::with)
                .filter(mapping -> mapping.isSound(intake.columns()))
                .orElse(proposed);
        return new Head(known, problems, first.subList(first.indexOf(head) + 1, first.size()));
    }

    private void put(long draft, long account, Iterator<SheetRow> rows, int problems, RowReader reader) {
        List<DraftRow> batch = new ArrayList<>();
        int count = 0;
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            if (++count > MOST_ROWS) throw new Refused(IntakeProblem.TOO_MANY_ROWS);
            batch.add(reader.read(row.line(), Mapping.without(row.cells(), problems)));
            if (batch.size() < BATCH && rows.hasNext()) continue;
            drafts.put(draft, account, batch);
            batch.clear();
        }
        if (count == 0) throw new Refused(IntakeProblem.NO_ROWS);
    }

    /** 换各栏的对应，记住，从原文重读一遍。 */
    @Transactional
    void remap(String kind, long target, long id, List<String> fields) {
        Intake intake = targets.intake(kind);
        Organization into = targets.find(intake, target);
        IntakeStore.Stored draft = own(kind, target, id);
        Mapping mapping = draft.mapping().with(fields);
        if (!mapping.isSound(intake.columns())
                || !mapping.missing(intake.columns()).isEmpty()) throw new Refused(IntakeProblem.WRONG_MAPPING);
        drafts.remap(id, Caller.current().id(), mapping);
        mappings.put(target, kind, mapping);
        readAgain(intake, into, draft, mapping);
    }

    private IntakeStore.Stored own(String kind, long target, long id) {
        return drafts.find(Caller.current().id(), kind)
                .filter(one -> one.id() == id && one.organizationId() == target)
                .orElseThrow(() -> new Refused(IntakeProblem.DRAFT_CHANGED));
    }

    /**
     * 在页面上改好的几格，写回原文，从原文重读一遍、核对一遍：一格改了，别的行的错误（重复的、合计不下的）也会跟着变。
     *
     * @param typed 哪一行的哪一栏，写成什么；与原来一样的不算
     * @return 改了几格
     */
    @Transactional
    int mend(String kind, long target, long id, Map<Integer, Map<String, String>> typed) {
        Intake intake = targets.intake(kind);
        Organization into = targets.find(intake, target);
        IntakeStore.Stored draft = own(kind, target, id);
        long account = Caller.current().id();
        int mended = 0;
        List<DraftLineStore.Original> changed = new ArrayList<>();
        for (DraftLineStore.Original row : lines.originals(id, account, typed.keySet())) {
            List<String> cells = row.raw();
            for (Map.Entry<String, String> cell :
                    typed.getOrDefault(row.line(), Map.of()).entrySet()) {
                List<String> written = draft.mapping().written(cells, cell.getKey(), cell.getValue());
                if (!written.equals(cells)) mended++;
                cells = written;
            }
            if (!cells.equals(row.raw())) changed.add(new DraftLineStore.Original(row.line(), cells));
        }
        if (changed.isEmpty()) return 0;
        lines.mend(id, account, changed, mended);
        drafts.forget(id, account);
        readAgain(intake, into, draft, draft.mapping());
        return mended;
    }

    /** 从放好的原文重读一遍，再核对。 */
    private void readAgain(Intake intake, Organization into, IntakeStore.Stored draft, Mapping mapping) {
        long id = draft.id();
        long account = Caller.current().id();
        RowReader reader = new RowReader(intake.columns(), mapping, draft.unit());
        int after = 0;
        for (List<IntakeStore.Raw> some = drafts.raw(id, account, after, BATCH); !some.isEmpty(); ) {
            drafts.put(
                    id,
                    account,
                    some.stream()
                            .map(row -> reader.read(row.line(), List.of(row.raw())))
                            .toList());
            after = some.getLast().line();
            some = drafts.raw(id, account, after, BATCH);
        }
        check(intake, new Draft(id, account, intake.kind(), draft.name(), into), mapping);
    }

    /** 各栏对全了才核对得了。 */
    void check(Intake intake, Draft draft, Mapping mapping) {
        if (!mapping.missing(intake.columns()).isEmpty()) return;
        table.bulk();
        table.repeated(draft, intake.key());
        intake.check(draft);
        table.usual();
    }
}
