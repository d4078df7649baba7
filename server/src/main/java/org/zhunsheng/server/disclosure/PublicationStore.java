package org.zhunsheng.server.disclosure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 公开的那一刻写下的 SQL；只增不改。 */
@Repository
class PublicationStore {

    private final JdbcClient db;

    PublicationStore(JdbcClient db) {
        this.db = db;
    }

    /** 哪一版程序写的，那时检查的目录的散列。 */
    record Made(String program, String checks) {}

    void add(
            long disclosure,
            String form,
            int hidden,
            @Nullable BigDecimal total,
            String grade,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal executed,
            byte[] schemeHash,
            Made made) {
        db.sql("""
                insert into disclosure_copies (disclosure_id, form, hidden, total, grade, budget, executed, scheme_sha256, program, checks_sha256)
                values (:disclosure, cast(:form as json), :hidden, cast(:total as numeric), :grade, cast(:budget as numeric), cast(:executed as numeric), :hash,
                        :program, decode(:checks, 'hex'))
                """)
                .param("disclosure", disclosure)
                .param("form", form)
                .param("hidden", hidden)
                .param("total", total)
                .param("grade", grade.substring(0, Math.min(20, grade.length())))
                .param("budget", budget)
                .param("executed", executed)
                .param("hash", schemeHash)
                .param("program", made.program())
                .param("checks", made.checks())
                .update();
    }

    void addDocument(long disclosure, String format, long size, byte[] hash) {
        db.sql(
                        "insert into disclosure_documents (disclosure_id, format, size, sha256) values (:disclosure, :format, :size, :hash)")
                .param("disclosure", disclosure)
                .param("format", format)
                .param("size", size)
                .param("hash", hash)
                .update();
    }

    void addTerms(long disclosure) {
        db.sql("""
                insert into disclosure_terms (disclosure_id, published_at, term)
                select d.id, d.published_at, t.term from disclosures d
                 cross join lateral (select name_terms(d.project) union select name_terms(d.unit) union select name_terms(d.department)) t (term)
                 where d.id = :disclosure
                """).param("disclosure", disclosure).update();
    }
}
