package org.zhunsheng.server.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;

/** 轮到自己审核的，SQL：先取一页，再看名称、分数与意见。 */
@Repository
class ReviewQueueStore {

    private static final String MINE = """
            a.place like any (:read) and a.place like any (:review) and a.state in ('submitted', 'adjustment-submitted')
            and not :account = any (a.authors)
            and exists (select from unnest(cast(:roles as text[]), cast(:places as text[]), cast(:delegators as bigint[])) mine (role, place, delegator)
                         where mine.role = a.reviewer and starts_with(a.place, mine.place) and not mine.delegator = any (a.authors))
            """;

    private static final String PAGE = """
            with page as materialized (
                select a.* from assignments a
                 where""" + ' ' + MINE + """
                   and (cast(:campaign as bigint) is null or a.campaign_id = :campaign)
                   and (:words = '' or exists (select from projects p where p.id = a.project_id and p.name ilike :words)
                        or exists (select from organizations o where o.id = a.organization_id and o.name ilike :words))
                   and a.id > :after
                 order by a.id limit :limit
            )
            select a.id, a.version, c.year, c.purpose, c.title as campaign, coalesce(p.name, '') as project, coalesce(o.name, '') as unit,
                   a.level, case when a.state = 'submitted' then a.deadline end as due,
                   coalesce(s.total::text, '') as total, coalesce(s.grade, '') as grade,
                   (select count(*)::int from review_threads t where t.assignment_id = a.id and t.state <> 'resolved') as unsettled,
                   (select count(*)::int from assignment_moves m where m.assignment_id = a.id and m.act = 'return') as returned
              from page a join campaigns c on c.id = a.campaign_id
              left join projects p on p.id = a.project_id left join organizations o on o.id = a.organization_id
              left join fillings f on f.assignment_id = a.id
              left join lateral (select s.total, s.grade from evaluation_scores s where s.filling_id = f.id order by s.id desc limit 1) s on true
             order by a.id
            """;

    private final JdbcClient db;
    private final Access access;

    ReviewQueueStore(JdbcClient db, Access access) {
        this.db = db;
        this.access = access;
    }

    /** @param words 项目、单位名称里的字；空的都要 */
    List<ReviewLine> page(@Nullable Long campaign, String words, long after, int limit) {
        String escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return mine(PAGE)
                .param("campaign", campaign)
                .param("words", words.isEmpty() ? "" : "%" + escaped + "%")
                .param("after", after)
                .param("limit", limit)
                .query(ReviewLine.class)
                .list();
    }

    /** 一个任务有几份轮到自己。 */
    record Pending(long id, String title, int count) {}

    List<Pending> campaigns() {
        return mine("""
                select c.id, c.title, n.count from (select a.campaign_id, count(*)::int as count from assignments a where""" + ' ' + MINE + """
                 group by 1) n join campaigns c on c.id = n.campaign_id order by c.year desc, c.id desc
                """).query(Pending.class).list();
    }

    private JdbcClient.StatementSpec mine(String sql) {
        List<Post> posts = Caller.current().posts();
        return db.sql(sql)
                .param("read", access.scope(Permission.ASSIGNMENT_READ).patterns())
                .param("review", access.scope(Permission.ASSIGNMENT_REVIEW).patterns())
                .param("account", Caller.current().id())
                .param("roles", posts.stream().map(post -> post.role().code()).toArray(String[]::new))
                .param("places", posts.stream().map(Post::place).toArray(String[]::new))
                .param("delegators", posts.stream().map(Post::delegatorOrNone).toArray(Long[]::new));
    }
}
