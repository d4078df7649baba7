package org.zhunsheng.server.timeline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.campaign.Assignment;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;

/** 一份填报的经过，一页一页地看。多少件事、改过多少次，一页都是这几句 SQL。 */
@Component
class Timelines {

    /** 一页至少这么多件。 */
    static final int PAGE = 50;

    /** 一页至多看这么多个编号的改动。 */
    static final int CHANGES = 1000;

    private final TimelineStore store;
    private final Fillings fillings;
    private final Access access;

    Timelines(TimelineStore store, Fillings fillings, Access access) {
        this.store = store;
        this.fillings = fillings;
        this.access = access;
    }

    /**
     * 一页。
     *
     * @param filling 这份填报的表
     * @param next 更早的一页的 {@code before}；没有了的为 null
     */
    record Page(
            Filling filling,
            List<TimelineEntry> items,
            @Nullable String next) {}

    /** 看得见这份填报的公开。 */
    boolean seesDisclosure(Assignment assignment) {
        return access.scope(Permission.DISCLOSURE_READ).contains(assignment.place());
    }

    /** @param kind 只要这一类；不限的为 null */
    @Transactional(readOnly = true)
    Page page(Assignment assignment, @Nullable TimelineKind kind, TimelineKey before) {
        Filling filling = fillings.ofAssignment(assignment.id());
        Scope seen = access.scope(Permission.ASSIGNMENT_READ);
        TimelineStore.Reach reach = new TimelineStore.Reach(seen, access.scope(Permission.DISCLOSURE_READ));
        List<TimelineStore.Event> events =
                kind == TimelineKind.EDITS ? List.of() : store.events(filling, kind, before, PAGE + 1, reach);
        boolean edited = kind == null || kind == TimelineKind.EDITS || kind == TimelineKind.DOCUMENTS;
        long until = Math.min(before.number(), filling.lastNumber() + 1);
        // 佐证不多，不必一段一段地取
        long from = edited && kind != TimelineKind.DOCUMENTS ? Math.max(0, until - CHANGES) : 0;
        List<TimelineChange> changes = edited ? store.changes(filling, kind, from, until, seen) : List.of();
        TimelineSpots spots = new TimelineSpots(fillings.read(filling.id()));
        TimelineRuns runs = new TimelineRuns(
                spots, edited ? logins(filling, changes) : Map.of(), "/fillings/" + filling.id() + "/evidence");
        TimelineWeaving weaving = new TimelineWeaving(events, changes, from);
        List<TimelineEntry> items = weaving.take(PAGE, one -> located(one.entry(), filling, spots), runs::of);
        TimelineKey next = weaving.rest(before);
        return new Page(filling, items, next == null ? null : next.text());
    }

    private Map<Long, String> logins(Filling filling, List<TimelineChange> changes) {
        List<Long> accounts = changes.stream()
                .map(TimelineChange::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return store.logins(filling, accounts);
    }

    /** 说到哪里去看；审核得分的，说是哪一行。 */
    private static TimelineEntry located(TimelineEntry it, Filling filling, TimelineSpots spots) {
        String form = "/fillings/" + filling.id();
        String row = it.fact("row");
        return switch (it.type()) {
            case "remark" ->
                it.with(
                        it.title(),
                        it.fact("section").isEmpty()
                                ? form + "#thread-" + it.fact("thread")
                                : spots.href(it.fact("section"), row, it.fact("field")));
            case "points" -> it.with(row.isEmpty() ? "" : spots.of(row, "").title(), form + "#scores-title");
            case "notice" -> it.with("", "/notices/" + it.fact("notice"));
            case "version" -> it.with("", form + "/versions/" + it.fact("number"));
            case "scan" -> it.with(it.title(), form + "/versions/" + it.fact("number") + "/signing");
            case "disclosure" -> it.with("", "/disclosures/" + it.fact("disclosure"));
            default -> it;
        };
    }
}
