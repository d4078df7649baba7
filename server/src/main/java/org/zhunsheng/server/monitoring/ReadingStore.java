package org.zhunsheng.server.monitoring;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.filling.Filling;
import tools.jackson.databind.json.JsonMapper;

/** 提交时按下的灯的 SQL；只增不改。 */
@Repository
class ReadingStore {

    private final JdbcClient db;
    private final JsonMapper json;

    ReadingStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(Filling filling, Reading reading) {
        db.sql("""
                insert into monitoring_readings (filling_id, number, light, content)
                values (:filling, :number, :light, cast(:content as jsonb))
                """)
                .param("filling", filling.id())
                .param("number", filling.lastNumber())
                .param("light", reading.overall().name().toLowerCase(Locale.ROOT))
                .param("content", json.writeValueAsString(reading))
                .update();
    }

    Optional<Reading> latest(long filling, Scope scope) {
        return db.sql("""
                select content::text from monitoring_readings
                 where filling_id = :filling and place like any (:scope) order by id desc limit 1
                """)
                .param("filling", filling)
                .param("scope", scope.patterns())
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, Reading.class));
    }

    /**
     * 一次提交，与对它的一条审核意见；还没有审核的，意见为空字。
     *
     * @param number 填报表的哪一版
     * @param light 那时的总灯
     * @param act 审核做了什么
     */
    record Version(
            long number, String light, OffsetDateTime at, String act, String role, boolean delegated, String opinion) {}

    /** 每一版与对它的审核意见，新的在前。 */
    List<Version> versions(Filling filling, Scope scope) {
        return db.sql("""
                with readings as (
                    select r.*, lead(at) over (order by id) as next from monitoring_readings r
                     where filling_id = :filling and place like any (:scope))
                select r.number, r.light, r.at, coalesce(m.act, '') as act, coalesce(m.role, '') as role, m.delegated_for is not null as delegated, coalesce(m.opinion, '') as opinion
                  from readings r
                  left join assignment_moves m on m.assignment_id = :assignment and m.act in ('pass', 'return')
                        and m.moved_at >= r.at and (r.next is null or m.moved_at < r.next)
                 order by r.id desc, m.id desc limit 100
                """)
                .param("filling", filling.id())
                .param("assignment", filling.assignmentId())
                .param("scope", scope.patterns())
                .query(Version.class)
                .list();
    }
}
