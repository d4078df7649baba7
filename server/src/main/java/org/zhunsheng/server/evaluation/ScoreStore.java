package org.zhunsheng.server.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.text.NumberText;
import tools.jackson.databind.json.JsonMapper;

/** 提交时按下的分的 SQL；只增不改。 */
@Repository
class ScoreStore {

    private final JdbcClient db;
    private final JsonMapper json;

    ScoreStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 提交的时候按下的：不用填的各项，与分。 */
    record Settled(Given given, Scores scores) {}

    /** @param copied 与上一次一字不差的文字有几处 */
    void add(Filling filling, Settled settled, int copied) {
        db.sql("""
                insert into evaluation_scores (filling_id, number, total, grade, content, copied)
                values (:filling, :number, :total, :grade, cast(:content as jsonb), :copied)
                """)
                .param("copied", copied)
                .param("filling", filling.id())
                .param("number", filling.lastNumber())
                .param("total", NumberText.parse(settled.scores().total()))
                .param("grade", settled.scores().grade())
                .param("content", json.writeValueAsString(settled))
                .update();
    }

    /** 几张表各自最近的一次提交；没有的不在其中。 */
    Map<Long, Settled> last(Collection<Long> fillings, Scope scope) {
        if (fillings.isEmpty()) return Map.of();
        Map<Long, Settled> last = new HashMap<>();
        db.sql("""
                select distinct on (e.filling_id) e.filling_id, e.content::text as content
                  from evaluation_scores e join fillings f on f.id = e.filling_id
                 where e.filling_id = any (:fillings) and e.number <= f.last_number and e.place like any (:scope)
                 order by e.filling_id, e.id desc
                """)
                .param("fillings", fillings.toArray(Long[]::new))
                .param("scope", scope.patterns())
                .query(row -> {
                    last.put(row.getLong(1), json.readValue(row.getString(2), Settled.class));
                });
        return last;
    }

    /** 到那个编号为止最近的一次。 */
    Optional<Settled> until(long filling, long number, Scope scope) {
        return db.sql("""
                select content::text from evaluation_scores
                 where filling_id = :filling and number <= :number and place like any (:scope) order by id desc limit 1
                """)
                .param("filling", filling)
                .param("number", number)
                .param("scope", scope.patterns())
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, Settled.class));
    }
}
