package org.zhunsheng.server.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 事件的 SQL。 */
@Repository
class EventStore {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    EventStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void arrive(EventType type, String place, String subject, Map<String, ?> data) {
        db.sql("""
                insert into arriving_events (type, requires, place, subject, detail)
                values (:type, :requires, :place, :subject, cast(:detail as jsonb))
                """)
                .param("type", type.code())
                .param("requires", type.permission().code())
                .param("place", place)
                .param("subject", subject)
                .param("detail", json.writeValueAsString(data))
                .update();
    }

    /** 同一时刻只有一个节点编号；别的节点正在编的，答否。 */
    boolean alone() {
        return db.sql("select pg_try_advisory_xact_lock(7019)")
                .query(Boolean.class)
                .single();
    }

    /** 眼下看得见的都已提交：接着最后一号编下去。还没有提交的，以后编在后面。 */
    int number(int limit) {
        return db.sql("""
                with taken as (
                    delete from arriving_events where id in (select id from arriving_events order by id limit :limit) returning *)
                insert into events (number, at, type, requires, place, subject, detail)
                select (select coalesce(max(number), 0) from events) + row_number() over (order by id), at, type, requires, place, subject, detail
                  from taken
                """).param("limit", limit).update();
    }

    /** 最后一号，不问看不看得见；还没有的为 0。 */
    long last() {
        return db.sql("select last_event()").query(Long.class).single();
    }

    /** 这一段编号里，各凭各的权限看得见的。 */
    List<Event> seen(long after, long until, Map<String, Scope> scopes, String[] types, int limit) {
        String visible = String.join(
                " or ",
                scopes.keySet().stream()
                        .map(code -> "requires = '" + code + "' and place like any (:" + parameter(code) + ")")
                        .toList());
        JdbcClient.StatementSpec query = db.sql("""
                select * from events where number > :after and number <= :until
                   and (cardinality(cast(:types as text[])) = 0 or type = any (cast(:types as text[]))) and (""" + visible + ") order by number limit :limit");
        for (Map.Entry<String, Scope> one : scopes.entrySet())
            query = query.param(parameter(one.getKey()), one.getValue().patterns());
        return query.param("after", after)
                .param("until", until)
                .param("types", types)
                .param("limit", limit)
                .query(this::event)
                .list();
    }

    private static String parameter(String code) {
        return code.replace('.', '_');
    }

    /** 这一段编号里，一个机构连同下级的。 */
    List<Event> below(String place, String[] types, long after, long until, int limit) {
        return db.sql("""
                select * from events where number > :after and number <= :until and place >= :place and place < :place || '~'
                   and (cardinality(cast(:types as text[])) = 0 or type = any (cast(:types as text[])))
                 order by number limit :limit
                """)
                .param("place", place)
                .param("after", after)
                .param("until", until)
                .param("types", types)
                .param("limit", limit)
                .query(this::event)
                .list();
    }

    private Event event(ResultSet row, int at) throws SQLException {
        return Event.of(
                row.getLong("number"),
                row.getString("type"),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("place"),
                row.getString("subject"),
                json.readValue(row.getString("detail"), DATA));
    }
}
