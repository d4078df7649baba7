package org.zhunsheng.server.filling;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.campaign.Editing;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/**
 * 改各格。别的格互不相干；同一格别人先改了的，答两个值，让改的人选。写得不对的也存下（连同哪里不对），送审之前再拦。
 * 每一次改动都在 {@code cell_changes} 里，只加不改，所以不另记审计；送审时审计记下整张表的摘要。
 */
@Component
public class CellWriting {

    /** 一次至多这么多格。 */
    public static final int MOST = 1000;

    private final Fillings fillings;
    private final CellStore store;
    private final Editing editing;
    private final Divisions divisions;

    CellWriting(Fillings fillings, CellStore store, Editing editing, Divisions divisions) {
        this.fillings = fillings;
        this.store = store;
        this.editing = editing;
        this.divisions = divisions;
    }

    /** 人改的：锁着的栏不行；处室的人只改得了自己的行。 */
    @Transactional
    public List<Saved> save(long id, List<Change> changes, Cause cause, Language language) {
        if (cause == Cause.CONFIRMED) requireSame(fillings.read(id), changes);
        return save(id, changes, cause, false, language);
    }

    /** 确认的是所见的那些字：已经改过的，要再看一遍。 */
    private static void requireSame(FilledForm form, List<Change> changes) {
        for (Change one : changes)
            if (!form.value(one.row(), one.field()).equals(one.value())
                    || form.number(one.row(), one.field()) != one.seen())
                throw new Refused(FillingProblem.CHANGED_SINCE);
    }

    /** 由去年的、已批的表带来的：锁着的栏也写。 */
    @Transactional
    public List<Saved> carry(long id, List<Change> changes) {
        return save(id, changes, Cause.COPIED, true, Language.ZH);
    }

    /** 对意见的说明：意见是程序写的，说明是人写的。 */
    @Transactional
    List<Saved> answer(long id, List<Change> changes, Language language) {
        return save(id, changes, Cause.TYPED, true, language);
    }

    /** 从库里选用的：锁着的栏也写。 */
    @Transactional
    public List<Saved> take(long id, List<Change> changes) {
        return save(id, changes, Cause.TAKEN, true, Language.ZH);
    }

    /** 起草、就这样写、撤销起草：锁着的栏（用哪个数据项）也写。 */
    @Transactional
    public List<Saved> draft(long id, List<Change> changes, Cause cause) {
        return save(id, changes, cause, true, Language.ZH);
    }

    /** 附上、拿下佐证：处室的人也可以，只在自己的行。 */
    @Transactional
    public List<Saved> attach(long id, List<Change> changes) {
        return save(id, changes, Cause.ATTACHED, true, Language.ZH);
    }

    private List<Saved> save(long id, List<Change> changes, Cause cause, boolean carried, Language language) {
        Writable found = fillings.writable(id, named(changes));
        Filling filling = found.filling();
        boolean whole = fillings.mayFile(filling);
        boolean others = carried && cause != Cause.ATTACHED;
        if (!whole && (others || divisions.own(id).isEmpty())) throw new Refused(ServiceProblem.NOT_ALLOWED);
        if (!filling.open()) throw new Refused(FillingProblem.CLOSED);
        check(changes);
        Map<String, Field> fields = fields(found, changes, carried);
        long account = Caller.current().id();
        if (!whole) divisions.require(filling, changes);
        else if (!found.author()) editing.edited(filling.assignmentId());
        Map<String, Long> done = store.save(id, changes, cause, account, fillings.reach(filling));
        Map<String, CellStore.Standing> standing =
                done.size() == changes.size() ? Map.of() : store.standing(id, changes);
        if (done.isEmpty() && !fillings.find(id).open()) throw new Refused(FillingProblem.CLOSED);
        return changes.stream()
                .map(change -> saved(change, done.get(change.key()), standing, fields, language))
                .toList();
    }

