package org.zhunsheng.server.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 公开的 SQL，办的人这一边；每一句都带范围。公开的页面在 {@link PublicStore}。 */
@Repository
class DisclosureStore {

    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};
    private static final int MOST = 200;

    /** 公开了的谁都看得见，申请的材料只有范围之内的看得见：两张表一起查，范围之外的就没有。 */
    private static final String SELECT =
            "select d.* from disclosures d join disclosure_reviews r on r.disclosure_id = d.id where d.place like any (:scope) and r.place like any (:scope)";

    private final JdbcClient db;
    private final JsonMapper json;

    DisclosureStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<Disclosure> find(long id, Scope scope) {
        return db.sql(SELECT + " and d.id = :id")
                .param("id", id)
                .param("scope", scope.patterns())
                .query(DisclosureStore::disclosure)
                .optional();
    }

    /** 一张表的，新的在前。 */
    List<Disclosure> of(long filling, Scope scope) {
        return db.sql(SELECT + " and d.filling_id = :filling order by d.id desc limit :most")
                .param("filling", filling)
                .param("scope", scope.patterns())
                .param("most", MOST)
                .query(DisclosureStore::disclosure)
                .list();
    }

    /** 一页，新的在前。 */
    List<Disclosure> list(String state, long before, int limit, Scope scope) {
        return db.sql(SELECT
                        + " and (:state = '' or d.state = :state) and d.id < :before order by d.id desc limit :limit")
                .param("state", state)
                .param("before", before)
                .param("limit", limit)
                .param("scope", scope.patterns())
                .query(DisclosureStore::disclosure)
                .list();
    }

    /** 公开的名称，已经隐去了该隐去的。 */
    record Head(String project, String unit, String department) {}

    /** 申请的是什么：到哪个状态；不予公开的，依据与说明。 */
    record Request(DisclosureState state, String ground, String reason) {}

    long add(long filling, long number, Head head, Request request) {
        return db.sql("""
                insert into disclosures (filling_id, number, project, unit, department, state, ground, reason)
                values (:filling, :number, :project, :unit, :department, :state, :ground, :reason) returning id
                """)
                .param("filling", filling)
                .param("number", number)
                .param("project", head.project())
                .param("unit", head.unit())
                .param("department", head.department())
                .param("state", request.state().code())
                .param("ground", request.ground())
                .param("reason", request.reason())
                .query(Long.class)
                .single();
    }

    /** 申请时冻结的表与处理。 */
    record Review(String form, List<Choice> choices) {}

    void addReview(long disclosure, Review review, long account) {
        db.sql("""
                insert into disclosure_reviews (disclosure_id, form, choices, account_id)
                values (:disclosure, cast(:form as json), cast(:choices as jsonb), :account)
                """)
                .param("disclosure", disclosure)
                .param("form", review.form())
                .param("choices", json.writeValueAsString(review.choices()))
                .param("account", account)
                .update();
    }

    Review review(long disclosure, Scope scope) {
        return db.sql(
                        "select form::text as form, choices::text as choices from disclosure_reviews where disclosure_id = :id and place like any (:scope)")
                .param("id", disclosure)
                .param("scope", scope.patterns())
                .query((row, number) ->
                        new Review(row.getString("form"), json.readValue(row.getString("choices"), CHOICES)))
                .single();
    }

    void addMove(long disclosure, DisclosureTransition step, String said, String role, long account) {
        db.sql("""
                insert into disclosure_moves (disclosure_id, act, from_state, to_state, said, role, account_id)
                values (:disclosure, :act, :from, :to, :said, :role, :account)
                """)
                .param("disclosure", disclosure)
                .param("act", step.deed().code())
                .param("from", step.from() == null ? "" : step.from().code())
                .param("to", step.to().code())
                .param("said", said)
                .param("role", role)
                .param("account", account)
                .update();
    }

    /** 状态、版本都还是看见的那样才改；已经有人走过的为否。 */
    boolean move(Disclosure before, int version, DisclosureState to, String reason, Scope scope) {
        return 1
                == db.sql("""
                update disclosures set state = :to, reason = :reason, version = version + 1, changed_at = clock_timestamp(),
                       published_at = case when :to = 'disclosed' then now() else published_at end,
                       withdrawn_at = case when :to = 'withdrawn' then now() end
                 where id = :id and version = :version and state = :from and place like any (:scope)
                """)
                        .param("to", to.code())
                        .param("reason", reason)
                        .param("id", before.id())
                        .param("version", version)
                        .param("from", before.state().code())
                        .param("scope", scope.patterns())
                        .update();
    }

    /** 填过、提交过、申请过的帐号；范围之外的为空表。 */
    List<Long> authors(long disclosure) {
        return db.sql("select coalesce(disclosure_authors(:id), '{}')")
                .param("id", disclosure)
                .query((row, number) -> List.of((Long[]) row.getArray(1).getArray()))
                .single();
    }

    /** 还是终审通过的最后一版。 */
    boolean isCurrent(long disclosure) {
        return db.sql("select disclosure_current(:id)")
                .param("id", disclosure)
                .query(Boolean.class)
                .single();
    }

    /** 走过的各步，新的在前。 */
    List<DisclosureMove> moves(long disclosure, Scope scope) {
        return db.sql("""
                select id, act, from_state, to_state, said, role, moved_at
                  from disclosure_moves where disclosure_id = :id and place like any (:scope) order by id desc limit :most
                """)
                .param("id", disclosure)
                .param("scope", scope.patterns())
                .param("most", MOST)
                .query(DisclosureMove.class)
                .list();
    }

    static Disclosure disclosure(ResultSet row, int number) throws SQLException {
        return new Disclosure(
                row.getLong("id"),
                row.getLong("filling_id"),
                row.getLong("number"),
                row.getString("place"),
                row.getLong("root_id"),
                row.getLong("unit_id"),
                row.getInt("year"),
                row.getString("project"),
                row.getString("unit"),
                row.getString("department"),
                row.getString("region"),
                row.getString("scheme"),
                DisclosureState.of(row.getString("state")),
                row.getString("ground"),
                row.getString("reason"),
                row.getObject("published_at", OffsetDateTime.class),
                row.getObject("withdrawn_at", OffsetDateTime.class),
                row.getObject("reopened_at", OffsetDateTime.class),
                row.getInt("version"));
    }
}
