package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.project.Project;

/** 整体支出的钱的 SQL：范围之内各项目的、整体支出自己的，一句加起来。 */
@Repository
class WholeMoneyStore {

    /** 单位的，是它自己的项目与这一份；部门的，是它与下级单位的全部，各单位整体支出自己名下的也算。 */
    private static final String COVERED = """
            with covered as (
                select p.id, p.extent <> 'project' as own from projects p
                 where p.place >= :place and p.place < :place || '~' and p.place like any (:scope)
                   and case :extent when 'unit' then p.organization_id = :organization and (p.extent = 'project' or p.id = :id) else true end)
            """;

    private static final String SUMS = COVERED + """
            select c.own, coalesce(e.source, '') as source, e.kind, sum(e.amount) as amount
              from budget_entries e join covered c on c.id = e.project_id
             where e.year = :year and e.place like any (:scope)
               and (e.kind = 'initial' or cast(:until as date) is null or e.decided_on <= :until)
             group by 1, 2, 3
             union all
            select c.own, coalesce(y.source, ''), 'executed', sum(y.amount)
              from payments y join covered c on c.id = y.project_id
             where y.year = :year and y.place like any (:scope) and (cast(:until as date) is null or y.paid_on <= :until)
             group by 1, 2
            """;

    private final JdbcClient db;

    WholeMoneyStore(JdbcClient db) {
        this.db = db;
    }

    /** @param own 记在整体支出自己名下的，不是项目的 */
    record Part(boolean own, String source, String kind, BigDecimal amount) {

        MoneyStore.Sum sum() {
            return new MoneyStore.Sum(MoneyStore.By.SOURCE.name(), null, source, null, kind, amount);
        }
    }

    /** @param until 到这一天为止的；空的不限 */
    List<Part> parts(Project whole, int year, @Nullable LocalDate until, Scope scope) {
        return db.sql(SUMS)
                .param("id", whole.id())
                .param("organization", whole.organizationId())
                .param("extent", whole.extent())
                .param("place", whole.place())
                .param("year", year)
                .param("until", until)
                .param("scope", scope.patterns())
                .query(Part.class)
                .list();
    }
}
