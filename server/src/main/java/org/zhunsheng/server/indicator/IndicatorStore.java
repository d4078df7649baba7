package org.zhunsheng.server.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 看指标库的 SQL：范围之内的；上级的，用过的才看得见。 */
@Repository
class IndicatorStore {

    private static final String SELECT = """
            select v.*, i.organization_id, i.code, indicator_reach(i.id) as reach, indicator_review_place(i.id) as review_place
              from indicator_versions v join indicators i on i.id = v.indicator_id
             where (v.place like any (:scope)
                    or v.in_use_from is not null and exists (
                       select from unnest(cast(:scope as text[])) s (pattern) where starts_with(s.pattern, v.place)))
            """;

    private static final String FILTER = SELECT + """
               and (:state = '' and v.state in ('in-use', 'proposed', 'returned') or v.state = :state)
               and (:reach = '' or indicator_reach(i.id) = :reach)
               and (:level1 = '' or v.level1 = :level1)
               and (:direction = '' or v.direction = :direction)
               and (:text = '' or position(lower(:text) in lower(i.code || ' ' || v.name || ' ' || v.definition)) > 0)
               and (not :mine or v.state = 'proposed' and v.proposed_by <> :account and indicator_review_place(i.id) like any (:review))
            """;

    private static final String USABLE = SELECT + """
               and v.state = 'in-use' and starts_with(:unit, v.place) and (v.kinds = '{}' or :kind = any (v.kinds))
               and (:level1 = '' or v.level1 = :level1)
               and (:text = '' or position(lower(:text) in lower(i.code || ' ' || v.name || ' ' || v.definition)) > 0)
            """;

    private static final String PAGE = " and (i.code, v.id) > (:code, :after) order by i.code, v.id limit :limit";

    private final JdbcClient db;

    IndicatorStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Indicator> find(long id, Scope scope) {
        return db.sql(SELECT + " and v.id = :id")
                .param("id", id)
                .param("scope", scope.patterns())
                .query(IndicatorStore::indicator)
                .optional();
    }

    List<Indicator> find(Long[] ids, Scope scope) {
        return db.sql(SELECT + " and v.id = any (:ids)")
                .param("ids", ids)
                .param("scope", scope.patterns())
                .query(IndicatorStore::indicator)
                .list();
    }

    /** 一个指标的各版，新的在前。 */
    List<Indicator> versions(long indicator, Scope scope) {
        return db.sql(SELECT + " and v.indicator_id = :indicator order by v.number desc")
                .param("indicator", indicator)
                .param("scope", scope.patterns())
                .query(IndicatorStore::indicator)
                .list();
    }

    /** 从哪里接着看。 */
    record Key(String code, long after) {

        static final Key FIRST = new Key("", 0);
    }

    /** 这一条之后的 {@code limit} 条。 */
    List<Indicator> list(IndicatorFilter filter, long account, Scope scope, Scope review, Key key, int limit) {
        return filtered(filter, account, scope, review, PAGE)
                .param("code", key.code())
                .param("after", key.after())
                .param("limit", limit)
                .query(IndicatorStore::indicator)
                .list();
    }

    /** 全部，一条一条地读。 */
    Stream<Indicator> all(IndicatorFilter filter, long account, Scope scope, Scope review) {
        return filtered(filter, account, scope, review, " order by i.code, v.id")
                .query(IndicatorStore::indicator)
                .stream();
    }

    private JdbcClient.StatementSpec filtered(
            IndicatorFilter filter, long account, Scope scope, Scope review, String rest) {
        return db.sql(FILTER + rest)
                .param("scope", scope.patterns())
                .param("review", review.patterns())
                .param("account", account)
                .param("state", filter.state())
                .param("reach", filter.reach())
                .param("level1", filter.level1())
                .param("direction", filter.direction())
                .param("text", filter.text())
                .param("mine", filter.mine());
    }

    /** 在用的、这个位置的单位、这一类项目用得上的。 */
    List<Indicator> usable(String unit, String kind, String text, String level1, Scope scope, Key key, int limit) {
        return db.sql(USABLE + PAGE)
                .param("scope", scope.patterns())
                .param("unit", unit)
                .param("kind", kind)
                .param("text", text)
                .param("level1", level1)
                .param("code", key.code())
                .param("after", key.after())
                .param("limit", limit)
                .query(IndicatorStore::indicator)
                .list();
    }

    /** 这些名称里，在用的、用得上的。 */
    Set<String> known(String unit, String kind, String[] names, Scope scope) {
        return Set.copyOf(db.sql("select distinct v.name from (" + USABLE + ") v where v.name = any (:names)")
                .param("scope", scope.patterns())
                .param("unit", unit)
                .param("kind", kind)
                .param("text", "")
                .param("level1", "")
                .param("names", names)
                .query(String.class)
                .list());
    }

    private static Indicator indicator(ResultSet row, int number) throws SQLException {
        IndicatorContent content = new IndicatorContent(
                row.getString("level1"),
                row.getString("level2"),
                row.getString("name"),
                row.getString("definition"),
                row.getString("formula"),
                Direction.of(row.getString("direction")).orElseThrow(),
                row.getString("unit"),
                row.getString("source"),
                List.of((String[]) row.getArray("kinds").getArray()));
        return new Indicator(
                row.getLong("id"),
                row.getLong("indicator_id"),
                row.getLong("organization_id"),
                row.getString("place"),
                row.getString("code"),
                row.getString("reach"),
                row.getInt("number"),
                content,
                IndicatorState.of(row.getString("state")).orElseThrow(),
                row.getString("opinion"),
                row.getLong("proposed_by"),
                row.getObject("in_use_from", LocalDate.class),
                row.getObject("in_use_until", LocalDate.class),
                row.getInt("version"),
                row.getString("review_place"));
    }
}
