package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 数填报的 SQL；只数范围之内的。 */
@Repository
class ProgressStore {

    private static final int MOST = 200;

    private final JdbcClient db;

    ProgressStore(JdbcClient db) {
        this.db = db;
    }

    List<Progress.Count> states(long campaign, LocalDate today, Scope scope) {
        return db.sql("""
                select state, count(*) as count, count(*) filter (where deadline < :today and state in ('open', 'draft', 'returned', 'submitted')) as overdue
                  from assignments where campaign_id = :campaign and place like any (:scope) group by 1 order by 1
                """)
                .param("today", today)
                .param("campaign", campaign)
                .param("scope", scope.patterns())
                .query(Progress.Count.class)
                .list();
    }

    /** 位置里下达机构之后的那一段就是直接下级；没有那一段的是下达机构自己。先按位置数，再看各在哪一支。 */
    List<Progress.Branch> branches(Campaign campaign, LocalDate today, Scope scope, Scope organizations) {
        return db.sql("""
                select a.branch as id, coalesce(o.name, '') as name, sum(a.total)::int as total, sum(a.approved)::int as approved,
                       sum(a.reviewing)::int as reviewing, sum(a.overdue)::int as overdue
                  from (select *, coalesce(nullif(split_part(substr(place, length(:issuerPlace) + 1), '/', 1), ''), :issuer)::bigint as branch
                          from (select place, count(*) as total, count(*) filter (where state in ('approved', 'adjusting', 'adjustment-submitted', 'adjustment-returned')) as approved,
                                       count(*) filter (where state = 'submitted') as reviewing,
                                       count(*) filter (where deadline < :today and state in ('open', 'draft', 'returned', 'submitted')) as overdue
                                  from assignments where campaign_id = :campaign and place like any (:scope) group by place) unit) a
                  left join organizations o on o.id = a.branch and o.place like any (:organizations)
                 group by a.branch, o.name, o.code order by o.code, a.branch limit :most
                """)
                .param("today", today)
                .param("issuerPlace", campaign.place())
                .param("issuer", Long.toString(campaign.organizationId()))
                .param("campaign", campaign.id())
                .param("scope", scope.patterns())
                .param("organizations", organizations.patterns())
                .param("most", MOST)
                .query(Progress.Branch.class)
                .list();
    }
}
