package org.zhunsheng.server.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 整改通知的 SQL；每一句都带范围。 */
@Repository
class NoticeStore {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final int MOST = 200;

    private static final String SELECT = """
            select n.*, f.assignment_id, f.year, a.authors, coalesce(p.name, '') as project, coalesce(o.name, '') as unit
              from monitoring_notices n join fillings f on f.id = n.filling_id join assignments a on a.id = f.assignment_id
              left join projects p on p.id = f.project_id left join organizations o on o.id = a.organization_id
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    NoticeStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<Notice> find(long id, Scope scope) {
        return db.sql(SELECT + " where n.id = :id and n.place like any (:scope)")
                .param("id", id)
                .param("scope", scope.patterns())
                .query(NoticeStore::notice)
                .optional();
    }

    /** 一张表的，新的在前。 */
    List<Notice> list(long filling, Scope scope) {
        return db.sql(SELECT
                        + " where n.filling_id = :filling and n.place like any (:scope) order by n.id desc limit :most")
                .param("filling", filling)
                .param("scope", scope.patterns())
                .param("most", MOST)
                .query(NoticeStore::notice)
                .list();
    }

    long add(long filling, NoticeWish wish, String reviewer) {
        return db.sql("""
                insert into monitoring_notices (filling_id, row_ids, demand, deadline, reviewer)
                values (:filling, :rows, :demand, :deadline, :reviewer) returning id
                """)
                .param("filling", filling)
                .param("rows", wish.rows().toArray(String[]::new))
                .param("demand", wish.demand())
                .param("deadline", wish.deadline())
                .param("reviewer", reviewer)
                .query(Long.class)
                .single();
    }

    void addMove(long notice, NoticeTransition step, NoticeWords words, String role, long account) {
        db.sql("""
                insert into monitoring_notice_moves (notice_id, act, from_state, to_state, said, expected, role, account_id)
                values (:notice, :act, :from, :to, :said, cast(:expected as jsonb), :role, :account)
                """)
                .param("notice", notice)
                .param("act", step.deed().code())
                .param("from", step.from() == null ? "" : step.from().code())
                .param("to", step.to().code())
                .param("said", words.text())
                .param("expected", json.writeValueAsString(words.expected()))
                .param("role", role)
                .param("account", account)
                .update();
    }

    /** 状态、版本都还是看见的那样才改；已经有人走过的为否。 */
    boolean move(Notice before, int version, NoticeState to, Scope scope) {
        return 1
                == db.sql("""
                update monitoring_notices set state = :to, version = version + 1
                 where id = :id and version = :version and state = :from and place like any (:scope)
                """)
                        .param("to", to.code())
                        .param("id", before.id())
                        .param("version", version)
                        .param("from", before.state().code())
                        .param("scope", scope.patterns())
                        .update();
    }

    /** 一份通知走过的，新的在前。 */
    List<NoticeMove> moves(long notice, Scope scope) {
        return db.sql("""
                select * from monitoring_notice_moves where notice_id = :notice and place like any (:scope) order by id desc limit :most
                """)
                .param("notice", notice)
                .param("scope", scope.patterns())
                .param("most", MOST)
                .query(this::move)
                .list();
    }

    private NoticeMove move(ResultSet row, int number) throws SQLException {
        return new NoticeMove(
                row.getLong("id"),
                row.getString("act"),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getString("said"),
                json.readValue(row.getString("expected"), VALUES),
                row.getString("role"),
                row.getObject("delegated_for") != null,
                row.getObject("moved_at", OffsetDateTime.class));
    }

    static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getLong("filling_id"),
                row.getLong("assignment_id"),
                row.getString("place"),
                row.getInt("year"),
                List.of((String[]) row.getArray("row_ids").getArray()),
                row.getString("demand"),
                row.getObject("deadline", LocalDate.class),
                NoticeState.of(row.getString("state")).orElseThrow(),
                row.getString("reviewer"),
                List.of((Long[]) row.getArray("authors").getArray()),
                row.getString("project"),
                row.getString("unit"),
                row.getInt("version"));
    }
}
