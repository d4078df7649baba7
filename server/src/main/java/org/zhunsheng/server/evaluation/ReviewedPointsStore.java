package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.campaign.Assignment;

/** 审核得分的 SQL：只增不改，每一次接着那一行的上一次；每一句都带范围。 */
@Repository
class ReviewedPointsStore {

    private final JdbcClient db;

    ReviewedPointsStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * 定的一次分。
     *
     * @param previous 接着那一行的哪一次；第一次的为 null
     * @param points 撤回的为 null
     */
    record Given(
            String row,
            @Nullable Long previous,
            BigDecimal own,
            BigDecimal worth,
            @Nullable BigDecimal points,
            String reason,
            String text) {}

    /** 别人先定了的、这份填报走了一步的为否。占住填报到事务完：通过、退回要等这一次写完。 */
    boolean add(long filling, Assignment seen, Given given, String role, long account, Scope scope) {
        return 1
                == db.sql("""
                insert into reviewed_points (filling_id, scores_id, "row", previous, own, worth, points, reason, text, level, role, account_id)
                select :filling, s.id, :row, cast(:previous as bigint), :own, :worth, cast(:points as numeric), :reason, :text, held.level, :role, :account
                  from (select level from assignments
                         where id = :assignment and version = :version and place like any (:scope) for share) held
                 cross join (select id from evaluation_scores
                              where filling_id = :filling and place like any (:scope) order by id desc limit 1) s
                on conflict do nothing
                """)
                        .param("filling", filling)
                        .param("row", given.row())
                        .param("previous", given.previous())
                        .param("own", given.own())
                        .param("worth", given.worth())
                        .param("points", given.points())
                        .param("reason", given.reason())
                        .param("text", given.text())
                        .param("role", role)
                        .param("account", account)
                        .param("assignment", seen.id())
                        .param("version", seen.version())
                        .param("scope", scope.patterns())
                        .update();
    }

    /** 这张表的各次，先的在前。那以后再送审过的，那一行的得分、分值每次都没有变才算没有动。 */
    List<ReviewedPoints> all(long filling, Scope scope) {
        return db.sql("""
                select p.*, not exists (
                       select from evaluation_scores s
                        where s.filling_id = p.filling_id and s.id > p.scores_id and s.place like any (:scope)
                          and not points_in(s.content, p."row", p.own, p.worth)) as standing
                  from reviewed_points p where p.filling_id = :filling and p.place like any (:scope) order by p.id
                """)
                .param("filling", filling)
                .param("scope", scope.patterns())
                .query(ReviewedPointsStore::read)
                .list();
    }

    private static ReviewedPoints read(ResultSet row, int number) throws SQLException {
        return new ReviewedPoints(
                row.getLong("id"),
                row.getString("row"),
                row.getBigDecimal("own"),
                row.getBigDecimal("worth"),
                row.getBigDecimal("points"),
                PointsReason.kept(row.getString("reason")),
                row.getString("text"),
                row.getInt("level"),
                row.getString("role"),
                row.getObject("at", OffsetDateTime.class),
                row.getBoolean("standing"));
    }
}
