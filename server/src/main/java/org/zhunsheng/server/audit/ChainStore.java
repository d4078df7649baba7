package org.zhunsheng.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.audit.AuditEvent;
import org.zhunsheng.audit.Link;

/** 封存的 SQL。 */
@Repository
class ChainStore {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final String EVENT = """
            e.id, e.at, coalesce(e.account_id::text, '') as account_id, e.account, coalesce(e.organization_id::text, '') as organization_id,
            e.place, e.action, e.subject, e.outcome, e.address, e.request, e.detail::text as detail
            """;

    private final JdbcClient db;
    private final JdbcTemplate stream;

    ChainStore(JdbcClient db, JdbcTemplate stream) {
        this.db = db;
        this.stream = stream;
    }

    /** 链的末尾。 */
    record End(long number, byte[] hash) {}

    /** 同一时刻只有一个节点封存；这一刻别的节点在做的，答 false。 */
    boolean alone() {
        return db.sql("select pg_try_advisory_xact_lock(7016)")
                .query(Boolean.class)
                .single();
    }

    Optional<End> end() {
        return db.sql("select number, hash from audit_chain order by number desc limit 1")
                .query(End.class)
                .optional();
    }

    /** 封存到哪个事务，与眼下再不会冒出更早事件的界限。 */
    record Bounds(String from, String until) {}

    Bounds bounds() {
        return db.sql(
                        "select xid::text as \"from\", pg_snapshot_xmin(pg_current_snapshot())::text as until from audit_progress")
                .query(Bounds.class)
                .single();
    }

    /** 界限之内还没有封存的，按事务与编号的次序。 */
    List<AuditEvent> unsealed(Bounds bounds, int limit) {
        return db.sql("select " + EVENT + """
                  from audit_events e
                 where e.xid >= cast(:from as xid8) and e.xid < cast(:until as xid8)
                   and not exists (select 1 from audit_chain c where c.event_id = e.id)
                 order by e.xid, e.id limit :limit
                """)
                .param("from", bounds.from())
                .param("until", bounds.until())
                .param("limit", limit)
                .query(ChainStore::event)
                .list();
    }

    void seal(Long[] numbers, Long[] events, byte[][] hashes) {
        db.sql("insert into audit_chain (number, event_id, hash) select * from unnest(:numbers, :events, :hashes)")
                .param("numbers", numbers)
                .param("events", events)
                .param("hashes", hashes)
                .update();
    }

    void progress(String xid) {
        db.sql("update audit_progress set xid = cast(:xid as xid8)")
                .param("xid", xid)
                .update();
    }

    /** 还没有封存的：几个，最早的几秒之前。 */
    record Unsealed(long count, long seconds) {}

    Unsealed unsealed() {
        return db.sql("""
                select count(*) as count, coalesce(extract(epoch from clock_timestamp() - min(e.at))::bigint, 0) as seconds
                  from audit_events e
                 where e.xid >= (select xid from audit_progress) and not exists (select 1 from audit_chain c where c.event_id = e.id)
                """).query(Unsealed.class).single();
    }

    /** 整条链，连同还没有封存的，一环一环地给；不占内存。 */
    void each(Consumer<Link> take) {
        stream.setFetchSize(1000);
        stream.query(
                "select c.number, c.event_id, encode(c.hash, 'hex') as hash, " + EVENT
                        + " from audit_chain c left join audit_events e on e.id = c.event_id order by c.number",
                row -> {
                    take.accept(new Link(
                            row.getLong("number"),
                            row.getString("place") == null ? null : event(row, 0),
                            row.getLong("event_id"),
                            row.getString("hash")));
                });
        stream.query(
                "select " + EVENT
                        + " from audit_events e where not exists (select 1 from audit_chain c where c.event_id = e.id) order by e.id",
                row -> {
                    AuditEvent event = event(row, 0);
                    take.accept(new Link(0, event, event.id(), ""));
                });
    }

    private static AuditEvent event(ResultSet row, int at) throws SQLException {
        return new AuditEvent(
                row.getLong("id"),
                time(row.getObject("at", OffsetDateTime.class)),
                row.getString("account_id"),
                row.getString("account"),
                row.getString("organization_id"),
                row.getString("place"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("outcome"),
                row.getString("address"),
                row.getString("request"),
                row.getString("detail"));
    }

    private static String time(@Nullable OffsetDateTime at) {
        Instant instant = at == null ? Instant.EPOCH : at.toInstant();
        return MICROS.format(instant);
    }
}
