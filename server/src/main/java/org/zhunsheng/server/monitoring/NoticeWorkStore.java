package org.zhunsheng.server.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;

/** 当前的人要办的整改通知；反馈的、审核的各凭各的权限与范围。 */
@Repository
class NoticeWorkStore {

    private static final String OPEN = """
            with page as materialized (
                select n.* from monitoring_notices n join fillings f on f.id = n.filling_id join assignments a on a.id = f.assignment_id
                 where n.place like any (:read)
                   and (n.state in ('issued', 'returned') and n.place like any (:file)
                        or n.state = 'answered' and n.place like any (:review) and not :account = any (a.authors)
                           and exists (select from unnest(cast(:roles as text[]), cast(:places as text[]), cast(:delegators as bigint[])) mine (role, place, delegator)
                                        where mine.role = n.reviewer and starts_with(n.place, mine.place) and not mine.delegator = any (a.authors)))
                   and (cast(:due as date) is null or (n.deadline, n.id) > (:due, :after))
                 order by n.deadline, n.id limit :limit
            )
            select n.*, f.assignment_id, f.year, a.authors, coalesce(p.name, '') as project, coalesce(o.name, '') as unit
              from page n join fillings f on f.id = n.filling_id join assignments a on a.id = f.assignment_id
              left join projects p on p.id = f.project_id left join organizations o on o.id = a.organization_id
             order by n.deadline, n.id
            """;

    private final JdbcClient db;
    private final Access access;

    NoticeWorkStore(JdbcClient db, Access access) {
        this.db = db;
        this.access = access;
    }

    List<Notice> open(@Nullable LocalDate afterDue, long afterId, int limit) {
        List<Post> posts = Caller.current().posts();
        return db.sql(OPEN)
                .param("read", access.scope(Permission.ASSIGNMENT_READ).patterns())
                .param("file", access.scope(Permission.ASSIGNMENT_FILE).patterns())
                .param("review", access.scope(Permission.ASSIGNMENT_REVIEW).patterns())
                .param("account", Caller.current().id())
                .param("roles", posts.stream().map(post -> post.role().code()).toArray(String[]::new))
                .param("places", posts.stream().map(Post::place).toArray(String[]::new))
                .param("delegators", posts.stream().map(Post::delegatorOrNone).toArray(Long[]::new))
                .param("due", afterDue)
                .param("after", afterId)
                .param("limit", limit)
                .query(NoticeStore::notice)
                .list();
    }
}
