package org.zhunsheng.server.evaluation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.project.Project;

/** 整体支出之内各项目的 SQL：一句取出钱、自评的状态与分；带范围。 */
@Repository
class CoveredStore {

    /** 一张表列得下的；再多的只说一共有几个。 */
    static final int MOST = 200;

    private static final String SQL = """
            select p.id, p.code, p.name, coalesce(o.name, '') as unit, m.budget, m.executed, coalesce(a.state, '') as state,
                   f.id as filling, s.total, coalesce(s.grade, '') as grade
              from projects p
              left join organizations o on o.id = p.organization_id and o.place like any (:scope)
              left join lateral (select a.id, a.state from assignments a join campaigns c on c.id = a.campaign_id
                                  where a.project_id = p.id and c.year = :year and c.purpose = 'self-evaluation'
                                    and a.state not in ('withdrawn', 'cancelled') and a.place like any (:scope) limit 1) a on true
              left join fillings f on f.assignment_id = a.id and f.place like any (:scope)
              left join lateral (select s.total, s.grade from evaluation_scores s
                                  where s.filling_id = f.id and s.place like any (:scope) order by s.id desc limit 1) s on true
             cross join lateral (
                   select coalesce((select sum(e.amount) from budget_entries e where e.project_id = p.id and e.year = :year and e.place like any (:scope)), 0) as budget,
                          coalesce((select sum(y.amount) from payments y where y.project_id = p.id and y.year = :year and y.place like any (:scope)), 0) as executed) m
             where p.extent = 'project' and p.place >= :place and p.place < :place || '~' and p.place like any (:scope)
               and (:extent = 'department' or p.organization_id = :organization)
               and (a.id is not null or m.budget <> 0 or m.executed <> 0)
             order by p.code, p.id limit :most
            """;

    private final JdbcClient db;

    CoveredStore(JdbcClient db) {
        this.db = db;
    }

    /** 多取一个，看还有没有。 */
    List<CoveredProject> of(Project whole, int year, Scope scope) {
        return db.sql(SQL)
                .param("organization", whole.organizationId())
                .param("extent", whole.extent())
                .param("place", whole.place())
                .param("year", year)
                .param("scope", scope.patterns())
                .param("most", MOST + 1)
                .query(CoveredProject.class)
                .list();
    }
}
