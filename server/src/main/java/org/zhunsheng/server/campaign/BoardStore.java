package org.zhunsheng.server.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 看板的 SQL：读数好的数，不数填报；每一句都带范围。 */
@Repository
class BoardStore {

    private static final String COUNTED = """
            coalesce(sum(forms) filter (where state not in ('withdrawal-requested', 'withdrawn', 'cancelled')), 0)::int as total,
            coalesce(sum(forms) filter (where state = 'open'), 0)::int as open,
            coalesce(sum(forms) filter (where state = 'draft'), 0)::int as draft,
            coalesce(sum(forms) filter (where state = 'submitted'), 0)::int as submitted,
            coalesce(sum(forms) filter (where state = 'returned'), 0)::int as returned,
            coalesce(sum(forms) filter (where state in ('approved', 'adjusting', 'adjustment-submitted', 'adjustment-returned')), 0)::int as approved,
            coalesce(sum(forms) filter (where state in ('withdrawal-requested', 'withdrawn', 'cancelled')), 0)::int as stopped,
            coalesce(sum(forms) filter (where state in ('open', 'draft', 'submitted', 'returned') and deadline < :today), 0)::int as overdue
            """;

    private static final String HERE = """
            with line as (select %s from assignment_counts where campaign_id = :campaign and node = :node and node like any (:scope))
            select split_part(:node, '/', -2)::bigint as organization, coalesce(o.code, '') as code, coalesce(o.name, '') as name, true as parent, line.*
              from line left join organizations o on o.place = :node and o.place like any (:organizations)
            """.formatted(COUNTED);

    /** 先取一页，再看还有没有下级。 */
    private static final String LINES = """
            with line as (
                select node, %s from assignment_counts
                 where campaign_id = :campaign and above = :node and node like any (:scope) group by node having sum(forms) > 0),
            page as materialized (
                select split_part(l.node, '/', -2)::bigint as organization, coalesce(o.code, '') as code, coalesce(o.name, '') as name, l.*
                  from line l left join organizations o on o.place = l.node and o.place like any (:organizations)
                 where (coalesce(o.code, ''), l.node) > (coalesce((select k.code from organizations k where k.place = :after), ''), :after)
                 order by 2, l.node limit :limit)
            select page.*, exists (select from assignment_counts b where b.campaign_id = :campaign and b.above = page.node) as parent
              from page order by code, node
            """.formatted(COUNTED);

    private static final String FORMS = """
            with page as materialized (
                select a.* from assignments a
                 where a.campaign_id = :campaign and a.place like any (:scope) and a.place >= :node and a.place < :node || '~'
                   and (a.place, a.id) > (:place, :after) and a.state = any (cast(:states as text[]))
                   and (cast(:level as int) is null or a.level = :level)
                   and (cast(:from as date) is null or a.deadline between :from and :until)
                 order by a.place, a.id limit :limit)
            """ + AssignmentStore.named("page") + " order by a.place, a.id";

    private final JdbcClient db;

    BoardStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * 看哪个任务、哪个机构。
     *
     * @param node 机构的位置
     * @param scope 凭 assignment.read
     * @param organizations 凭 organization.read：名称看不看得见
     */
    record Where(long campaign, String node, LocalDate today, Scope scope, Scope organizations) {}

    private JdbcClient.StatementSpec at(String sql, Where where) {
        return db.sql(sql)
                .param("campaign", where.campaign())
                .param("node", where.node())
                .param("scope", where.scope().patterns());
    }

    Board.Line here(Where where) {
        return at(HERE, where)
                .param("today", where.today())
                .param("organizations", where.organizations().patterns())
                .query(Board.Line.class)
                .single();
    }

    /** @param after 上一页最后一个机构的位置；第一页为空字 */
    List<Board.Line> lines(Where where, String after, int limit) {
        return at(LINES, where)
                .param("today", where.today())
                .param("organizations", where.organizations().patterns())
                .param("after", after)
                .param("limit", limit)
                .query(Board.Line.class)
                .list();
    }

    /** 一种状态、一级、一个期限的几份；已经了结的不算。 */
    record Pending(String state, int level, LocalDate deadline, int forms) {}

    List<Pending> pending(Where where) {
        return at("""
                select state, level, deadline, sum(forms)::int as forms from assignment_counts
                 where campaign_id = :campaign and node = :node and node like any (:scope)
                   and state in ('open', 'draft', 'submitted', 'returned')
                 group by 1, 2, 3 having sum(forms) > 0
                """, where).query(Pending.class).list();
    }

    /**
     * 看哪几份。
     *
     * @param from 期限从哪一天起；空的不限
     */
    record Wanted(
            String[] states,
            @Nullable Integer level,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    List<Assignment> forms(Where where, Wanted wanted, AssignmentStore.Key after, int limit) {
        return at(FORMS, where)
                .param("place", after.place())
                .param("after", after.id())
                .param("states", wanted.states())
                .param("level", wanted.level())
                .param("from", wanted.from())
                .param("until", wanted.until())
                .param("limit", limit)
                .query(AssignmentStore::assignment)
                .list();
    }

    /** 范围之内、任务之内最上面的几个位置：看板从这里看起。 */
    List<Root> roots(Campaign campaign, Scope scope, Scope organizations) {
        return db.sql("""
                select o.id, o.name, o.place from unnest(cast(:places as text[])) p (place)
                  join organizations o on o.place = p.place and o.place like any (:organizations)
                 where starts_with(o.place, :issuer) order by o.place limit 50
                """)
                .param("places", scope.places().toArray(String[]::new))
                .param("organizations", organizations.patterns())
                .param("issuer", campaign.place())
                .query((ResultSet row, int number) -> root(row))
                .list();
    }

    /** 一个可以看起的机构。 */
    public record Root(long id, String name, String place) {}

    private static Root root(ResultSet row) throws SQLException {
        return new Root(row.getLong("id"), row.getString("name"), row.getString("place"));
    }
}
