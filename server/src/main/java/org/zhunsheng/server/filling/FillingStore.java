package org.zhunsheng.server.filling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 填报表的 SQL。 */
@Repository
class FillingStore {

    static final String COLUMNS =
            "id, assignment_id, project_id, place, kind, year, scheme, open, last_number, array_to_string(opened, ' ') as opened";

    private final JdbcClient db;

    FillingStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Filling> find(long id, Scope scope) {
        return db.sql("select " + COLUMNS + " from fillings where id = :id and place like any (:scope)")
                .param("id", id)
                .param("scope", scope.patterns())
                .query(FillingStore::filling)
                .optional();
    }

    Optional<Filling> ofAssignment(long assignment, Scope scope) {
        return db.sql("select " + COLUMNS
                        + " from fillings where assignment_id = :assignment and place like any (:scope)")
                .param("assignment", assignment)
                .param("scope", scope.patterns())
                .query(Filling.class)
                .optional();
    }

    /** 这个项目那一年最近下达的一份；撤销了的、取消了的不算。 */
    Optional<Filling> latest(String kind, long project, int year, Scope scope) {
        return db.sql("select " + COLUMNS + """
                 from fillings f where f.kind = :kind and f.project_id = :project and f.year = :year and f.place like any (:scope)
                  and exists (select from assignments a where a.id = f.assignment_id and a.state not in ('withdrawn', 'cancelled'))
                order by f.id desc limit 1
                """)
                .param("kind", kind)
                .param("project", project)
                .param("year", year)
                .param("scope", scope.patterns())
                .query(Filling.class)
                .optional();
    }

    /** 要改的表：一次问完，存一格少问两次。 */
    Optional<Writable> writable(long id, List<String> rows, long account, Scope scope) {
        return db.sql("select " + COLUMNS + """
                , exists (select from assignments a
                           where a.id = f.assignment_id and a.state in ('draft', 'returned', 'adjusting', 'adjustment-returned')
                             and :account = any (a.authors)) as author,
                  placed.rows, placed.places
                  from fillings f cross join lateral (
                      select coalesce(array_agg(c."row"), '{}') as rows, coalesce(array_agg(c.value), '{}') as places
                        from cells c where c.filling_id = f.id and c."row" = any (:rows) and c.field = '@') placed
                 where f.id = :id and f.place like any (:scope)
                """)
                .param("id", id)
                .param("rows", rows.toArray(String[]::new))
                .param("account", account)
                .param("scope", scope.patterns())
                .query(FillingStore::writable)
                .optional();
    }

    private static Writable writable(ResultSet row, int at) throws SQLException {
        String[] rows = (String[]) row.getArray("rows").getArray();
        String[] places = (String[]) row.getArray("places").getArray();
        return new Writable(
                filling(row, at),
                row.getBoolean("author"),
                IntStream.range(0, rows.length)
                        .boxed()
                        .collect(Collectors.toMap(nth -> rows[nth], nth -> places[nth])));
    }

    /** 每次存格都读的一行：不必由框架照名字去配。 */
    private static Filling filling(ResultSet row, int at) throws SQLException {
        return new Filling(
                row.getLong("id"),
                row.getLong("assignment_id"),
                row.getLong("project_id"),
                row.getString("place"),
                row.getString("kind"),
                row.getInt("year"),
                row.getString("scheme"),
                row.getBoolean("open"),
                row.getLong("last_number"),
                row.getString("opened"));
    }
}
