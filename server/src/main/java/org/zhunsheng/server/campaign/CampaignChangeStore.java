package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import tools.jackson.databind.json.JsonMapper;

/** 改任务的 SQL；每一句都带范围。 */
@Repository
class CampaignChangeStore {

    private final JdbcClient db;
    private final JsonMapper json;

    CampaignChangeStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    long add(long organization, Terms terms) {
        return terms(db.sql("""
                        insert into campaigns (organization_id, year, purpose, title, starts_on, deadline, warning_days, cut_off,
                                               scheme, schemes, kinds, units, parents, carry_over, wholes, levels)
                        values (:organization, :year, :purpose, :title, :starts, :deadline, :warning, :cutOff,
                                :scheme, cast(:schemes as jsonb), :kinds, cast(:units as bigint[]), :parents, :carryOver, :wholes, :levels) returning id
                        """), terms)
                .param("organization", organization)
                .query(Long.class)
                .single();
    }

    /** 还没有下达、版本还是看见的那一个；已经有人改过的为否。 */
    boolean change(long id, int version, Terms terms, Scope scope) {
        return 1
                == terms(db.sql("""
                        update campaigns set year = :year, purpose = :purpose, title = :title, starts_on = :starts, deadline = :deadline,
                               warning_days = :warning, cut_off = :cutOff, scheme = :scheme, schemes = cast(:schemes as jsonb), kinds = :kinds,
                               units = cast(:units as bigint[]), parents = :parents, carry_over = :carryOver, wholes = :wholes, levels = :levels,
                               version = version + 1
                         where id = :id and version = :version and state = 'draft' and place like any (:scope)
                        """), terms)
                        .param("id", id)
                        .param("version", version)
                        .param("scope", scope.patterns())
                        .update();
    }

    private StatementSpec terms(StatementSpec statement, Terms terms) {
        return statement
                .param("year", terms.year())
                .param("purpose", terms.purpose().code())
                .param("title", terms.title())
                .param("starts", terms.startsOn())
                .param("deadline", terms.deadline())
                .param("warning", terms.warningDays())
                .param("cutOff", terms.cutOff())
                .param("scheme", terms.scheme())
                .param("schemes", json.writeValueAsString(terms.schemes()))
                .param("kinds", terms.kinds().toArray(String[]::new))
                .param("units", terms.units().toArray(Long[]::new))
                .param("parents", terms.parents())
                .param("carryOver", terms.carryOver())
                .param("wholes", terms.wholes())
                .param("levels", terms.levels().toArray(String[]::new));
    }

    /** 换状态，版本加一；已经有人改过的为否。 */
    boolean move(long id, int version, CampaignState from, CampaignState to, Scope scope) {
        return 1
                == db.sql("""
                update campaigns set state = :to, version = version + 1,
                       issued_at = case when :to = 'issued' and issued_at is null then now() else issued_at end
                 where id = :id and version = :version and state = :from and place like any (:scope)
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("from", from.code())
                        .param("to", to.code())
                        .param("scope", scope.patterns())
                        .update();
    }

    /** 版本加一，期限往后延；不延任务自己的期限时为空。 */
    boolean extend(long id, int version, @Nullable LocalDate deadline, Scope scope) {
        return 1
                == db.sql("""
                update campaigns set deadline = coalesce(cast(:deadline as date), deadline), version = version + 1
                 where id = :id and version = :version and state = 'issued' and place like any (:scope)
                """)
                        .param("deadline", deadline)
                        .param("id", id)
                        .param("version", version)
                        .param("scope", scope.patterns())
                        .update();
    }
}
