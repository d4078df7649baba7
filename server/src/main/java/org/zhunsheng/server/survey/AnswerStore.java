package org.zhunsheng.server.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import tools.jackson.databind.json.JsonMapper;

/** 凭据、参与、答案的 SQL。凭据与答案怎样分开，在数据库的函数里。 */
@Repository
class AnswerStore {

    /** 一部分大约几份：每收一份，它所在的部分整行重写。 */
    private static final int TOGETHER = 500;

    private final JdbcClient db;
    private final JsonMapper json;

    AnswerStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 开始收的时候写一次；各张发给第几类人。 */
    void issue(long survey, List<Integer> kinds, List<byte[]> hashes) {
        Integer[] positions = new Integer[kinds.size()];
        for (int i = 0; i < positions.length; i++) positions[i] = i;
        db.sql("""
                insert into survey_tokens (survey_id, position, kind, hash)
                select :survey, position, kind, hash
                  from unnest(cast(:positions as int[]), cast(:kinds as int[]), cast(:hashes as bytea[])) t (position, kind, hash)
                """)
                .param("survey", survey)
                .param("positions", positions)
                .param("kinds", kinds.toArray(Integer[]::new))
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
        db.sql("insert into survey_participations (survey_id, used) values (:survey, cast(:none as bit varying))")
                .param("survey", survey)
                .param("none", "0".repeat(kinds.size()))
                .update();
        db.sql("insert into survey_answers (survey_id, part) select :survey, generate_series(0, :last)")
                .param("survey", survey)
                .param("last", (kinds.size() - 1) / TOGETHER)
                .update();
    }

    /** 哪几张用过了，一位一个 0 或 1；还没有开始的为空字。 */
    String used(long survey, Scope scope) {
        return db.sql("""
                select p.used::text from survey_participations p join surveys s on s.id = p.survey_id
                 where s.id = :survey and s.place like any (:scope)
                """)
                .param("survey", survey)
                .param("scope", scope.patterns())
                .query(String.class)
                .optional()
                .orElse("");
    }

    Optional<Questionnaire> open(byte[] token, LocalDate today) {
        return db.sql("select title, about, content, organization, ends_on from survey_for_token(:token, :today)")
                .param("token", token)
                .param("today", today)
                .query((row, at) -> new Questionnaire(
                        row.getString("title"),
                        row.getString("about"),
                        row.getString("organization"),
                        row.getObject("ends_on", LocalDate.class),
                        json.readValue(row.getString("content"), SurveyContent.class)))
                .optional();
    }

    boolean answer(byte[] token, LocalDate today, Answer answer) {
        return db.sql("select answer_survey(:token, :today, cast(:answer as jsonb))")
                .param("token", token)
                .param("today", today)
                .param("answer", json.writeValueAsString(answer))
                .query(Boolean.class)
                .single();
    }

    /** 各类人各题各档几份。 */
    List<Counting.Tally> tallies(long survey, Scope scope) {
        return db.sql("""
                select cast(e.one ->> 'kind' as int) as kind, cast(q.at - 1 as int) as question, cast(q.chosen as int) as choice,
                       cast(count(*) as int) as count
                  from survey_answers a join surveys s on s.id = a.survey_id
                 cross join lateral jsonb_array_elements(a.content) e (one)
                 cross join lateral jsonb_array_elements_text(e.one -> 'choices') with ordinality q (chosen, at)
                 where s.id = :survey and s.place like any (:scope) and q.chosen <> '-1'
                 group by 1, 2, 3
                """)
                .param("survey", survey)
                .param("scope", scope.patterns())
                .query(Counting.Tally.class)
                .list();
    }

    /** 第几题写的话，次序打乱，看不出哪几句是一个人写的。 */
    List<String> remarks(long survey, int question, Scope scope) {
        return db.sql("""
                select r.said from survey_answers a join surveys s on s.id = a.survey_id
                 cross join lateral jsonb_array_elements(a.content) e (one)
                 cross join lateral (select e.one -> 'remarks' ->> :question as said) r
                 where s.id = :survey and s.place like any (:scope) and r.said <> ''
                 order by random() limit 1000
                """)
                .param("survey", survey)
                .param("question", question)
                .param("scope", scope.patterns())
                .query(String.class)
                .list();
    }
}
