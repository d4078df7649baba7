package org.zhunsheng.server.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.register.RegisterMove;
import org.zhunsheng.server.access.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 看记录的 SQL；每一句都带范围。个人信息的各栏，改不了的人也找不到。 */
@Repository
class EntryStore {

    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    private static final String SELECT = """
            select e.*, coalesce(o.name, '') as organization, coalesce(s.name, '') as sub_project
              from register_entries e
              left join organizations o on o.id = e.organization_id and o.place like any (:organizations)
              left join sub_projects s on s.id = e.sub_project_id and s.place like any (:projects)
             where e.place like any (:scope)
            """;

    /** 看得见的内容：改不了的人，没有个人信息的各栏，也就不能凭它们找。 */
    private static final String SHOWN =
            "case when e.place like any (:write) then e.content else e.content - cast(:personal as text[]) end";

    private static final String FILTER = """
               and e.register_id = :register
               and case when :state = 'withdrawn' then e.withdrawn else not e.withdrawn and (:state = '' or e.state = :state) end
               and (cast(:from as date) is null or e.entry_date >= :from) and (cast(:until as date) is null or e.entry_date <= :until)
               and (cast(:sub as bigint) is null or e.sub_project_id = :sub)
               and not exists (select from jsonb_each(cast(:choices as jsonb)) c where not coalesce((%1$s) -> c.key @> c.value, false))
               and (:text = '' or position(lower(:text) in lower(
                    e.year || '-' || lpad(e.number::text, 4, '0') || ' ' || (%1$s)::text)) > 0)
            """.formatted(SHOWN);

    private static final String ORDER = " order by e.entry_date desc, e.id desc";

    private final JdbcClient db;
    private final JsonMapper json;

    EntryStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 谁看：凭看记录的、登记的、看机构的、看项目的范围。 */
    record Sight(Scope read, Scope write, Scope organizations, Scope projects) {}

    private JdbcClient.StatementSpec seen(String sql, Sight sight) {
        return db.sql(sql)
                .param("scope", sight.read().patterns())
                .param("organizations", sight.organizations().patterns())
                .param("projects", sight.projects().patterns());
    }

    Optional<Entry> find(long id, Sight sight) {
        return seen(SELECT + " and e.id = :id", sight)
                .param("id", id)
                .query(this::entry)
                .optional();
    }

    List<Entry> all(List<Long> ids, Sight sight) {
        return seen(SELECT + " and e.id = any (:ids)", sight)
                .param("ids", ids.toArray(Long[]::new))
                .query(this::entry)
                .list();
    }

    /** 从哪里接着看；{@code id} 为 0 从头。 */
    record Key(LocalDate date, long id) {

        static final Key FIRST = new Key(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);
    }

