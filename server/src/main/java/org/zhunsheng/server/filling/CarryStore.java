package org.zhunsheng.server.filling;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 往年冻结了的表的 SQL。 */
@Repository
class CarryStore {

    private final JdbcClient db;

    CarryStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * 往年的一张。
     *
     * @param number 那一版的编号
     * @param content 各格的值，JSON，键是“行 栏”
     */
    record Earlier(long id, int year, long number, String content) {}

    /** 这个项目或它的上年项目，最近一年的同一种表：终审的在前，没有终审的用最后提交的。 */
    Optional<Earlier> latest(Filling filling, Scope scope) {
        return db.sql("""
                select f.id, f.year, v.number, v.content::text as content
                  from filling_versions v join fillings f on f.id = v.filling_id
                 where f.kind = :kind and f.year < :year and f.place like any (:scope)
                   and (f.project_id = :project
                        or f.project_id in (select target_id from project_links where project_id = :project and relation = 'predecessor'))
                 order by f.year desc, v.state = 'approved' desc, v.at desc
                 limit 1
                """)
                .param("kind", filling.kind())
                .param("year", filling.year())
                .param("project", filling.projectId())
                .param("scope", scope.patterns())
                .query(Earlier.class)
                .optional();
    }

    /**
     * 带来过的一格现在怎样。
     *
     * @param cause 最后一次改动的缘由
     */
    record Carried(
            String row,
            String field,
            String cause,
            @Nullable String login,
            OffsetDateTime at) {

        String cell() {
            return row + ' ' + field;
        }
    }

    /** 带来过的各格，最后一次是谁、什么时候、为什么改的。 */
    List<Carried> carried(long filling, Scope scope) {
        return db.sql("""
                select c.row, c.field, h.cause, filling_login(h.filling_id, h.account_id) as login, h.at from cells c
                  join cell_changes h on h.filling_id = c.filling_id and h.number = c.number
                  join fillings f on f.id = c.filling_id
                 where c.filling_id = :filling and c.field <> '@' and f.place like any (:scope)
                   and (c.row, c.field) in (select k.row, k.field from cell_changes k where k.filling_id = :filling and k.cause = 'copied')
                """)
                .param("filling", filling)
                .param("scope", scope.patterns())
                .query(Carried.class)
                .list();
    }

    /** 带来以后没有人动过的格有几个。 */
    int untouched(long filling, Scope scope) {
        return db.sql("""
                select count(*) from cells c
                  join cell_changes h on h.filling_id = c.filling_id and h.number = c.number and h.cause = 'copied'
                  join fillings f on f.id = c.filling_id
                 where c.filling_id = :filling and c.field <> '@' and f.place like any (:scope)
                """)
                .param("filling", filling)
                .param("scope", scope.patterns())
                .query(Integer.class)
                .single();
    }
}