    private static void check(List<Change> changes) {
        Set<String> cells = new HashSet<>();
        Set<String> keys = new HashSet<>();
        boolean wrong = changes.isEmpty()
                || changes.size() > MOST
                || changes.stream().anyMatch(one -> one.malformed() || !cells.add(one.cell()) || !keys.add(one.key()));
        if (wrong) throw new Refused(FillingProblem.MALFORMED);
    }

    /** 每一格是哪一栏；没有这一格的、锁着的，整批不存。 */
    private Map<String, Field> fields(Writable found, List<Change> changes, boolean carried) {
        FillingKind kind = fillings.kind(found.filling());
        Map<String, String> rows = rows(found, changes);
        Opened opened = found.filling().opening();
        if (!opened.everywhere() && !changes.stream().allMatch(one -> isOpened(opened, one, rows)))
            throw new Refused(FillingProblem.NOT_OPENED);
        return changes.stream()
                .filter(one -> !one.field().equals(Cell.ITSELF) || !mayPlace(kind, one, rows, carried))
                .collect(Collectors.toMap(Change::cell, one -> field(kind, one, rows, carried)));
    }

    /** 被退回的，只改得了打开的几处；加一行，要整个部分都打开。 */
    private static boolean isOpened(Opened opened, Change change, Map<String, String> rows) {
        return opened.holds(section(rows.getOrDefault(change.row(), "")), change.row(), change.field());
    }

    private static List<String> named(List<Change> changes) {
        return changes.stream()
                .map(Change::row)
                .filter(row -> !row.isEmpty())
                .distinct()
                .toList();
    }

    private static Map<String, String> rows(Writable found, List<Change> changes) {
        Map<String, String> rows = new HashMap<>(found.rows());
        // 同一批里加的行，它的格跟着来；删去的行要知道原来在哪一部分
        for (Change change : changes)
            if (change.field().equals(Cell.ITSELF) && !change.value().isEmpty()) rows.put(change.row(), change.value());
        return rows;
    }

    /** 加、删、移这一行：那一部分的行可以加减。 */
    private static boolean mayPlace(FillingKind kind, Change change, Map<String, String> rows, boolean carried) {
        boolean removed = change.value().isEmpty();
        String place = removed ? rows.getOrDefault(change.row(), "") : change.value();
        return (removed
                        || FilledForm.FilledRow.of(new Cell(change.row(), Cell.ITSELF, place, 0))
                                .isPresent())
                && kind.section(section(place))
                        .filter(one -> one.growing() || carried && one.repeated())
                        .isPresent();
    }

    private static Field field(FillingKind kind, Change change, Map<String, String> rows, boolean carried) {
        return section(change, rows)
                .flatMap(section -> kind.field(section, change.field()))
                .filter(field -> carried || !field.locked())
                .orElseThrow(() -> new Refused(FillingProblem.NO_CELL));
    }

    /** 这一格在哪一部分；没有行的是空字，没有这一行的为空。 */
    private static Optional<String> section(Change change, Map<String, String> rows) {
        if (change.row().isEmpty()) return Optional.of("");
        String place = rows.getOrDefault(change.row(), "");
        return place.isEmpty() ? Optional.empty() : Optional.of(section(place));
    }

    private static String section(String place) {
        return place.split(" ")[0];
    }

    private static Saved saved(
            Change change,
            @Nullable Long number,
            Map<String, CellStore.Standing> standing,
            Map<String, Field> fields,
            Language language) {
        Field field = fields.get(change.cell());
        String fault = field == null ? "" : field.fault(change.value(), language);
        if (number != null) return new Saved(change.key(), number, null, null, null, fault);
        CellStore.Standing now = standing.get(change.cell());
        if (now == null) throw new Refused(FillingProblem.CLOSED);
        // 自己从前存过的、别人写的正好一样的，都算存成了
        if (now.mine() || now.value().equals(change.value()))
            return new Saved(change.key(), now.number(), null, null, null, fault);
        String at = now.at().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        return new Saved(change.key(), now.number(), now.value(), now.login(), at, fault);
    }
}
