package org.zhunsheng.server.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.campaign.Assignment;
import org.zhunsheng.server.campaign.Remark;

/** 审核意见的 SQL；每一句都带范围。 */
@Repository
class ThreadStore {

    private static final int MOST = 1000;

    private final JdbcClient db;

    ThreadStore(JdbcClient db) {
        this.db = db;
    }

    long add(Assignment assignment, Remark remark, String role, long account) {
        return db.sql("""
                insert into review_threads (assignment_id, section, "row", field, title, level, role, opened_by)
                values (:assignment, :section, :row, :field, :title, :level, :role, :account) returning id
                """)
                .param("assignment", assignment.id())
                .param("section", remark.section())
                .param("row", remark.row())
                .param("field", remark.field())
                .param("title", remark.title())
                .param("level", assignment.level())
                .param("role", role)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    void say(long thread, ThreadAct act, String text, String role, long account) {
        db.sql("""
                insert into review_entries (thread_id, act, text, role, account_id) values (:thread, :act, :text, :role, :account)
                """)
                .param("thread", thread)
                .param("act", act.code())
                .param("text", text)
                .param("role", role)
                .param("account", account)
                .update();
    }

    /** 还是看见的那样才改；别人先说了的为否。 */
    boolean move(ReviewThread seen, ThreadState to, Scope scope) {
        return 1
                == db.sql("""
                update review_threads set state = :to, version = version + 1
                 where id = :id and version = :version and place like any (:scope)
                """)
                        .param("to", to.code())
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("scope", scope.patterns())
                        .update();
    }

    Optional<ReviewThread> find(long id, Scope scope) {
        return threads("id = :id", id, scope).stream().findFirst();
    }

    /** 一份填报的，没有了结的在前，先提的在前。 */
    List<ReviewThread> list(long assignment, Scope scope) {
        return threads("assignment_id = :id", assignment, scope);
    }

    boolean isUnsettled(long assignment, Scope scope) {
        return db.sql("""
                select exists (select from review_threads
                                where assignment_id = :assignment and state <> 'resolved' and place like any (:scope))
                """)
                .param("assignment", assignment)
                .param("scope", scope.patterns())
                .query(Boolean.class)
                .single();
    }

    private List<ReviewThread> threads(String which, long id, Scope scope) {
        List<ReviewThread> found = db.sql("select * from review_threads where " + which
                        + " and place like any (:scope) order by state = 'resolved', id limit :most")
                .param("id", id)
                .param("scope", scope.patterns())
                .param("most", MOST)
                .query((row, number) -> thread(row, List.of()))
                .list();
        if (found.isEmpty()) return found;
        Map<Long, List<ThreadEntry>> said = entries(found, scope);
        return found.stream()
                .map(one -> one.with(said.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<Long, List<ThreadEntry>> entries(List<ReviewThread> threads, Scope scope) {
        return db
                .sql(
                        "select * from review_entries where thread_id = any (:threads) and place like any (:scope) order by id")
                .param("threads", threads.stream().map(ReviewThread::id).toArray(Long[]::new))
                .param("scope", scope.patterns())
                .query(ThreadStore::entry)
                .list()
                .stream()
                .collect(Collectors.groupingBy(ThreadEntry::threadId));
    }

    private static ReviewThread thread(ResultSet row, List<ThreadEntry> entries) throws SQLException {
        return new ReviewThread(
                row.getLong("id"),
                row.getLong("assignment_id"),
                row.getString("place"),
                row.getString("section"),
                row.getString("row"),
                row.getString("field"),
                row.getString("title"),
                ThreadState.of(row.getString("state")),
                row.getInt("level"),
                row.getString("role"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getInt("version"),
                entries);
    }

    private static ThreadEntry entry(ResultSet row, int number) throws SQLException {
        return new ThreadEntry(
                row.getLong("id"),
                row.getLong("thread_id"),
                ThreadAct.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                row.getString("text"),
                row.getString("role"),
                row.getObject("delegated_for") != null,
                row.getObject("at", OffsetDateTime.class));
    }
}
