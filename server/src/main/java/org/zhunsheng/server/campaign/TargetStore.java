package org.zhunsheng.server.campaign;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 谁要填报：一句 SQL 看遍下达机构之下的项目，各说各的原因；下达也是这一句。 */
@Repository
class TargetStore {

    /** 同一年、同一种任务，一个项目只填一份：别的任务已经要它填的，不再列入。 */
    private static final String JUDGED = """
            with c as (select * from campaigns where id = :campaign and place like any (:campaigns)),
            judged as (
                select p.id, p.organization_id, p.code, p.name, p.kind, case
                       when exists (select from assignments own where own.campaign_id = c.id and own.project_id = p.id) then 'listed'
                       when cardinality(c.units) > 0 and not exists (
                            select from organizations u where u.id = any (c.units) and starts_with(p.place, u.place)) then 'unit'
                       when c.wholes <> (p.extent <> 'project') then 'object'
                       when p.closed_on is not null and (c.purpose <> 'self-evaluation' or p.closed_on < make_date(c.year, 1, 1)) then 'closed'
                       when p.starts_on > make_date(c.year, 12, 31) or p.ends_on < make_date(c.year, 1, 1) then 'year'
                       when cardinality(c.kinds) > 0 and p.kind <> all (c.kinds) then 'kind'
                       when not c.parents and exists (
                            select from project_links l where l.target_id = p.id and l.relation = 'parent') then 'parent'
                       when not c.carry_over and not p.recurrent and p.starts_on < make_date(c.year, 1, 1) then 'carry-over'
                       when exists (select from assignments a join campaigns o on o.id = a.campaign_id
                                     where a.project_id = p.id and o.id <> c.id and o.year = c.year and o.purpose = c.purpose
                                       and a.state not in ('withdrawn', 'cancelled')) then 'taken'
                       else '' end as reason
                  from c join projects p on p.place >= c.place and p.place < c.place || '~'
                 where p.place like any (:projects)
            )
            """;

    private final JdbcClient db;

    TargetStore(JdbcClient db) {
        this.db = db;
    }

    Targets preview(long campaign, Scope campaigns, Scope projects) {
        List<Targets.Reason> reasons = judged("select reason, count(*) as count from judged group by 1 order by 1")
                .param("campaign", campaign)
                .param("campaigns", campaigns.patterns())
                .param("projects", projects.patterns())
                .query(Targets.Reason.class)
                .list();
        int wanted = reasons.stream()
                .filter(one -> one.reason().isEmpty())
                .mapToInt(Targets.Reason::count)
                .sum();
        int units = judged("select count(distinct organization_id) from judged where reason = ''")
                .param("campaign", campaign)
                .param("campaigns", campaigns.patterns())
                .param("projects", projects.patterns())
                .query(Integer.class)
                .single();
        return new Targets(
                units,
                wanted,
                reasons.stream().filter(one -> !one.reason().isEmpty()).toList(),
                leftOut(campaign, campaigns, projects));
    }

    private List<Targets.LeftOut> leftOut(long campaign, Scope campaigns, Scope projects) {
        return judged("""
                select j.id, j.code, j.name, coalesce(o.name, '') as unit, j.reason
                  from judged j left join organizations o on o.id = j.organization_id
                 where j.reason not in ('', 'listed', 'unit', 'object') order by j.reason, j.code, j.id limit :most
                """)
                .param("most", Targets.MOST)
                .param("campaign", campaign)
                .param("campaigns", campaigns.patterns())
                .param("projects", projects.patterns())
                .query(Targets.LeftOut.class)
                .list();
    }

    private JdbcClient.StatementSpec judged(String rest) {
        return db.sql(JUDGED + rest);
    }

    /** 同一个地区里一次只下达一个：两个任务不会要同一个项目各填一份。 */
    void oneAtATime() {
        db.sql("select pg_advisory_xact_lock(7017, hashtext('campaigns'))")
                .query()
                .singleRow();
    }

    /** 每个要填报的项目一份，已有的不动；答新添了几份。 */
    int issue(long campaign, Scope campaigns, Scope projects) {
        return judged("""
                insert into assignments (campaign_id, project_id, scheme, deadline)
                select c.id, j.id, coalesce(c.schemes ->> j.kind, c.scheme), c.deadline from judged j cross join c where j.reason = ''
                    on conflict (campaign_id, project_id) do nothing
                """)
                .param("campaign", campaign)
                .param("campaigns", campaigns.patterns())
                .param("projects", projects.patterns())
                .update();
    }
}
