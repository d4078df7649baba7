package org.zhunsheng.server.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 看记录的每一句 SQL 的开头：范围，筛选，一条怎样读。个人信息的各栏，改不了的人也找不到。 */
@Component
class EntryQuery {

    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    /** 几天的事至多这么多天（数据库也这样记），找一段日子里的，往前只看这么远。 */
    private static final int LONGEST = 366;

    /** 登记得了：受限的另有范围；有主办处室的，要够得到它。 */
    static final String WRITABLE = """
            (e.place like any (case when k.restricted then cast(:restrictedWrite as text[]) else cast(:write as text[]) end)
             and (k.owner_id is null or coalesce(w.place like any (:write), false)))
            """;

    static final String SELECT = """
            select e.*, coalesce(o.name, '') as organization, coalesce(s.name, '') as sub_project,
            """ + WRITABLE + """
             as writable
              from register_entries e
              join registers k on k.id = e.register_id
              left join organizations w on w.id = k.owner_id
              left join organizations o on o.id = e.organization_id and o.place like any (:organizations)
              left join sub_projects s on s.id = e.sub_project_id and s.place like any (:projects)
             where e.place like any (case when k.restricted then cast(:restricted as text[]) else cast(:scope as text[]) end)
            """;

    /** 看得见的内容：改不了的人，没有个人信息的各栏，也就不能凭它们找。 */
    static final String SHOWN =
            "case when " + WRITABLE + " then e.content else e.content - cast(:personal as text[]) end";

    private static final String FILTER = """
               and e.register_id = :register
               and case when :state = 'withdrawn' then e.withdrawn else not e.withdrawn and (:state = '' or e.state = :state) end
               and (cast(:from as date) is null
                    or e.entry_date >= cast(:from as date) - :reach and coalesce(e.last_date, e.entry_date) >= :from)
               and (cast(:until as date) is null or e.entry_date <= :until)
               and (cast(:sub as bigint) is null or e.sub_project_id = :sub)
               and not exists (select from jsonb_each(cast(:choices as jsonb)) c where not coalesce((%1$s) -> c.key @> c.value, false))
               and (:text = '' or position(lower(:text) in lower(entry_words(e.year, e.number, %1$s))) > 0)
            """.formatted(SHOWN);

    /** 有两个字以上、不全是字母数字的，先凭索引找出可能的几条；别的逐条看。 */
    private static final String FOUND = " and e.id in (select entries_found(:register, :text))";

    private static final int SHORTEST = 2;
    private static final int ASCII = 127;

    private final JdbcClient db;
    private final JsonMapper json;

    EntryQuery(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 谁看：凭看记录的、登记的范围，受限的台账里的这两样，看机构的、看项目的。 */
    record Sight(
            Scope read, Scope restricted, Scope write, Scope restrictedWrite, Scope organizations, Scope projects) {}

    JdbcClient.StatementSpec seen(String sql, Sight sight) {
        return db.sql(sql)
                .param("scope", sight.read().patterns())
                .param("restricted", sight.restricted().patterns())
                .param("write", sight.write().patterns())
                .param("restrictedWrite", sight.restrictedWrite().patterns())
                .param("organizations", sight.organizations().patterns())
                .param("projects", sight.projects().patterns());
    }

    /** 筛选出的、看得见的各条，{@code e.*} 之外有 organization、sub_project、writable；参数由 {@link #filtered} 给。 */
    static String rows(EntryFilter filter) {
        return SELECT + FILTER + (isIndexed(filter.text()) ? FOUND : "");
    }

    private static boolean isIndexed(String text) {
        return text.codePointCount(0, text.length()) >= SHORTEST
                && text.codePoints().anyMatch(one -> one > ASCII);
    }

    JdbcClient.StatementSpec filtered(String sql, KnownRegister register, EntryFilter filter, Sight sight) {
        return seen(sql, sight)
                .param("register", register.id())
                .param("state", filter.state())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("reach", register.definition().until() == null ? 0 : LONGEST)
                .param("sub", filter.subProject())
                .param("choices", json.writeValueAsString(filter.choices()))
                .param("text", filter.text())
                .param("personal", register.definition().personal().toArray(String[]::new));
    }

    Entry entry(ResultSet row, int at) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getLong("register_id"),
                row.getInt("version"),
                row.getLong("organization_id"),
                row.getString("organization"),
                row.getString("place"),
                row.getInt("year"),
                row.getInt("number"),
                row.getObject("entry_date", LocalDate.class),
                row.getString("state"),
                row.getBoolean("withdrawn"),
                whole(row, "project_id"),
                whole(row, "sub_project_id"),
                row.getString("sub_project"),
                row.getBigDecimal("amount"),
                content(row),
                row.getInt("changed"),
                row.getLong("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getString("reason"),
                row.getBoolean("writable"));
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    Map<String, Object> content(ResultSet row) throws SQLException {
        return json.readValue(row.getString("content"), CONTENT);
    }
}
