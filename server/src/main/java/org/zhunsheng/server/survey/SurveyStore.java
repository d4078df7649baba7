package org.zhunsheng.server.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import tools.jackson.databind.json.JsonMapper;

/** 调查的 SQL。 */
@Repository
class SurveyStore {

    private static final String SELECT = """
            select s.id, s.organization_id, coalesce(o.name, '') as organization, s.place, s.project_id, s.year, s.indicator, s.title, s.about,
                   s.starts_on, s.ends_on, s.content, s.state, s.result, s.version
              from surveys s left join organizations o on o.id = s.organization_id and o.place like any (:organizations)
             where s.place like any (:scope)
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    SurveyStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 谁看：凭调查的、看机构的范围。 */
    record Sight(Scope surveys, Scope organizations) {}

    private JdbcClient.StatementSpec select(String more, Sight sight) {
        return db.sql(SELECT + more)
                .param("scope", sight.surveys().patterns())
                .param("organizations", sight.organizations().patterns());
    }

    Optional<Survey> find(long id, Sight sight) {
        return select("and s.id = :id", sight)
                .param("id", id)
                .query(this::survey)
                .optional();
    }

    /** 这一个之后的，新的在前；{@code within} 只看这个位置的，空字不限。 */
    List<Survey> list(String within, long after, int limit, Sight sight) {
        return select("""
                  and (:within = '' or starts_with(s.place, :within)) and (:after = 0 or s.id < :after)
                order by s.id desc limit :limit
                """, sight)
                .param("within", within)
                .param("after", after)
                .param("limit", limit)
                .query(this::survey)
                .list();
    }

    /** 为这个项目的这一年办的、有了结果的。 */
    List<Survey> closed(long project, int year, Sight sight) {
        return select(
                        "and s.project_id = :project and s.year = :year and s.result is not null order by s.id limit 100",
                        sight)
                .param("project", project)
                .param("year", year)
                .query(this::survey)
                .list();
    }

    long add(SurveyWish wish, long account) {
        return written("""
                insert into surveys (organization_id, project_id, year, indicator, title, about, starts_on, ends_on, content, changed_by)
                values (:organization, :project, :year, :indicator, :title, :about, :startsOn, :endsOn, cast(:content as jsonb), :account)
                returning id
                """, wish, account)
                .param("organization", wish.organization())
                .query(Long.class)
                .single();
    }

    /** 还是那时看见的草稿才改。 */
    boolean change(long id, int version, SurveyWish wish, long account, Scope scope) {
        return 1
                == written("""
                update surveys set project_id = :project, year = :year, indicator = :indicator, title = :title, about = :about,
                       starts_on = :startsOn, ends_on = :endsOn, content = cast(:content as jsonb),
                       version = version + 1, changed_by = :account, changed_at = now()
                 where id = :id and version = :version and state = 'draft' and place like any (:scope)
                """, wish, account)
                        .param("id", id)
                        .param("version", version)
                        .param("scope", scope.patterns())
                        .update();
    }

    private JdbcClient.StatementSpec written(String sql, SurveyWish wish, long account) {
        return db.sql(sql)
                .param("project", wish.project())
                .param("year", wish.year())
                .param("indicator", wish.indicator())
                .param("title", wish.title())
                .param("about", wish.about())
                .param("startsOn", wish.startsOn())
                .param("endsOn", wish.endsOn())
                .param("content", json.writeValueAsString(wish.content()))
                .param("account", account);
    }

    /** 开始收，结束：还是看见的那样才走这一步。 */
    boolean move(long id, int version, SurveyState from, SurveyState to, byte[] salt, long account, Scope scope) {
        return 1
                == db.sql("""
                update surveys set state = :to, salt = :salt, version = version + 1, changed_by = :account, changed_at = now()
                 where id = :id and version = :version and state = :from and place like any (:scope)
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("from", from.code())
                        .param("to", to.code())
                        .param("salt", salt.length == 0 ? null : salt)
                        .param("account", account)
                        .param("scope", scope.patterns())
                        .update();
    }

    /** 把最后一天往后移：还是看见的那样才移。 */
    boolean prolong(Survey seen, int version, LocalDate until, long account, Scope scope) {
        return 1
                == db.sql("""
                update surveys set ends_on = :until, version = version + 1, changed_by = :account, changed_at = now()
                 where id = :id and version = :version and state = 'open' and ends_on < :until and place like any (:scope)
                """)
                        .param("id", seen.id())
                        .param("version", version)
                        .param("until", until)
                        .param("account", account)
                        .param("scope", scope.patterns())
                        .update();
    }

    /** 这一天之前就该结束、还没有人结束的，最早的在前；从这个最后一天与编号之后起。 */
    List<Survey> over(LocalDate today, @Nullable LocalDate afterDay, long afterId, int limit, Sight sight) {
        return select("""
                  and s.state = 'open' and s.ends_on < :today
                  and (cast(:day as date) is null or (s.ends_on, s.id) > (:day, :after))
                order by s.ends_on, s.id limit :limit
                """, sight)
                .param("today", today)
                .param("day", afterDay)
                .param("after", afterId)
                .param("limit", limit)
                .query(this::survey)
                .list();
    }

    /** 推出凭据要用的；没有在收的为空。 */
    Optional<byte[]> salt(long id, Scope scope) {
        return db.sql("select salt from surveys where id = :id and salt is not null and place like any (:scope)")
                .param("id", id)
                .param("scope", scope.patterns())
                .query((row, at) -> row.getBytes(1))
                .optional();
    }

    void freeze(long id, SurveyResult result, long account, Scope scope) {
        db.sql("""
                update surveys set result = cast(:result as jsonb), version = version + 1, changed_by = :account, changed_at = now()
                 where id = :id and place like any (:scope)
                """)
                .param("id", id)
                .param("result", json.writeValueAsString(result))
                .param("account", account)
                .param("scope", scope.patterns())
                .update();
    }

    private Survey survey(ResultSet row, int at) throws SQLException {
        String result = row.getString("result");
        long project = row.getLong("project_id");
        boolean none = row.wasNull();
        return new Survey(
                row.getLong("id"),
                row.getLong("organization_id"),
                row.getString("organization"),
                row.getString("place"),
                none ? null : project,
                none ? null : row.getInt("year"),
                row.getString("indicator"),
                row.getString("title"),
                row.getString("about"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                json.readValue(row.getString("content"), SurveyContent.class),
                SurveyState.of(row.getString("state")),
                result == null ? null : json.readValue(result, SurveyResult.class),
                row.getInt("version"));
    }
}
