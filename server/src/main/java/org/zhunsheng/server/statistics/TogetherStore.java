package org.zhunsheng.server.statistics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 放在一起看的 SQL：各表是哪个项目、哪个单位的，有钱而没有交上来表的项目。 */
@Repository
class TogetherStore {

    private static final String UNCOVERED = """
            with budgeted as (
                select project_id, sum(amount) as amount from budget_entries
                 where year = :year and place >= :node and place < :node || '~' and place like any (:money) group by 1),
            paid as (
                select project_id, sum(amount) as amount from payments
                 where year = :year and place >= :node and place < :node || '~' and place like any (:money) group by 1),
            tasks as (
                select a.project_id, bool_or(a.state in ('submitted', 'approved')) as submitted, bool_or(a.state = 'withdrawn') as withdrawn,
                       bool_or(a.state not in ('withdrawn', 'cancelled')) as living
                  from assignments a join campaigns c on c.id = a.campaign_id
                 where c.purpose = 'self-evaluation' and c.year = :year and a.place >= :node and a.place < :node || '~' and a.place like any (:scope)
                 group by 1)
            select p.organization_id as organization, coalesce(o.name, '') as organization_name, p.code, p.name,
                   coalesce(b.amount, 0) as budget, coalesce(y.amount, 0) as executed,
                   case when t.living then 'open' when t.withdrawn then 'withdrawn' else 'none' end as task
              from projects p left join budgeted b on b.project_id = p.id left join paid y on y.project_id = p.id
              left join tasks t on t.project_id = p.id left join organizations o on o.id = p.organization_id and o.place like any (:organizations)
             where p.place >= :node and p.place < :node || '~' and p.place like any (:scope) and p.extent = 'project'
               and (b.amount > 0 or y.amount > 0) and not coalesce(t.submitted, false)
               and (coalesce(t.living, false) or not coalesce(t.withdrawn, false))
               and exists (select from assignment_counts n
                            where n.node = :node and n.purpose = 'self-evaluation' and n.year = :year and n.node like any (:scope))
             order by p.place, p.code limit :most
            """;

    private final JdbcClient db;

    TogetherStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * 一张表的头。
     *
     * @param name 单位的名称；在范围之外的为空字
     */
    record Head(long filling, String code, long organization, String name) {}

    List<Head> heads(Collection<Long> fillings, Scope scope, Scope organizations) {
        return db.sql("""
                select f.id as filling, coalesce(p.code, '') as code, coalesce(p.organization_id, split_part(f.place, '/', -2)::bigint) as organization,
                       coalesce(o.name, '') as name
                  from fillings f left join projects p on p.id = f.project_id
                  left join organizations o on o.id = p.organization_id and o.place like any (:organizations)
                 where f.id = any (:fillings) and f.place like any (:scope)
                """)
                .param("fillings", fillings.toArray(Long[]::new))
                .param("scope", scope.patterns())
                .param("organizations", organizations.patterns())
                .query(Head.class)
                .list();
    }

    /** @param task none 没有下达，open 下达了，withdrawn 批准不填 */
    record Uncovered(
            long organization,
            String organizationName,
            String code,
            String name,
            BigDecimal budget,
            BigDecimal executed,
            String task) {}

    /** 那一年有预算或者支出，而没有交上来自评表的项目；批准不填的不在其中；这里那一年还没有下达过自评的，一个也没有。 */
    List<Uncovered> uncovered(Where where, Scope money, int most) {
        return db.sql(UNCOVERED)
                .param("node", where.node())
                .param("year", where.year())
                .param("scope", where.scope().patterns())
                .param("money", money.patterns())
                .param("organizations", where.organizations().patterns())
                .param("most", most)
                .query(Uncovered.class)
                .list();
    }
}
