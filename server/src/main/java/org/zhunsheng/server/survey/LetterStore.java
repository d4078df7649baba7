package org.zhunsheng.server.survey;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 寄邀请、催答的 SQL，在 {@code job} 用途的事务里。 */
@Repository
class LetterStore {

    private final JdbcClient db;

    LetterStore(JdbcClient db) {
        this.db = db;
    }

    /** 自动催的一个调查。 */
    record Due(long survey, String place) {}

    /** 离最后一天不到这么多天、这段时间里还没有写过信的，记下今天写了。别的节点同时看，只有一个得到。 */
    List<Due> due(LocalDate today, int days) {
        return db.sql("""
                update survey_mailings m set written_on = :today from surveys s
                 where s.id = m.survey_id and s.state = 'open' and :today between s.starts_on and s.ends_on
                   and s.ends_on - :days <= :today and m.written_on < s.ends_on - :days
                returning m.survey_id as survey, s.place
                """)
                .param("today", today)
                .param("days", days)
                .query(Due.class)
                .list();
    }

    /** 寄到一半停了机的，不知道寄出没有，不再寄。 */
    void giveUpBefore(Instant when, String problem) {
        db.sql("""
                update survey_invitations set state = 'failed', delivered = true, problem = :problem where state = 'sending' and due_at < :when
                """)
                .param("when", Timestamp.from(when))
                .param("problem", problem)
                .update();
    }

    /**
     * 轮到寄的一封。
     *
     * @param attempts 连这一次，寄过几次
     */
    record Claimed(
            long survey,
            int position,
            String address,
            String letter,
            int attempts,
            String title,
            LocalDate endsOn,
            String organization,
            byte[] salt) {}

    /** 取一封，先记下正在寄；正在收、没有答过的才寄，别的节点正在取的跳过。 */
    Optional<Claimed> claim(LocalDate today, Instant now) {
        return db.sql("""
                update survey_invitations i set state = 'sending', attempts = attempts + 1, due_at = :now
                  from surveys s join organizations o on o.id = s.organization_id
                 where s.id = i.survey_id and (i.survey_id, i.position) = (
                    select w.survey_id, w.position from survey_invitations w
                      join surveys c on c.id = w.survey_id join survey_participations p on p.survey_id = w.survey_id
                     where w.state = 'waiting' and w.due_at <= :now and c.state = 'open' and :today between c.starts_on and c.ends_on
                       and get_bit(p.used, w.position) = 0
                     order by w.due_at, w.survey_id, w.position limit 1 for update of w skip locked)
                returning i.survey_id as survey, i.position, i.address, i.letter, i.attempts, s.title, s.ends_on, o.name as organization, s.salt
                """)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query(Claimed.class)
                .optional();
    }

    /** 寄出了。调查同时结束了的，行已经不在。 */
    void sent(Claimed it) {
        settled(it, "sent", true, "");
    }

    /** @param maybe 不知道寄出没有 */
    void giveUp(Claimed it, boolean maybe, String problem) {
        settled(it, "failed", maybe, problem);
    }

    private void settled(Claimed it, String state, boolean delivered, String problem) {
        db.sql("""
                update survey_invitations set state = :state, delivered = delivered or :delivered, problem = :problem
                 where survey_id = :survey and position = :position and state = 'sending'
                """)
                .param("state", state)
                .param("delivered", delivered)
                .param("problem", problem)
                .param("survey", it.survey())
                .param("position", it.position())
                .update();
    }

    void postpone(Claimed it, Instant until, String problem) {
        db.sql("""
                update survey_invitations set state = 'waiting', due_at = :until, problem = :problem
                 where survey_id = :survey and position = :position and state = 'sending'
                """)
                .param("until", Timestamp.from(until))
                .param("problem", problem)
                .param("survey", it.survey())
                .param("position", it.position())
                .update();
    }
}
