package org.zhunsheng.server.filling;

import java.util.Optional;
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
                .query(Filling.class)
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

    /** 填报已经开始，而且记着这个帐号填过。 */
    boolean isAuthor(long assignment, long account) {
        return db.sql("""
                select exists (select from assignments where id = :assignment and state in ('draft', 'returned', 'adjusting', 'adjustment-returned') and :account = any (authors))
                """)
                .param("assignment", assignment)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
