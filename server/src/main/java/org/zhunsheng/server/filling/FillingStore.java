package org.zhunsheng.server.filling;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 填报表的 SQL。 */
@Repository
class FillingStore {

    private static final String COLUMNS = "id, project_id, place, kind, year, round, scheme, open, last_number";

    private final JdbcClient db;

    FillingStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Filling> find(long id, Scope scope) {
        return db.sql("select " + COLUMNS + " from fillings where id = :id and place like any (:scope)")
                .param("id", id)
                .param("scope", scope.patterns())
                .query(Filling.class)
                .optional();
    }

    Optional<Filling> find(long project, String kind, int year, int round, Scope scope) {
        return db.sql("select " + COLUMNS + """
                  from fillings
                 where project_id = :project and kind = :kind and year = :year and round = :round and place like any (:scope)
                """)
                .param("project", project)
                .param("kind", kind)
                .param("year", year)
                .param("round", round)
                .param("scope", scope.patterns())
                .query(Filling.class)
                .optional();
    }

    /** 已经有了的不动。 */
    void add(long project, String kind, int year, int round, String scheme) {
        db.sql("""
                insert into fillings (project_id, kind, year, round, scheme) values (:project, :kind, :year, :round, :scheme)
                on conflict (project_id, kind, year, round) do nothing
                """)
                .param("project", project)
                .param("kind", kind)
                .param("year", year)
                .param("round", round)
                .param("scheme", scheme)
                .update();
    }

    /** @return 原来不是这样，现在是了 */
    boolean open(long id, boolean open, Scope scope) {
        return 1
                == db.sql("""
                update fillings set open = :open where id = :id and open <> :open and place like any (:scope)
                """)
                        .param("id", id)
                        .param("open", open)
                        .param("scope", scope.patterns())
                        .update();
    }
}
