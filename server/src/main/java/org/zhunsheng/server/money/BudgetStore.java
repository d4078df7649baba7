package org.zhunsheng.server.money;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 预算的 SQL；每一句都带范围。 */
@Repository
class BudgetStore {

    private static final String COLUMNS =
            "id, project_id, sub_project_id, year, kind, decided_on, source, reason, document, amount, version";

    private final JdbcClient db;

    BudgetStore(JdbcClient db) {
        this.db = db;
    }

    Optional<BudgetEntry> find(long project, long id, Scope scope) {
        return db.sql("select " + COLUMNS + """
                 from budget_entries where id = :id and project_id = :project and place like any (:scope)
                """)
                .param("id", id)
                .param("project", project)
                .param("scope", scope.patterns())
                .query(BudgetEntry.class)
                .optional();
    }

    /** 按年度、日期排，从这一笔之后。 */
    List<BudgetEntry> list(long project, BudgetFilter filter, long after, int limit, Scope scope) {
        return db.sql("select " + COLUMNS + """
                 from budget_entries
                 where project_id = :project and place like any (:scope)
                   and (cast(:year as int) is null or year = :year) and (cast(:sub as bigint) is null or coalesce(sub_project_id, 0) = :sub)
                   and (cast(:source as text[]) is null or source = any (cast(:source as text[]))) and (cast(:kind as text) is null or kind = :kind)
                   and (:after = 0 or (year, decided_on, id) > (select year, decided_on, id from budget_entries where id = :after and project_id = :project))
                 order by year, decided_on, id limit :limit
                """)
                .param("project", project)
                .param("scope", scope.patterns())
                .param("year", filter.year())
                .param("sub", filter.subProject())
                .param("source", filter.sourceCodes())
                .param("kind", filter.kind().isEmpty() ? null : filter.kind())
                .param("after", after)
                .param("limit", limit)
                .query(BudgetEntry.class)
                .list();
    }

    long add(long project, BudgetWish wish) {
        return db.sql("""
                insert into budget_entries (project_id, sub_project_id, year, kind, decided_on, source, reason, document, amount)
                values (:project, :sub, :year, :kind, :day, :source, :reason, :document, :amount) returning id
                """)
                .param("project", project)
                .param("sub", wish.subProject())
                .param("year", wish.year())
                .param("kind", wish.kind())
                .param("day", wish.day())
                .param("source", wish.source())
                .param("reason", wish.reason())
                .param("document", wish.document())
                .param("amount", wish.amount())
                .query(Long.class)
                .single();
    }

    /** 更正；版本不是所见的，什么也不改。年初还是调整不能换。 */
    boolean change(long id, int version, BudgetWish wish, Scope scope) {
        return db.sql("""
                        update budget_entries
                           set sub_project_id = :sub, year = :year, decided_on = :day, source = :source, reason = :reason,
                               document = :document, amount = :amount, version = version + 1
                         where id = :id and version = :version and place like any (:scope)
                        """)
                        .param("sub", wish.subProject())
                        .param("year", wish.year())
                        .param("day", wish.day())
                        .param("source", wish.source())
                        .param("reason", wish.reason())
                        .param("document", wish.document())
                        .param("amount", wish.amount())
                        .param("id", id)
                        .param("version", version)
                        .param("scope", scope.patterns())
                        .update()
                == 1;
    }
}
