package org.zhunsheng.server.survey;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 邀请、催答的 SQL，办的人这一边；寄信的那一边在 {@link LetterStore}。 */
@Repository
class InvitationStore {

    private static final int SHOWN = 100;

    private final JdbcClient db;

    InvitationStore(JdbcClient db) {
        this.db = db;
    }

    /** 凭据怎样发出去的；结束了的，寄了几张、几张没有寄到。 */
    record Mailing(boolean printed, @Nullable LocalDate writtenOn, int mailed, int failed) {

        static final Mailing NONE = new Mailing(false, null, 0, 0);
    }

    Mailing mailing(long survey, Scope scope) {
        return db.sql("""
                select m.printed, m.written_on, m.mailed, m.failed from survey_mailings m join surveys s on s.id = m.survey_id
                 where s.id = :survey and s.place like any (:scope)
                """)
                .param("survey", survey)
                .param("scope", scope.patterns())
                .query((row, at) -> new Mailing(
                        row.getBoolean("printed"),
                        row.getObject("written_on", LocalDate.class),
                        row.getInt("mailed"),
                        row.getInt("failed")))
                .optional()
                .orElse(Mailing.NONE);
    }

    /** 印过了；没有印过的从此印过。 */
    void print(long survey) {
        db.sql("""
                insert into survey_mailings (survey_id, printed) values (:survey, true)
                    on conflict (survey_id) do update set printed = true
                """).param("survey", survey).update();
    }

    /** 开始请人，别人同时请、同时印的等着；印过了的为否。 */
    boolean begin(long survey) {
        db.sql("insert into survey_mailings (survey_id) values (:survey) on conflict (survey_id) do nothing")
                .param("survey", survey)
                .update();
        return db.sql("select not printed from survey_mailings where survey_id = :survey for update")
                .param("survey", survey)
                .query(Boolean.class)
                .single();
    }

    /** 这一天写过信了。 */
    void written(long survey, LocalDate today) {
        db.sql("update survey_mailings set written_on = greatest(written_on, :today) where survey_id = :survey")
                .param("survey", survey)
                .param("today", today)
                .update();
    }

    /** 这一天还没有写过的，记下写了。 */
    boolean writtenToday(long survey, LocalDate today) {
        return 1 == db.sql("""
                update survey_mailings set written_on = :today where survey_id = :survey and written_on < :today
                """).param("survey", survey).param("today", today).update();
    }

    /** 寄给了人的各张。 */
    List<Integer> positions(long survey, Scope scope) {
        return db.sql("""
                select i.position from survey_invitations i join surveys s on s.id = i.survey_id
                 where s.id = :survey and s.place like any (:scope)
                """)
                .param("survey", survey)
                .param("scope", scope.patterns())
                .query(Integer.class)
                .list();
    }

    /** 请过的邮箱，小写。 */
    List<String> addresses(long survey, Scope scope) {
        return db.sql("""
                select lower(i.address) from survey_invitations i join surveys s on s.id = i.survey_id
                 where s.id = :survey and s.place like any (:scope)
                """)
                .param("survey", survey)
                .param("scope", scope.patterns())
                .query(String.class)
                .list();
    }

    /** 一封也没有寄到、不再寄的，把凭据收回来，可以改寄给别人。 */
    void takeBack(long survey, Scope scope) {
        db.sql("""
                delete from survey_invitations i using surveys s
                 where s.id = i.survey_id and s.id = :survey and s.place like any (:scope) and i.state = 'failed' and not i.delivered
                """).param("survey", survey).param("scope", scope.patterns()).update();
    }

    void add(long survey, List<Integer> positions, List<String> addresses, Instant now) {
        db.sql("""
                insert into survey_invitations (survey_id, position, address, due_at)
                select :survey, position, address, :now from unnest(cast(:positions as int[]), cast(:addresses as text[])) t (position, address)
                """)
                .param("survey", survey)
                .param("positions", positions.toArray(Integer[]::new))
                .param("addresses", addresses.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** 还没有答的，再各写一封；答几封。 */
    int remind(long survey, Instant now) {
        return db.sql("""
                update survey_invitations i set letter = 'reminder', state = 'waiting', attempts = 0, due_at = :now, problem = ''
                  from survey_participations p
                 where i.survey_id = :survey and p.survey_id = i.survey_id and i.state in ('sent', 'failed') and get_bit(p.used, i.position) = 0
                """)
                .param("survey", survey)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** 寄得怎样：还等着寄的、寄出的、没有寄成的几封。 */
    record Progress(int waiting, int sent, int failed) {}

    Progress progress(long survey, Scope scope) {
        return db.sql("""
                select cast(count(*) filter (where i.state in ('waiting', 'sending') and get_bit(p.used, i.position) = 0) as int) as waiting,
                       cast(count(*) filter (where i.delivered) as int) as sent, cast(count(*) filter (where i.state = 'failed') as int) as failed
                  from survey_invitations i join surveys s on s.id = i.survey_id join survey_participations p on p.survey_id = s.id
                 where s.id = :survey and s.place like any (:scope)
                """)
                .param("survey", survey)
                .param("scope", scope.patterns())
                .query(Progress.class)
                .single();
    }

    /** 一封也没有寄到的一个邮箱，为什么。 */
    record Undelivered(String address, String problem) {}

    List<Undelivered> undelivered(long survey, Scope scope) {
        return db.sql("""
                select i.address, i.problem from survey_invitations i join surveys s on s.id = i.survey_id
                 where s.id = :survey and s.place like any (:scope) and i.state = 'failed' and not i.delivered
                 order by lower(i.address) limit :most
                """)
                .param("survey", survey)
                .param("scope", scope.patterns())
                .param("most", SHOWN)
                .query(Undelivered.class)
                .list();
    }
}
