package org.zhunsheng.server.indicator;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 改指标库的 SQL：还是看见的那样才改。 */
@Repository
class IndicatorChangeStore {

    private final JdbcClient db;

    IndicatorChangeStore(JdbcClient db) {
        this.db = db;
    }

    /** 新的指标；这个机构已有这个编码的，抛重复。 */
    long add(long organization, String code) {
        return db.sql("insert into indicators (organization_id, code) values (:organization, :code) returning id")
                .param("organization", organization)
                .param("code", code)
                .query(Long.class)
                .single();
    }

    /** 新的一版，待审核；已有一版在审的，抛重复。 */
    long propose(long indicator, IndicatorContent content, long account) {
        return content(db.sql("""
                insert into indicator_versions (indicator_id, number, level1, level2, name, definition, formula, direction, unit, source, kinds, proposed_by)
                select :indicator, 1 + coalesce(max(number), 0), :level1, :level2, :name, :definition, :formula, :direction, :unit, :source, :kinds, :account
                  from indicator_versions where indicator_id = :indicator
                returning id
                """), content)
                .param("indicator", indicator)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** 改提出的，再送审；提出的人从此是改的人。 */
    boolean mend(Indicator before, int version, IndicatorContent content, long account, Scope scope) {
        return 1
                == content(db.sql("""
                update indicator_versions
                   set level1 = :level1, level2 = :level2, name = :name, definition = :definition, formula = :formula, direction = :direction,
                       unit = :unit, source = :source, kinds = :kinds, state = 'proposed', opinion = '', proposed_by = :account, version = version + 1
                 where id = :id and version = :version and state = :from and place like any (:scope)
                """), content)
                        .param("account", account)
                        .param("id", before.id())
                        .param("version", version)
                        .param("from", before.state().code())
                        .param("scope", scope.patterns())
                        .update();
    }

    private static JdbcClient.StatementSpec content(JdbcClient.StatementSpec statement, IndicatorContent content) {
        return statement
                .param("level1", content.level1())
                .param("level2", content.level2())
                .param("name", content.name())
                .param("definition", content.definition())
                .param("formula", content.formula())
                .param("direction", content.direction().code())
                .param("unit", content.unit())
                .param("source", content.source())
                .param("kinds", content.kinds().toArray(String[]::new));
    }

    /** 在用的一版让位给新的。 */
    void supersede(long indicator, LocalDate today, Scope scope) {
        db.sql("""
                update indicator_versions set state = 'superseded', in_use_until = :today, version = version + 1
                 where indicator_id = :indicator and state = 'in-use' and indicator_review_place(indicator_id) like any (:scope)
                """)
                .param("indicator", indicator)
                .param("today", today)
                .param("scope", scope.patterns())
                .update();
    }

    /** 走一步；已经有人走过的为否。 */
    boolean move(Indicator before, int version, IndicatorStep step, String opinion, LocalDate today, Scope scope) {
        return 1
                == db.sql("""
                update indicator_versions
                   set state = :to, opinion = :opinion, version = version + 1,
                       in_use_from = case when :to = 'in-use' then cast(:today as date) else in_use_from end,
                       in_use_until = case when :to = 'withdrawn' and in_use_from is not null then cast(:today as date) end
                 where id = :id and version = :version and state = :from
                   and (place like any (:scope) or indicator_review_place(indicator_id) like any (:scope))
                """)
                        .param("to", step.to().code())
                        .param("opinion", opinion)
                        .param("today", today)
                        .param("id", before.id())
                        .param("version", version)
                        .param("from", before.state().code())
                        .param("scope", scope.patterns())
                        .update();
    }
}
