package org.zhunsheng.server.frame;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 工作清单的 SQL。 */
@Repository
class TaskStore {

    private final JdbcClient db;

    TaskStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * 这些岗位的待办，最急的在前；没有期限的在最后。
     *
     * @param after 从这一行之后开始：上一页最后一行的期限与编号；第一页为空
     */
    List<Task> open(String[] posts, @Nullable LocalDate afterDue, long afterId, int limit) {
        // 每个岗位各从索引里取一页，再合起来：一个岗位有十万件也只看一页
        return db.sql("""
                select t.id, t.kind, t.title, t.link, t.due_on, null::date as warn_on, coalesce(o.name, '') as organization
                  from (select distinct unnest(cast(:posts as text[])) as post) p
                 cross join lateral (
                       select * from tasks t
                        where t.post = p.post and t.done_at is null
                          and (coalesce(t.due_on, 'infinity'), t.id) > (coalesce(cast(:due as date), case when :id = 0 then '-infinity'::date else 'infinity' end), :id)
                        order by coalesce(t.due_on, 'infinity'), t.id
                        limit :limit) t
                  left join organizations o on o.id = t.organization_id
                 order by coalesce(t.due_on, 'infinity'), t.id
                 limit :limit
                """)
                .param("posts", posts)
                .param("due", afterDue)
                .param("id", afterId)
                .param("limit", limit)
                .query(Task.class)
                .list();
    }
}
