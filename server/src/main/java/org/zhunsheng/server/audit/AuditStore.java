package org.zhunsheng.server.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 查看审计的 SQL：按编号倒着翻页，条件都是固定的几句。 */
@Repository
class AuditStore {

    private final JdbcClient db;

    AuditStore(JdbcClient db) {
        this.db = db;
    }

    /** 页面上的一行。 */
    public record Row(
            long id,
            Instant at,
            String account,
            String place,
            @Nullable String organization,
            String action,
            String subject,
            String outcome,
            String address,
            String request,
            String detail,
            @Nullable Long number) {}

    List<Row> find(AuditFilter filter, Scope scope, ZoneId zone, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of("e.place like any (:scope)"));
        parameters.put("scope", scope.patterns());
        add(conditions, parameters, "e.account = :account", "account", text(filter.account()));
        add(conditions, parameters, "e.action = :action", "action", text(filter.action()));
        add(conditions, parameters, "e.outcome = :outcome", "outcome", text(filter.outcome()));
        add(conditions, parameters, "e.request = :request", "request", text(filter.request()));
        add(conditions, parameters, "e.id < :before", "before", filter.before());
        within(filter, zone, conditions, parameters);
        parameters.put("limit", limit);
        return db.sql(SELECT + " where " + String.join(" and ", conditions) + " order by e.id desc limit :limit")
                .params(parameters)
                .query(Row.class)
                .list();
    }

    private static void within(
            AuditFilter filter, ZoneId zone, List<String> conditions, Map<String, Object> parameters) {
        if (filter.organization() != null) {
            parameters.put("organization", filter.organization());
            conditions.add("e.place >= place_of(:organization) and e.place < place_of(:organization) || '~'");
        }
        if (filter.from() != null)
            add(
                    conditions,
                    parameters,
                    "e.at >= :from",
                    "from",
                    Timestamp.from(filter.from().atStartOfDay(zone).toInstant()));
        if (filter.to() != null)
            add(
                    conditions,
                    parameters,
                    "e.at < :to",
                    "to",
                    Timestamp.from(filter.to().plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static final String SELECT = """
            select e.id, e.at, e.account, e.place, o.name as organization, e.action, e.subject, e.outcome, e.address, e.request,
                   e.detail::text as detail, c.number
              from audit_events e
              left join organizations o on o.id = e.organization_id
              left join audit_chain c on c.event_id = e.id
            """;

    private static void add(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value == null) return;
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
