package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;

/** 当前的人要办的填报；填的、审的、管任务的各凭各的权限与范围。 */
@Repository
class AssignmentWorkStore {

    /** 先取一页，再看各是哪个任务的：任务的行级安全逐行要查一遍填报，不能让它走遍全部。 */
    private static final String OPEN = """
            with page as materialized (
                select a.*, case when a.state like 'adjust%' then 'infinity'::date else a.deadline end as due from assignments a
                 where a.place like any (:read)
                   and (a.state in ('open', 'draft', 'returned', 'adjusting', 'adjustment-returned') and a.place like any (:file)
                        or a.state in ('submitted', 'adjustment-submitted') and a.place like any (:review) and not :account = any (a.authors)
                           and exists (select from unnest(cast(:roles as text[]), cast(:places as text[]), cast(:delegators as bigint[])) mine (role, place, delegator)
                                        where mine.role = a.reviewer and starts_with(a.place, mine.place) and not mine.delegator = any (a.authors))
                        or a.state = 'withdrawal-requested' and campaign_place(a.campaign_id) like any (:manage))
                   and (case when a.state like 'adjust%' then 'infinity'::date else a.deadline end, a.id)
                       > (coalesce(cast(:due as date), case when :after = 0 then '-infinity'::date else 'infinity' end), :after)
                 order by due, a.id limit :limit
            )
            select a.id, c.year, c.purpose, a.state, coalesce(p.name, '') as project, coalesce(o.name, '') as unit, nullif(a.due, 'infinity') as due, c.warning_days,
                   (select max(u.day) from urgings u
                     where u.campaign_id = a.campaign_id and u.organization_id = any (string_to_array(rtrim(a.place, '/'), '/')::bigint[])
                       and a.state in ('open', 'draft', 'returned', 'submitted')) as urged
              from page a join campaigns c on c.id = a.campaign_id
              left join projects p on p.id = a.project_id left join organizations o on o.id = a.organization_id
             order by a.due, a.id
            """;

    private final JdbcClient db;
    private final Access access;

    AssignmentWorkStore(JdbcClient db, Access access) {
        this.db = db;
        this.access = access;
    }

    /** 一份要办的；调整的没有期限。{@code urged} 是最近一次被催的日子。 */
    record Line(
            long id,
            int year,
            String purpose,
            String state,
            String project,
            String unit,
            @Nullable LocalDate due,
            int warningDays,
            @Nullable LocalDate urged) {

        /** 从哪一天起提醒：快到期的时候，或者被催的那一天。 */
        @Nullable
        LocalDate warnOn() {
            LocalDate soon = due == null ? null : due.minusDays(warningDays);
            return soon == null || urged == null || soon.isBefore(urged) ? soon : urged;
        }
    }

    List<Line> open(@Nullable LocalDate afterDue, long afterId, int limit) {
        List<Post> posts = Caller.current().posts();
        return db.sql(OPEN)
                .param("read", access.scope(Permission.ASSIGNMENT_READ).patterns())
                .param("file", access.scope(Permission.ASSIGNMENT_FILE).patterns())
                .param("review", access.scope(Permission.ASSIGNMENT_REVIEW).patterns())
                .param("manage", access.scope(Permission.CAMPAIGN_WRITE).patterns())
                .param("account", Caller.current().id())
                .param("roles", posts.stream().map(post -> post.role().code()).toArray(String[]::new))
                .param("places", posts.stream().map(Post::place).toArray(String[]::new))
                .param("delegators", posts.stream().map(Post::delegatorOrNone).toArray(Long[]::new))
                .param("due", afterDue)
                .param("after", afterId)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }
}