    List<Entry> list(KnownRegister register, EntryFilter filter, Key key, int limit, Sight sight) {
        return filtered(
                        SELECT + FILTER + " and (e.entry_date, e.id) < (:date, :after)" + ORDER + " limit :limit",
                        register,
                        filter,
                        sight)
                .param("date", key.date())
                .param("after", key.id())
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    /** 全部，一条一条地读。 */
    Stream<Entry> all(KnownRegister register, EntryFilter filter, Sight sight) {
        return filtered(SELECT + FILTER + ORDER, register, filter, sight).query(this::entry).stream();
    }

    /** 一个数由哪几条数出，看得见的；从这一条之后。 */
    Stream<Entry> counted(CountedEntries.Wanted wanted, Key key, int limit, Sight sight) {
        String rows =
                "from figure_entries(:figure, :organization, :year, cast(:scope as text[]), :date, :after, :limit) e";
        return seen(SELECT.replace("from register_entries e", rows) + ORDER, sight)
                .param("figure", wanted.figure())
                .param("organization", wanted.organization())
                .param("year", wanted.year())
                .param("date", key.date())
                .param("after", key.id())
                .param("limit", limit)
                .query(this::entry)
                .stream();
    }

    long count(KnownRegister register, EntryFilter filter, Sight sight) {
        return filtered("select count(*) from (" + SELECT + FILTER + ") e", register, filter, sight)
                .query(Long.class)
                .single();
    }

    /** 筛选出的、在这一步的起点的，一起走一步；答几条。 */
    int move(
            KnownRegister register,
            EntryFilter filter,
            RegisterMove move,
            String reason,
            long account,
            Scope entitled,
            Sight sight) {
        String chosen = SELECT + FILTER + """
                 and e.state = :before and e.place like any (:entitled) and (not :another or e.changed_by <> :account)
                 order by e.entry_date, e.id limit :most
                """;
        return filtered(
                        "update register_entries t set state = :to, reason = :reason, changed = t.changed + 1,"
                                + " changed_by = :account, changed_at = clock_timestamp() from (" + chosen + ") n"
                                + " where t.id = n.id and t.changed = n.changed and t.place like any (:entitled)",
                        register,
                        filter,
                        sight)
                .param("before", move.from())
                .param("to", move.to())
                .param("another", move.another())
                .param("reason", reason)
                .param("account", account)
                .param("entitled", entitled.patterns())
                .param("most", EntryMoving.MOST)
                .update();
    }

    private JdbcClient.StatementSpec filtered(String sql, KnownRegister register, EntryFilter filter, Sight sight) {
        return seen(sql, sight)
                .param("register", register.id())
                .param("state", filter.state())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("sub", filter.subProject())
                .param("choices", json.writeValueAsString(filter.choices()))
                .param("text", filter.text())
                .param("write", sight.write().patterns())
                .param("personal", register.definition().personal().toArray(String[]::new));
    }

    /**
     * 一次改动，改后的样子。
     *
     * @param login 谁改的；看不见的为空字
     */
    record Change(
            int number,
            String act,
            int version,
            String state,
            Map<String, Object> content,
            String reason,
            String login,
            OffsetDateTime at) {}

    /** 各次改动，新的在前。 */
    List<Change> changes(long id, Scope scope) {
        return db.sql("""
                select c.*, coalesce(register_login(c.entry_id, c.account_id), '') as login
                  from register_entry_changes c where c.entry_id = :id and c.place like any (:scope) order by c.number desc limit 500
                """)
                .param("id", id)
                .param("scope", scope.patterns())
                .query((row, at) -> new Change(
                        row.getInt("number"),
                        row.getString("act"),
                        row.getInt("version"),
                        row.getString("state"),
                        content(row),
                        row.getString("reason"),
                        row.getString("login"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    /** 可以登记到的机构。 */
    public record Keeper(long id, String code, String name) {}

    /** 设台账的机构与它的下级里，登记得了的；停用的没有。 */
    List<Keeper> keepers(String place, Scope write, Scope organizations) {
        return db.sql("""
                select o.id, o.code, o.name from organizations o
                 where o.place >= :place and o.place < :place || '~' and o.closed_on is null
                   and o.place like any (:write) and o.place like any (:organizations)
                 order by o.place limit 200
                """)
                .param("place", place)
                .param("write", write.patterns())
                .param("organizations", organizations.patterns())
                .query(Keeper.class)
                .list();
    }

    /** 可以写的子项目。 */
    public record SubLine(long id, long projectId, String project, String name) {}

    /** 这个机构、它的上级或下级的项目的子项目。 */
    List<SubLine> subProjects(String place, Scope projects) {
        return db.sql("""
                select s.id, s.project_id, p.name as project, s.name
                  from sub_projects s join projects p on p.id = s.project_id
                 where s.place like any (:projects) and p.place like any (:projects) and s.closed_on is null and p.closed_on is null
                   and (starts_with(:place, p.place) or starts_with(p.place, :place))
                 order by p.code, s.number limit 200
                """)
                .param("place", place)
                .param("projects", projects.patterns())
                .query(SubLine.class)
                .list();
    }

    private Entry entry(ResultSet row, int at) throws SQLException {
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
                row.getString("reason"));
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private Map<String, Object> content(ResultSet row) throws SQLException {
        return json.readValue(row.getString("content"), CONTENT);
    }
}
