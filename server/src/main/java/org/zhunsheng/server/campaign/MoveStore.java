package org.zhunsheng.server.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 走一步的 SQL：先记下这一步，再改填报；改不到的，是别人先走了。 */
@Repository
class MoveStore {

    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};
    private static final int MOST = 500;

    private final JdbcClient db;
    private final JsonMapper json;

    MoveStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(
            Assignment before,
            Transition step,
            Opinion opinion,
            Questions.Unsettled returned,
            String role,
            long account) {
        db.sql("""
                insert into assignment_moves (assignment_id, act, from_state, to_state, level, opinion, remarks, opened, document, role, account_id)
                values (:assignment, :act, :from, :to, :level, :opinion, cast(:remarks as jsonb), nullif(cast(:opened as text[]), '{}'),
                        :document, :role, :account)
                """)
                .param("assignment", before.id())
                .param("act", step.deed().code())
                .param("from", before.state().code())
                .param("to", step.to().code())
                .param("level", before.level())
                .param("opinion", opinion.text())
                .param("remarks", json.writeValueAsString(returned.remarks()))
                .param("opened", returned.opened().toArray(String[]::new))
                .param("document", opinion.document())
                .param("role", role)
                .param("account", account)
                .update();
    }

    /** 走了之后的样子。 */
    record After(
            AssignmentState state,
            int level,
            @Nullable String reviewer,
            @Nullable Long author,
            Opinion opinion) {}

    /** 状态、级次、版本都还是看见的那样才改；已经有人走过的为否。 */
    boolean move(Assignment before, int version, Deed deed, After after, Scope scope) {
        return 1
                == db.sql("""
                update assignments
                   set state = :to, level = :next, reviewer = :reviewer, version = version + 1, deadline = coalesce(cast(:deadline as date), deadline),
                       authors = case when cast(:author as bigint) is null or :author = any (authors) then authors else authors || cast(:author as bigint) end,
                       submitted_by = case when :act = 'submit' then cast(:author as bigint) else submitted_by end
                 where id = :id and version = :version and state = :from and level = :level and place like any (:scope)
                """)
                        .param("to", after.state().code())
                        .param("next", after.level())
                        .param("reviewer", after.reviewer())
                        .param("deadline", after.opinion().deadline())
                        .param("author", after.author())
                        .param("act", deed.code())
                        .param("id", before.id())
                        .param("version", version)
                        .param("from", before.state().code())
                        .param("level", before.level())
                        .param("scope", scope.patterns())
                        .update();
    }

    /** 最后一步是当前的帐号审核通过，下一级还没有动。 */
    boolean passedLast(long assignment) {
        return db.sql("select passed_last(:assignment)")
                .param("assignment", assignment)
                .query(Boolean.class)
                .single();
    }

    /** 占住这一份，到事务完：两个人同时开始填，后来的等先来的走完。 */
    void hold(long id, Scope scope) {
        db.sql("select id from assignments where id = :id and place like any (:scope) for update")
                .param("id", id)
                .param("scope", scope.patterns())
                .query(Long.class)
                .optional();
    }

    /** 记下改的人，占住这一份；已经不在单位手里的为否。 */
    boolean author(long id, long account, Scope scope) {
        return 1
                == db.sql("""
                update assignments set authors = case when :account = any (authors) then authors else authors || cast(:account as bigint) end
                 where id = :id and state in ('draft', 'returned', 'adjusting', 'adjustment-returned') and place like any (:scope)
                """)
                        .param("account", account)
                        .param("id", id)
                        .param("scope", scope.patterns())
                        .update();
    }

    /** 一份填报走过的，新的在前。 */
    List<Move> list(long assignment, Scope scope) {
        return db.sql("""
                select * from assignment_moves where assignment_id = :assignment and place like any (:scope) order by id desc limit :most
                """)
                .param("assignment", assignment)
                .param("scope", scope.patterns())
                .param("most", MOST)
                .query(this::move)
                .list();
    }

    private Move move(ResultSet row, int number) throws SQLException {
        return new Move(
                row.getLong("id"),
                row.getString("act"),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getInt("level"),
                row.getString("opinion"),
                json.readValue(row.getString("remarks"), REMARKS),
                row.getString("document"),
                row.getString("role"),
                row.getObject("delegated_for") != null,
                row.getObject("moved_at", OffsetDateTime.class));
    }
}
