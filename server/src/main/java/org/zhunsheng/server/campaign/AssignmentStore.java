package org.zhunsheng.server.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 看填报的 SQL；每一句都带范围。 */
@Repository
class AssignmentStore {

    /** 项目与单位跟填报在同一个位置，范围是同一个。 */
    private static final String NAMED = """
            select a.*, coalesce(p.code, '') as code, coalesce(p.name, '') as project, coalesce(o.name, '') as unit
              from %s a left join projects p on p.id = a.project_id left join organizations o on o.id = a.organization_id
            """;

    static final String SELECT = named("assignments");

    /** 这一份份填报，连同项目与单位的名称。 */
    static String named(String from) {
        return NAMED.formatted(from);
    }

    /** 先取一页，再看各是哪个项目、哪个单位：不为一页去查一万个名称。 */
    private static final String PAGE = """
            with page as materialized (
                select a.* from assignments a
                 where a.place like any (:scope) and a.place >= :within and a.place < :within || '~'
                   and (a.place, a.id) > (:place, :after)
                   and (cast(:campaign as bigint) is null or a.campaign_id = :campaign)
                   and (cast(:state as text) is null or a.state = :state)
                   and (cast(:overdue as date) is null
                        or a.deadline < :overdue and a.state in ('open', 'draft', 'returned', 'submitted'))
                 order by a.place, a.id limit :limit
            )
            """ + named("page") + " order by a.place, a.id";

    private final JdbcClient db;

    AssignmentStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Assignment> find(long id, Scope scope) {
        return db.sql(SELECT + " where a.id = :id and a.place like any (:scope)")
                .param("id", id)
                .param("scope", scope.patterns())
                .query(AssignmentStore::assignment)
                .optional();
    }

    Optional<Assignment> ofProject(String code, int year, Purpose purpose, Scope scope) {
        return db.sql(SELECT + """
                 where p.code = :code and a.place like any (:scope)
                   and exists (select from campaigns c
                                where c.id = a.campaign_id and c.year = :year and c.purpose = :purpose and c.state = 'issued')
                 order by a.id desc limit 1
                """)
                .param("code", code)
                .param("year", year)
                .param("purpose", purpose.code())
                .param("scope", scope.patterns())
                .query(AssignmentStore::assignment)
                .optional();
    }

    /** 上一页的最后一份在哪里；第一页在一切之前。 */
    record Key(String place, long id) {

        static final Key FIRST = new Key("", 0);
    }

    Key key(long after, Scope scope) {
        if (after == 0) return Key.FIRST;
        return db.sql("select place, id from assignments where id = :after and place like any (:scope)")
                .param("after", after)
                .param("scope", scope.patterns())
                .query(Key.class)
                .optional()
                .orElse(Key.FIRST);
    }

    /** 按单位的位置排。 */
    List<Assignment> list(AssignmentFilter filter, Scope scope, Key after, int limit) {
        return db.sql(PAGE)
                .param("scope", scope.patterns())
                .param("within", filter.within())
                .param("place", after.place())
                .param("after", after.id())
                .param("campaign", filter.campaign())
                .param("state", code(filter.state()))
                .param("overdue", filter.overdueOn())
                .param("limit", limit)
                .query(AssignmentStore::assignment)
                .list();
    }

    private static @Nullable String code(@Nullable AssignmentState state) {
        return state == null ? null : state.code();
    }

    static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getLong("project_id"),
                row.getLong("organization_id"),
                row.getString("place"),
                row.getString("scheme"),
                AssignmentState.of(row.getString("state")).orElseThrow(),
                row.getInt("level"),
                row.getString("reviewer"),
                row.getObject("deadline", LocalDate.class),
                List.of((Long[]) row.getArray("authors").getArray()),
                row.getInt("version"),
                row.getString("code"),
                row.getString("project"),
                row.getString("unit"));
    }
}
