package org.zhunsheng.server.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.figure.FigureFreezes.Spot;

/** 冻结的数的 SQL；只增不改。 */
@Repository
class FigureFreezeStore {

    private static final String FREEZE = """
            with bound as (select * from unnest(cast(:rows as text[]), cast(:claims as text[]), cast(:figures as bigint[])) b ("row", claim, figure)),
                 kept as (
                     insert into figure_freezes (filling_id, number, "row", claim, part, figure_id, version, value, records, changes, evidence)
                     select :filling, :number, b."row", b.claim, r.part, r.measured, r.version, r.value, r.records, r.changes, r.evidence
                       from bound b cross join lateral figure_records(b.figure, :organization, :year) r
                     returning "row", claim, part, value, cardinality(records)::bigint as records)
            select b."row", b.claim, f.id, v.number as version, v.title, v.title_en, v.unit,
                   case when v.query ?? 'to' then 'rate' else v.query ->> 'operation' end as operation,
                   case when v.query ?? 'to' then round(n.value * 100 / nullif(d.value, 0), (v.query ->> 'decimals')::int) else w.value end as value,
                   w.records, n.value as numerator, d.value as denominator
              from bound b
              join figures f on f.id = b.figure
              join figure_versions v on v.figure_id = f.id and v.number = f.current
              left join kept w on w."row" = b."row" and w.claim = b.claim and w.part = ''
              left join kept n on n."row" = b."row" and n.claim = b.claim and n.part = 'of'
              left join kept d on d."row" = b."row" and d.claim = b.claim and d.part = 'to'
             where coalesce(w.part, n.part) is not null
            """;

    private final JdbcClient db;

    FigureFreezeStore(JdbcClient db) {
        this.db = db;
    }

    /** 一处与它的数。 */
    private record Frozen(Spot spot, Counted counted) {}

    Map<Spot, Counted> freeze(FigureFreezes.Wanted wanted) {
        List<Map.Entry<Spot, Long>> all = List.copyOf(wanted.figures().entrySet());
        return db
                .sql(FREEZE)
                .param("rows", all.stream().map(one -> one.getKey().row()).toArray(String[]::new))
                .param("claims", all.stream().map(one -> one.getKey().claim()).toArray(String[]::new))
                .param("figures", all.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .param("filling", wanted.filling())
                .param("number", wanted.number())
                .param("organization", wanted.organization())
                .param("year", wanted.year())
                .query((row, at) ->
                        new Frozen(new Spot(row.getString("row"), row.getString("claim")), FigureStore.counted(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Frozen::spot, Frozen::counted));
    }

    List<FigureFreezes.Part> parts(long filling, Spot spot, Scope scope) {
        return db.sql("""
                select z.id, z.part, z.figure_id, v.title, z.version, z.value, cardinality(z.records) as count, v.query ->> 'of' = 'payments' as paid, z.evidence
                  from figure_freezes z join figure_versions v on v.figure_id = z.figure_id and v.number = z.version
                 where z.filling_id = :filling and z."row" = :row and z.claim = :claim and z.place like any (:scope)
                   and z.number = (select max(l.number) from figure_freezes l where l.filling_id = :filling and l."row" = :row and l.claim = :claim)
                 order by z.part
                """)
                .param("filling", filling)
                .param("row", spot.row())
                .param("claim", spot.claim())
                .param("scope", scope.patterns())
                .query(FigureFreezeStore::part)
                .list();
    }

    private static FigureFreezes.Part part(ResultSet row, int at) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        return new FigureFreezes.Part(
                row.getLong("id"),
                row.getString("part"),
                row.getLong("figure_id"),
                row.getString("title"),
                row.getInt("version"),
                value == null ? "" : value.stripTrailingZeros().toPlainString(),
                row.getInt("count"),
                row.getBoolean("paid"),
                Arrays.asList((String[]) row.getArray("evidence").getArray()));
    }

    List<FigureFreezes.Kept> records(long part, int from, int limit, Scope scope) {
        return db.sql("""
                select k.record, k.changed
                  from figure_freezes z
                 cross join lateral unnest(z.records[:from + 1 : :from + :limit], z.changes[:from + 1 : :from + :limit]) k (record, changed)
                 where z.id = :part and z.place like any (:scope) order by k.record
                """)
                .param("part", part)
                .param("from", from)
                .param("limit", limit)
                .param("scope", scope.patterns())
                .query(FigureFreezes.Kept.class)
                .list();
    }
}
