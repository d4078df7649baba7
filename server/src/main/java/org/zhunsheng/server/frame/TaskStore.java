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

    /** 待办的一行。 */
    public record Task(
            long id,
            String kind,
            String title,
            String link,
            @Nullable LocalDate dueOn,
            String organization) {}

    /**
     * 这些岗位的待办，最急的在前；没有期限的在最后。
     *
     * @param after 从这一行之后开始：上一页最后一行的期限与编号；第一页为空
     */
    List<Task> open(String[] posts, @Nullable LocalDate afterDue, long afterId, int limit) {
        return db.sql("""
                select t.id, t.kind, t.title, t.link, t.due_on, coalesce(o.name, '') as organization
                  from tasks t left join organizations o on o.id = t.organization_id
                 where t.post = any (:posts) and t.done_at is null
                   and (coalesce(t.due_on, 'infinity'), t.id) > (coalesce(cast(:due as date), case when :id = 0 then '-infinity'::date else 'infinity' end), :id)
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
