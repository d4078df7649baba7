package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 看一个任务的看板：看的人的范围决定数的是哪些。看不见的机构与没有的，回答相同。 */
@Component
class Boards {

    private static final int PAGE = 100;

    private final BoardStore store;
    private final AssignmentStore assignments;
    private final UrgingStore urgings;
    private final Organizations organizations;
    private final Access access;

    Boards(
            BoardStore store,
            AssignmentStore assignments,
            UrgingStore urgings,
            Organizations organizations,
            Access access) {
        this.store = store;
        this.assignments = assignments;
        this.urgings = urgings;
        this.organizations = organizations;
        this.access = access;
    }

    private Scope scope() {
        return access.scope(Permission.ASSIGNMENT_READ);
    }

    /** 任务之内、范围之内最上面的机构；下达机构在范围之内的就是它。 */
    @Transactional(readOnly = true)
    public List<BoardStore.Root> roots(Campaign campaign) {
        return scope().contains(campaign.place())
                ? List.of()
                : store.roots(campaign, scope(), access.scope(Permission.ORGANIZATION_READ));
    }

    /** @param organization 看哪个机构；空的是范围之内最上面的 */
    @Transactional(readOnly = true)
    BoardStore.Where where(Campaign campaign, @Nullable Long organization) {
        String node = organization == null
                ? top(campaign)
                : organizations.find(organization).place();
        if (!scope().contains(node) || !node.startsWith(campaign.place())) throw new Refused(ServiceProblem.NOT_FOUND);
        return new BoardStore.Where(
                campaign.id(), node, LocalDate.now(), scope(), access.scope(Permission.ORGANIZATION_READ));
    }

    private String top(Campaign campaign) {
        if (scope().contains(campaign.place())) return campaign.place();
        return roots(campaign).stream()
                .findFirst()
                .map(BoardStore.Root::place)
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** @param after 各直接下级从哪一个之后；第一页为空 */
    @Transactional(readOnly = true)
    Board of(Campaign campaign, BoardStore.Where where, @Nullable Long after) {
        String from = after == null ? "" : organizations.find(after).place();
        List<Board.Line> lines = store.lines(where, from, PAGE + 1);
        return new Board(
                store.here(where),
                hands(campaign, where),
                lines.subList(0, Math.min(PAGE, lines.size())),
                lines.size() > PAGE ? Long.valueOf(lines.get(PAGE - 1).organization()) : null,
                urgings.last(campaign.id(), where.node()));
    }

    /** 导出用：各直接下级，一个不少。 */
    @Transactional(readOnly = true)
    List<Board.Line> all(BoardStore.Where where) {
        return store.lines(where, "", Integer.MAX_VALUE);
    }

    private List<Board.Hand> hands(Campaign campaign, BoardStore.Where where) {
        Map<String, Board.Hand> found = new TreeMap<>();
        int warning = campaign.terms().warningDays();
        for (BoardStore.Pending one : store.pending(where)) {
            Standing standing = Standing.of(AssignmentState.of(one.state()).orElseThrow());
            int level = standing == Standing.SUBMITTED ? one.level() : 0;
            String role = level == 0 ? "" : campaign.terms().levels().get(level - 1);
            Due due = Due.of(one.deadline(), where.today(), warning);
            Board.Hand hand = new Board.Hand(
                    standing.code(),
                    level,
                    role,
                    due == Due.LATE ? one.forms() : 0,
                    due == Due.SOON ? one.forms() : 0,
                    due == Due.LATER ? one.forms() : 0);
            found.merge(order(standing) + " " + level, hand, Boards::sum);
        }
        return List.copyOf(found.values());
    }

    /** 先单位手里的，后各级审核。 */
    private static int order(Standing standing) {
        return standing == Standing.SUBMITTED ? Standing.values().length : standing.ordinal();
    }

    private static Board.Hand sum(Board.Hand one, Board.Hand other) {
        return new Board.Hand(
                one.standing(),
                one.level(),
                one.role(),
                one.late() + other.late(),
                one.soon() + other.soon(),
                one.later() + other.later());
    }

    /**
     * 看哪几份：看板上的一个数点开就是它们。
     *
     * @param standing 哪一栏；空的是除不办了的以外全部
     * @param due 离期限多远，只有还没有了结的；空的不限
     */
    record Asked(
            @Nullable Standing standing,
            @Nullable Integer level,
            @Nullable Due due) {

        String[] states() {
            if (standing != null) return standing.states();
            return Arrays.stream(Standing.values())
                    .filter(one -> due == null ? one != Standing.STOPPED : one.isPending())
                    .flatMap(one -> Arrays.stream(one.states()))
                    .toArray(String[]::new);
        }
    }

    @Transactional(readOnly = true)
    List<Assignment> forms(Campaign campaign, BoardStore.Where where, Asked asked, long after, int limit) {
        Due due = asked.due();
        int warning = campaign.terms().warningDays();
        BoardStore.Wanted wanted = new BoardStore.Wanted(
                asked.states(),
                asked.level(),
                due == null ? null : due.from(where.today(), warning),
                due == null ? null : due.until(where.today(), warning));
        return store.forms(where, wanted, assignments.key(after, scope()), limit);
    }
}
