package org.zhunsheng.server.filling;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 各格的 SQL。 */
@Repository
class CellStore {

    private final JdbcClient db;

    CellStore(JdbcClient db) {
        this.db = db;
    }

    /** 所有的格，连同删去的行的。 */
    List<Cell> all(long filling, Scope scope) {
        return db.sql("""
                select c.row, c.field, c.value, c.number from cells c join fillings f on f.id = c.filling_id
                 where c.filling_id = :filling and f.place like any (:scope)
                """)
                .param("filling", filling)
                .param("scope", scope.patterns())
                .query((row, number) -> new Cell(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    /** 这个编号之后改过的格，现在的值。 */
    List<Cell> since(long filling, long number, Scope scope) {
        return db.sql("""
                select c.row, c.field, c.value, c.number from cells c join fillings f on f.id = c.filling_id
                 where c.filling_id = :filling and c.number > :number and f.place like any (:scope)
                 order by c.number
                """)
                .param("filling", filling)
                .param("number", number)
                .param("scope", scope.patterns())
                .query(Cell.class)
                .list();
    }

    /** 那个编号的时候，各格的值：没有脚本的页面用它看出哪些格没有动过。 */
    Map<String, String> at(long filling, long number, Scope scope) {
        return db
                .sql("""
                select distinct on (c.row, c.field) c.row, c.field, c.value, c.number
                  from cell_changes c join fillings f on f.id = c.filling_id
                 where c.filling_id = :filling and c.number <= :number and f.place like any (:scope)
                 order by c.row, c.field, c.number desc
                """)
                .param("filling", filling)
                .param("number", number)
                .param("scope", scope.patterns())
                .query(Cell.class)
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.row() + ' ' + one.field(), Cell::value));
    }

    /** 一格的一次改动。 */
    record Past(
            long number,
            String value,
            String cause,
            @Nullable String login,
            OffsetDateTime at) {}

    List<Past> history(long filling, String row, String field, Scope scope) {
        return db.sql("""
                select h.number, h.value, h.cause, filling_login(h.filling_id, h.account_id) as login, h.at
                  from cell_changes h join fillings f on f.id = h.filling_id
                 where h.filling_id = :filling and h.row = :row and h.field = :field and f.place like any (:scope)
                 order by h.number desc limit 100
                """)
                .param("filling", filling)
                .param("row", row)
                .param("field", field)
                .param("scope", scope.patterns())
                .query(Past.class)
                .list();
    }

    /** 最后一次改动是起草的各格，写作“行 栏”。 */
    Set<String> drafted(long filling, Scope scope) {
        return db.sql("""
                select c.row || ' ' || c.field from cells c
                  join cell_changes h on h.filling_id = c.filling_id and h.number = c.number and h.cause = 'drafted'
                  join fillings f on f.id = c.filling_id
                 where c.filling_id = :filling and c.value <> '' and f.place like any (:scope)
                """)
                .param("filling", filling)
                .param("scope", scope.patterns())
                .query(String.class)
                .set();
    }

    /** 现在各行在哪一部分；删去的行为空字。 */
    Map<String, String> rows(long filling, List<String> rows) {
        return db
                .sql(
                        "select \"row\", field, value, number from cells where filling_id = :filling and \"row\" = any (:rows) and field = '@'")
                .param("filling", filling)
                .param("rows", rows.toArray(String[]::new))
                .query(Cell.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Cell::row, Cell::value));
    }

    /**
     * 存：没有被别人先改过、也没有存过的才存，记下改动。在数据库里一次做完（{@code save_cells}）；同一张表的改动因那一行的锁一个一个来。
     *
     * @return 存成了的改动的编号与各自的新编号
     */
    Map<String, Long> save(long filling, List<Change> changes, Cause cause, long account, Scope scope) {
        record Done(String key, long number) {}
        return db
                .sql("""
                select key, number
                  from save_cells(:filling, :scope, :cause, :account, :rows, :fields, :values, :seens, :keys)
                """)
                .param("filling", filling)
                .param("rows", texts(changes, Change::row))
                .param("fields", texts(changes, Change::field))
                .param("values", texts(changes, Change::value))
                .param("seens", changes.stream().map(Change::seen).toArray(Long[]::new))
                .param("keys", texts(changes, Change::key))
                .param("cause", cause.code())
                .param("account", account)
                .param("scope", scope.patterns())
                .query(Done.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Done::key, Done::number));
    }

    /** 一格现在的值，最后是谁、什么时候改的；{@code mine} 是这个改动从前已经存过。 */
    record Standing(
            String row,
            String field,
            String value,
            long number,
            @Nullable String login,
            OffsetDateTime at,
            boolean mine) {}

    /** 没有存成的各格现在怎样。 */
    Map<String, Standing> standing(long filling, List<Change> changes) {
        return db
                .sql("""
                select c.row, c.field, c.value, c.number, filling_login(h.filling_id, h.account_id) as login, h.at,
                       exists (select from cell_changes k where k.filling_id = c.filling_id and k.key = w.key) as mine
                  from unnest(cast(:rows as text[]), cast(:fields as text[]), cast(:keys as text[])) as w ("row", field, key)
                  join cells c on c.filling_id = :filling and c.row = w.row and c.field = w.field
                  join cell_changes h on h.filling_id = c.filling_id and h.number = c.number
                """)
                .param("filling", filling)
                .param("rows", texts(changes, Change::row))
                .param("fields", texts(changes, Change::field))
                .param("keys", texts(changes, Change::key))
                .query(Standing.class)
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.row() + ' ' + one.field(), Function.identity()));
    }

    private static String[] texts(List<Change> changes, Function<Change, String> what) {
        return changes.stream().map(what).toArray(String[]::new);
    }
}
