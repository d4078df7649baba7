package org.zhunsheng.server.history;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.check.Inspection;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.worker.KeptForm;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 历史自评表的 SQL；只增不改。 */
@Repository
class HistoricalFormStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String FORMS = """
            select h.id, h.project_id, h.year, h.file_id, h.kind, h.scheme, h.printed_total, h.printed_grade, h.total, h.grade,
                   h.errors, h.warnings, h.informations, h.program, h.at, w.reason, w.at as withdrawn_at,
                   coalesce(historical_login(h.id, h.account_id), '') as login, historical_login(h.id, w.account_id) as withdrawn_by,
                   coalesce(h.id = max(h.id) filter (where w.form_id is null) over (partition by h.project_id, h.year), false) as current
              from historical_forms h left join historical_withdrawals w on w.form_id = h.id
             where h.place like any (:scope)
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    HistoricalFormStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 近的年份在前，同一年后收的在前。 */
    List<HistoricalForm> list(long project, Scope scope) {
        return db.sql(FORMS + " and h.project_id = :project order by h.year desc, h.id desc")
                .param("project", project)
                .param("scope", scope.patterns())
                .query(HistoricalForm.class)
                .list();
    }

    /** 一张表的内容，与收的时候一样。 */
    record Content(String form, Map<String, String> corrections, Inspection inspection, String scores) {}

    Optional<Content> content(long id, Scope scope) {
        record Row(String form, String corrections, String inspection, String scores) {}
        return db.sql("""
                select form::text, corrections::text, inspection::text, scores::text
                  from historical_forms where id = :id and place like any (:scope)
                """)
                .param("id", id)
                .param("scope", scope.patterns())
                .query(Row.class)
                .optional()
                .map(row -> new Content(
                        row.form(),
                        json.readValue(row.corrections(), TEXTS),
                        json.readValue(row.inspection(), Inspection.class),
                        row.scores()));
    }

    /** 这个项目或它的上年项目，那一年之前最近一年有效的。 */
    Optional<HistoricalForm> before(long project, int year, Scope scope) {
        return db.sql("select * from (" + FORMS + """
                 and h.year < :year
                 and (h.project_id = :project
                      or h.project_id in (select target_id from project_links where project_id = :project and relation = 'predecessor'))
                ) h where current order by year desc, project_id = :project desc limit 1
                """)
                .param("project", project)
                .param("year", year)
                .param("scope", scope.patterns())
                .query(HistoricalForm.class)
                .optional();
    }

    long add(long project, int year, long file, KeptForm kept, String program) {
        return db.sql("""
                insert into historical_forms (project_id, year, file_id, kind, scheme, form, corrections, inspection, scores, printed_total,
                                              printed_grade, total, grade, errors, warnings, informations, program, account_id)
                values (:project, :year, :file, :kind, :scheme, cast(:form as jsonb), cast(:corrections as jsonb), cast(:inspection as jsonb),
                        cast(:scores as jsonb), :printedTotal, :printedGrade, :total, :grade, :errors, :warnings, :informations, :program,
                        :account)
                returning id
                """)
                .param("project", project)
                .param("year", year)
                .param("file", file)
                .param("kind", kept.kind())
                .param("scheme", kept.scheme())
                .param("form", kept.form())
                .param("corrections", json.writeValueAsString(kept.corrections()))
                .param("inspection", json.writeValueAsString(kept.inspection()))
                .param("scores", kept.scores())
                .param("printedTotal", kept.verdict().theirs())
                .param("printedGrade", kept.verdict().grade())
                .param("total", Objects.requireNonNullElse(kept.verdict().ours(), ""))
                .param("grade", kept.grade())
                .param("errors", kept.verdict().errors())
                .param("warnings", kept.verdict().warnings())
                .param("informations", kept.verdict().informations())
                .param("program", program)
                .param("account", Caller.current().id())
                .query(Long.class)
                .single();
    }

    void withdraw(long form, String reason) {
        db.sql("insert into historical_withdrawals (form_id, reason, account_id) values (:form, :reason, :account)")
                .param("form", form)
                .param("reason", reason)
                .param("account", Caller.current().id())
                .update();
    }
}
