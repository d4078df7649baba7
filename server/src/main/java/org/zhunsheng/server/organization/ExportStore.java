package org.zhunsheng.server.organization;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 导出的 SQL：一边读一边给，不都在内存里。 */
@Repository
class ExportStore {

    private static final int FETCH = 1000;

    private final JdbcClient db;

    ExportStore(JdbcClient db) {
        this.db = db;
    }

    /** 导出的一行，可以原样再导入。 */
    public record Line(
            String code,
            String name,
            String kind,
            @Nullable String parentCode,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate closedOn) {}

    /** 须在事务里：游标跟着事务走。 */
    void all(Scope scope, Consumer<Line> reader) {
        try (Stream<Line> lines =
                db.sql("""
                select o.code, o.name, o.kind, case when p.kind = 'installation' then null else p.code end as parent_code,
                       greatest(n.last, q.last) as valid_from, o.closed_on
                  from organizations o
                  left join organizations p on p.id = o.parent_id and p.place like any (:scope)
                  left join lateral (select max(valid_from) as last from organization_names where organization_id = o.id) n on true
                  left join lateral (select max(valid_from) as last from organization_parents where organization_id = o.id) q on true
                 where o.place like any (:scope) and o.kind <> 'installation'
                 order by o.place
                """).param("scope", scope.patterns()).withFetchSize(FETCH).query(Line.class).stream()) {
            lines.forEach(reader);
        }
    }
}
