package org.zhunsheng.server.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 查看审计的 SQL：按编号倒着翻页，条件都是固定的几句。 */
@Repository
class AuditStore {

    /** 一个范围里的事件多于这么多，倒着翻几百页之内总能凑满一页。 */
    private static final int MANY = 20_000;

    private static final String EARLIER = "(e.at, e.id) < (:beforeAt, :before)";

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
        List<String> conditions = new ArrayList<>();
        if (!scope.contains(Audit.EVERYWHERE)) within(scope, "scope", conditions, parameters);
        if (filter.organization() != null) within(below(filter.organization()), "wanted", conditions, parameters);
        add(conditions, parameters, "e.account = :account", "account", text(filter.account()));
        add(conditions, parameters, "e.action = :action", "action", text(filter.action()));
        add(conditions, parameters, "e.outcome = :outcome", "outcome", text(filter.outcome()));
        add(conditions, parameters, "e.request = :request", "request", text(filter.request()));
        // 有日期的按时间翻：按编号翻要先走过以后的全部
        boolean dated = filter.from() != null || filter.to() != null;
        add(conditions, parameters, dated ? EARLIER : "e.id < :before", "before", filter.before());
        if (dated && filter.before() != null) parameters.put("beforeAt", at(filter.before()));
        between(filter, zone, conditions, parameters);
        parameters.put("limit", limit);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return db.sql(SELECT + where + (dated ? " order by e.at desc, e.id desc" : " order by e.id desc")
                        + " limit :limit")
                .params(parameters)
                .query(Row.class)
                .list();
    }

    /** 一个事件的时间；没有这个事件的，最早。 */
    private Timestamp at(long event) {
        return db.sql("select at from audit_events where id = :event")
                .param("event", event)
                .query(Timestamp.class)
                .optional()
                .orElse(new Timestamp(0));
    }

    /** 事件少的范围按位置找出来再排，多的倒着翻过去：数据库估不准行级安全滤掉多少，自己选会选错。 */
    private void within(Scope scope, String name, List<String> conditions, Map<String, Object> parameters) {
        Map<String, Object> bounds = new LinkedHashMap<>();
        List<String> ranges = new ArrayList<>(List.of("false"));
        for (int i = 0; i < scope.places().size(); i++) {
            ranges.add("%1$s >= :" + name + "Low" + i + " and %1$s < :" + name + "High" + i);
            bounds.put(name + "Low" + i, scope.places().get(i));
            bounds.put(name + "High" + i, scope.places().get(i) + "~");
        }
        String range = "(" + String.join(" or ", ranges) + ")";
        boolean many = db.sql("select count(*) from (select from audit_events e where " + range.formatted("e.place")
                                + " limit :many) found")
                        .params(bounds)
                        .param("many", MANY)
                        .query(Integer.class)
                        .single()
                == MANY;
        conditions.add(range.formatted(many ? "(e.place || '')" : "e.place"));
        parameters.putAll(bounds);
    }

    /** 一个机构连同下级；没有这个机构的，什么也没有。 */
    private Scope below(long organization) {
        return db.sql("select place_of(:organization) as place")
                .param("organization", organization)
                .query((row, at) -> Optional.ofNullable(row.getString("place")))
                .single()
                .map(place -> new Scope(List.of(place)))
                .orElse(Scope.NOTHING);
    }

    private static void between(
            AuditFilter filter, ZoneId zone, List<String> conditions, Map<String, Object> parameters) {
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
