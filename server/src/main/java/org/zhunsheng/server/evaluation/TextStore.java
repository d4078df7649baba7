package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.check.UnitForms.Likeness;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.text.Shingles;

/** 文字有多像的 SQL：提交时记下各栏的指纹，问的时候只答像到多少。 */
@Repository
class TextStore {

    private final JdbcClient db;

    TextStore(JdbcClient db) {
        this.db = db;
    }

    /** 只留最近一次交上来的。 */
    void put(Filling filling, Map<String, Shingles> texts, Scope scope) {
        db.sql("delete from filling_texts where filling_id = :filling and place like any (:scope)")
                .param("filling", filling.id())
                .param("scope", scope.patterns())
                .update();
        texts.forEach((field, text) -> db.sql("""
                        insert into filling_texts (filling_id, field, year, shingles, bands)
                        values (:filling, :field, :year, :shingles, :bands)
                        """)
                .param("filling", filling.id())
                .param("field", field)
                .param("year", filling.year())
                .param("shingles", boxed(text.hashes()))
                .param("bands", boxed(text.bands()))
                .update());
    }

    /** @param node 只与这个机构之外的比 */
    List<Likeness> likenesses(Collection<Long> fillings, String node, BigDecimal least) {
        return db.sql("""
                select filling::text as form, field, similarity from similar_texts(:fillings, :node, :least) order by filling, field
                """)
                .param("fillings", fillings.toArray(Long[]::new))
                .param("node", node)
                .param("least", least)
                .query(Likeness.class)
                .list();
    }

    private static Long[] boxed(long[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Long[]::new);
    }
}
