package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 合计的 SQL：一句按几种分法同时加起来；每一句都带范围。 */
@Repository
class MoneyStore {

    private final JdbcClient db;

    MoneyStore(JdbcClient db) {
        this.db = db;
    }

    /** 怎样分：合起来、按子项目、按来源、按月。 */
    enum By {
        ALL,
        SUB_PROJECT,
        SOURCE,
        MONTH
    }

    /**
     * 一项合计。
     *
     * @param way 怎样分的，{@link By} 的名字
     * @param subProject 子项目；0 是没有写明的
     */
    record Sum(
            String way,
            @Nullable Long subProject,
            @Nullable String source,
            @Nullable String month,
            String kind,
            BigDecimal amount) {

        /** 同一个数，不问来源。 */
        Sum unsplit() {
            return new Sum(By.ALL.name(), subProject, null, month, kind, amount);
        }

        boolean by(By by) {
            return way.equals(by.name());
        }
    }

    /** 有预算或支付的年度，新的在前。 */
    List<Integer> years(long project, Scope scope) {
        return db.sql("""
                select year from budget_entries where project_id = :project and place like any (:scope)
                 union select year from payments where project_id = :project and place like any (:scope) order by year desc
                """)
                .param("project", project)
                .param("scope", scope.patterns())
                .query(Integer.class)
                .list();
    }

    /** @param until 到这一天为止定下的调整；空的不限 */
    List<Sum> budget(long project, int year, @Nullable LocalDate until, Scope scope) {
        return sums("""
                select case when grouping(sub) = 0 then 'SUB_PROJECT' when grouping(source) = 0 then 'SOURCE' else 'ALL' end as way,
                       sub as sub_project, source, null as month, kind, sum(amount) as amount
                  from (select coalesce(sub_project_id, 0) as sub, source, kind, amount from budget_entries
                         where project_id = :project and year = :year and place like any (:scope)
                           and (kind = 'initial' or cast(:until as date) is null or decided_on <= :until)) e
                 group by grouping sets ((kind), (kind, sub), (kind, source))
                """, project, year, until, scope);
    }

    /** @param until 到这一天为止付的；空的不限 */
    List<Sum> executed(long project, int year, @Nullable LocalDate until, Scope scope) {
        return sums("""
                select case when grouping(sub) = 0 then 'SUB_PROJECT' when grouping(source) = 0 then 'SOURCE'
                            when grouping(month) = 0 then 'MONTH' else 'ALL' end as way,
                       sub as sub_project, source, month, 'executed' as kind, sum(amount) as amount
                  from (select coalesce(sub_project_id, 0) as sub, source, to_char(paid_on, 'YYYY-MM') as month, amount from payments
                         where project_id = :project and year = :year and place like any (:scope)
                           and (cast(:until as date) is null or paid_on <= :until)) y
                 group by grouping sets ((), (sub), (source), (month)) having count(*) > 0 order by month
                """, project, year, until, scope);
    }

    private List<Sum> sums(String sql, long project, int year, @Nullable LocalDate until, Scope scope) {
        return db.sql(sql)
                .param("project", project)
                .param("year", year)
                .param("until", until)
                .param("scope", scope.patterns())
                .query(Sum.class)
                .list();
    }
}
