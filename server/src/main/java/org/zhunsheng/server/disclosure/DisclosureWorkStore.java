package org.zhunsheng.server.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;

/** 当前的人要办的公开；一张表同时只有一件，编号就用表的。 */
@Repository
class DisclosureWorkStore {

    /** 退回的、解除了不予公开的再申请；撤下的、公开了的那一版不再催，不予公开的哪一版都不催。 */
    private static final String OPEN = """
            with due as (
                select f.id as filling, f.year, cast(null as bigint) as disclosure, 'propose' as deed, coalesce(p.name, '') as project, coalesce(o.name, '') as unit,
                       cast(v.at as date) + :days as due
                  from fillings f join assignments a on a.id = f.assignment_id
                 cross join lateral (select number, at from filling_versions where filling_id = f.id and state = 'approved'
                                      order by number desc, at desc limit 1) v
                  left join projects p on p.id = f.project_id left join organizations o on o.id = a.organization_id
                 where f.kind = 'self-evaluation' and a.state = 'approved'
                   and f.place like any (:file) and f.place like any (:seen) and a.place like any (:seen)
                   and not exists (select from disclosures d where d.filling_id = f.id and (d.number = v.number or d.state = 'withheld')
                                      and d.state not in ('refused', 'lifted'))
                union all
                select d.filling_id, d.year, d.id, case d.state when 'proposed' then 'publish' else 'confirm' end, d.project, d.unit, cast(d.approved_at as date) + :days
                  from disclosures d
                 where d.state in ('proposed', 'withholding') and d.place like any (:publish) and not :account = any (disclosure_authors(d.id)))
            select * from due where cast(:due as date) is null or (due, filling) > (:due, :after) order by due, filling limit :limit
            """;

    private final JdbcClient db;
    private final Access access;

    DisclosureWorkStore(JdbcClient db, Access access) {
        this.db = db;
        this.access = access;
    }

    /**
     * @param disclosure 已经申请的；还没有申请的为空
     * @param deed 等着做的，{@link DisclosureDeed#code}
     */
    record Line(
            long filling,
            int year,
            @Nullable Long disclosure,
            String deed,
            String project,
            String unit,
            LocalDate due) {}

    List<Line> open(int days, @Nullable LocalDate afterDue, long afterId, int limit) {
        return db.sql(OPEN)
                .param("days", days)
                .param("file", access.scope(Permission.ASSIGNMENT_FILE).patterns())
                .param("seen", access.scope(Permission.ASSIGNMENT_READ).patterns())
                .param("publish", access.scope(Permission.DISCLOSURE_PUBLISH).patterns())
                .param("account", Caller.current().id())
                .param("due", afterDue)
                .param("after", afterId)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }
}
