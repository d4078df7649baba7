package org.zhunsheng.server.campaign;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 看任务的 SQL；每一句都带范围。 */
@Repository
class CampaignStore {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private static final String SELECT = """
            select c.*, coalesce(o.name, '') as issuer
              from campaigns c left join organizations o on o.id = c.organization_id and o.place like any (:organizations)
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    CampaignStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<Campaign> find(long id, Reach reach) {
        return reach.bind(db.sql(SELECT + " where c.id = :id and " + Reach.SEEN))
                .param("id", id)
                .query(this::campaign)
                .optional();
    }

    /** 新的在前。 */
    List<Campaign> list(CampaignFilter filter, Reach reach, long after, int limit) {
        return reach.bind(db.sql(SELECT + " where " + Reach.SEEN + """
                   and (:after = 0 or c.id < :after)
                   and (cast(:year as int) is null or c.year = :year)
                   and (cast(:purpose as text) is null or c.purpose = :purpose)
                   and (cast(:state as text) is null or c.state = :state)
                 order by c.id desc limit :limit
                """))
                .param("after", after)
                .param("year", filter.year())
                .param(
                        "purpose",
                        filter.purpose() == null ? null : filter.purpose().code())
                .param("state", filter.state() == null ? null : filter.state().code())
                .param("limit", limit)
                .query(this::campaign)
                .list();
    }

    private Campaign campaign(ResultSet row, int number) throws SQLException {
        Terms terms = new Terms(
                row.getInt("year"),
                Purpose.of(row.getString("purpose")).orElseThrow(),
                row.getString("title"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("deadline", LocalDate.class),
                row.getInt("warning_days"),
                row.getObject("cut_off", LocalDate.class),
                row.getString("scheme"),
                json.readValue(row.getString("schemes"), WORDS),
                List.of((String[]) array(row.getArray("kinds"))),
                List.of((Long[]) array(row.getArray("units"))),
                row.getBoolean("parents"),
                row.getBoolean("carry_over"),
                row.getBoolean("wholes"),
                List.of((String[]) array(row.getArray("levels"))));
        return new Campaign(
                row.getLong("id"),
                row.getLong("organization_id"),
                row.getString("place"),
                row.getString("issuer"),
                terms,
                CampaignState.of(row.getString("state")).orElseThrow(),
                row.getInt("version"));
    }

    private static Object array(Array array) throws SQLException {
        return array.getArray();
    }
}
