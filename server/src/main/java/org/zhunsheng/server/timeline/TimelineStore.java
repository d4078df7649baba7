package org.zhunsheng.server.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.filling.Filling;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 经过的 SQL：各处只增不改的记录合成一句，每一处都带它自己的页面要的范围；改动另取，一次至多这么多。 */
@Repository
class TimelineStore {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private static final String EVENTS = """
            select 9 as rank, 'states' as kind, 'move' as type, m.id, m.moved_at as at, m.act, m.to_state as state, '' as title, m.opinion as said,
                   m.role, m.delegated_for is not null as delegated,
                   jsonb_build_object('document', m.document, 'remarks', jsonb_array_length(m.remarks)::text) as facts
              from assignment_moves m where m.assignment_id = :assignment and m.place like any (:scope)
            union all
            select 8, 'states', 'urge', u.id, u.at, 'urge', '', '', u.said, '', false, jsonb_build_object('day', u.day::text)
              from assignments a join urgings u on u.campaign_id = a.campaign_id and starts_with(a.place, u.place)
             where a.id = :assignment and a.place like any (:scope)
               and coalesce((select m.to_state from assignment_moves m where m.assignment_id = a.id and m.moved_at <= u.at order by m.id desc limit 1),
                            'open') not in ('approved', 'withdrawn', 'cancelled')
            union all
            select 7, 'opinions', 'remark', e.id, e.at, e.act, '', t.title, e.text, e.role, e.delegated_for is not null,
                   jsonb_build_object('thread', t.id::text, 'section', t.section, 'row', t."row", 'field', t.field)
              from review_threads t join review_entries e on e.thread_id = t.id
             where t.assignment_id = :assignment and t.place like any (:scope) and e.place like any (:scope)
            union all
            select 6, 'opinions', 'points', p.id, p.at, case when p.points is null then 'withdraw' else 'set' end, '', '', p.text, p.role, false,
                   jsonb_build_object('row', p."row", 'own', trim_scale(p.own)::text, 'points', coalesce(trim_scale(p.points)::text, ''), 'reason', p.reason)
              from reviewed_points p where p.filling_id = :filling and p.place like any (:scope)
            union all
            select 5, 'opinions', 'notice', m.id, m.moved_at, m.act, m.to_state, '', m.said, m.role, m.delegated_for is not null,
                   jsonb_build_object('notice', n.id::text)
              from monitoring_notices n join monitoring_notice_moves m on m.notice_id = n.id
             where n.filling_id = :filling and n.place like any (:scope) and m.place like any (:scope)
            union all
            select 4, 'documents', 'version', v.number, v.at, 'freeze', v.state, '', '', '', false,
                   jsonb_build_object('number', v.number::text, 'sha256', encode(v.sha256, 'hex'))
              from fillings f join filling_versions v on v.filling_id = f.id
             where f.id = :filling and f.place like any (:scope)
            union all
            select 3, 'documents', 'scan', s.id, s.at, 'sign', '', coalesce(i.name, ''), '', '', false,
                   jsonb_build_object('number', s.number::text, 'sha256', coalesce(encode(i.sha256, 'hex'), ''))
              from signed_scans s left join files i on i.id = s.file_id
             where s.filling_id = :filling and s.place like any (:scope)
            union all
            select 2, 'disclosure', 'disclosure', m.id, m.moved_at, m.act, m.to_state, '', m.said, m.role, false,
                   jsonb_build_object('disclosure', d.id::text)
              from disclosures d join disclosure_moves m on m.disclosure_id = d.id
             where d.filling_id = :filling and d.place like any (:disclosure) and m.place like any (:disclosure)
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    TimelineStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * 一件事与它的次序。
     *
     * @param entry 还没有说到哪里去看
     */
    record Event(int rank, long id, TimelineEntry entry) {

        OffsetDateTime at() {
            return entry.at();
        }
    }

    /** 看得见什么：填报与它的表凭 {@code seen}，公开凭 {@code disclosure}。 */
    record Reach(Scope seen, Scope disclosure) {}

    /** 各格的改动之外的事，新的在前。 */
    List<Event> events(Filling filling, @Nullable TimelineKind kind, TimelineKey before, int limit, Reach reach) {
        return db.sql("select * from (" + EVENTS + """
                ) e where (cast(:kind as text) is null or kind = cast(:kind as text)) and (at, rank, id) < (:at, :rank, :id)
                 order by at desc, rank desc, id desc limit :limit
                """)
                .param("assignment", filling.assignmentId())
                .param("filling", filling.id())
                .param("scope", reach.seen().patterns())
                .param("disclosure", reach.disclosure().patterns())
                .param("kind", kind == null ? null : kind.code())
                .param("at", before.at())
                .param("rank", before.rank())
                .param("id", before.id())
                .param("limit", limit)
                .query(this::event)
                .list();
    }

    /** 这一段编号里各格的改动，新的在前；佐证算文件，不算改动。按编号截一段，不论计划怎样，至多看这么多行。 */
    List<TimelineChange> changes(Filling filling, @Nullable TimelineKind kind, long from, long until, Scope scope) {
        String cause = kind == null
                ? ""
                : kind == TimelineKind.EDITS ? "c.cause <> 'attached' and" : "c.cause = 'attached' and";
        return db.sql("""
                select c.number, c."row", c.field, c.cause, c.account_id, c.at
                  from cell_changes c join fillings f on f.id = c.filling_id
                 where %s c.filling_id = :filling and c.number >= :from and c.number < :until and f.place like any (:scope)
                 order by c.number desc
                """.formatted(cause))
                .param("filling", filling.id())
                .param("from", from)
                .param("until", until)
                .param("scope", scope.patterns())
                .query(TimelineChange.class)
                .list();
    }

    /** 改过这张表的这几个人的登录名：由数据库的函数说，看不见的没有。 */
    Map<Long, String> logins(Filling filling, List<Long> accounts) {
        record Named(long id, String login) {}
        return db
                .sql("""
                select a.id, coalesce(filling_login(:filling, a.id), '') as login from unnest(cast(:accounts as bigint[])) as a (id)
                """)
                .param("filling", filling.id())
                .param("accounts", accounts.toArray(Long[]::new))
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::login));
    }

    private Event event(ResultSet row, int number) throws SQLException {
        OffsetDateTime at = Objects.requireNonNull(row.getObject("at", OffsetDateTime.class));
        TimelineEntry entry = new TimelineEntry(
                row.getString("kind"),
                row.getString("type"),
                row.getString("act"),
                row.getString("state"),
                row.getString("title"),
                row.getString("said"),
                row.getString("role"),
                row.getBoolean("delegated"),
                "",
                at,
                at,
                "",
                json.readValue(row.getString("facts"), FACTS),
                List.of());
        return new Event(row.getInt("rank"), row.getLong("id"), entry);
    }
}
