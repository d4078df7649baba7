package org.zhunsheng.server.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterMove;
import org.zhunsheng.register.Title;
import org.zhunsheng.server.access.Scope;
import tools.jackson.databind.json.JsonMapper;

/** 台账与定义的 SQL。 */
@Repository
class RegisterStore {

    /** 范围之内的；上级设的，下级看得见定义。 */
    private static final String SEEN = """
            (r.place like any (:scope) or r.place like any (:define)
             or exists (select from unnest(cast(:scope as text[])) s (pattern) where starts_with(s.pattern, r.place)))
            """;

    private static final String FIND = """
            select r.id, r.organization_id, coalesce(o.name, '') as organization, r.place,
                   r.owner_id, coalesce(w.name, '') as owner, coalesce(place_of(r.owner_id), '') as owner_place, v.number, v.definition
              from registers r join register_versions v on v.register_id = r.id and v.number = r.current
              left join organizations o on o.id = r.organization_id and o.place like any (:organizations)
              left join organizations w on w.id = r.owner_id and w.place like any (:organizations)
             where r.id = :id and
            """ + SEEN;

    private static final String LIST = """
            select r.id, r.organization_id, coalesce(o.name, '') as organization, r.place, r.code, v.number, v.title, v.title_en,
                   (select count(*) from register_entries e
                     where e.register_id = r.id and not e.withdrawn and (:within = '' or starts_with(e.place, :within))
                       and e.place like any (case when r.restricted then cast(:restricted as text[]) else cast(:scope as text[]) end)) as entries
              from registers r join register_versions v on v.register_id = r.id and v.number = r.current
              left join organizations o on o.id = r.organization_id and o.place like any (:organizations)
             where (:within = '' or starts_with(r.place, :within) or starts_with(:within, r.place))
               and (r.place, r.code) > (:place, :code) and
            """ + SEEN + " order by r.place, r.code limit :limit";

    private final JdbcClient db;
    private final JsonMapper json;

    RegisterStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 谁看：凭看记录的、受限的台账里看记录的、设立的、看机构的范围。 */
    record Sight(Scope read, Scope restricted, Scope define, Scope organizations) {}

    private JdbcClient.StatementSpec seen(String sql, Sight sight) {
        return db.sql(sql)
                .param("scope", sight.read().patterns())
                .param("define", sight.define().patterns());
    }

    private JdbcClient.StatementSpec named(String sql, Sight sight) {
        return seen(sql, sight).param("organizations", sight.organizations().patterns());
    }

    Optional<KnownRegister> find(long id, Sight sight) {
        return named(FIND, sight).param("id", id).query(RegisterStore::known).optional();
    }

    /** 这一条之后的；{@code within} 只看这个位置用得上的，空字不限。 */
    List<RegisterLine> list(String within, String place, String code, int limit, Sight sight) {
        return named(LIST, sight)
                .param("restricted", sight.restricted().patterns())
                .param("within", within)
                .param("place", place)
                .param("code", code)
                .param("limit", limit)
                .query(RegisterStore::line)
                .list();
    }

    /** 一版定义。 */
    public record Version(int number, String title, String titleEn, OffsetDateTime publishedAt) {}

    List<Version> versions(long id, Sight sight) {
        return seen("""
                select v.number, v.title, v.title_en, v.published_at
                  from register_versions v join registers r on r.id = v.register_id
                 where r.id = :id and
                """ + SEEN + " order by v.number desc limit 200", sight)
                .param("id", id)
                .query(Version.class)
                .list();
    }

    /** 一版定义的原文。 */
    Optional<String> text(long id, int number, Sight sight) {
        return seen("""
                select v.definition
                  from register_versions v join registers r on r.id = v.register_id
                 where r.id = :id and v.number = :number and
                """ + SEEN, sight)
                .param("id", id)
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** 这个机构自己设的各个台账：编号与编码。 */
    Map<String, Long> codes(long organization, Sight sight) {
        record Known(String code, long id) {}
        return seen("select r.code, r.id from registers r where r.organization_id = :organization and " + SEEN, sight)
                .param("organization", organization)
                .query(Known.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Known::code, Known::id));
    }

    /** 这个位置用得上的各台账现在的定义；编号相同的，近处的一个，上级的先于下级的。 */
    List<String> within(String place, Sight sight) {
        return seen(
                        """
                select distinct on (r.code) v.definition
                  from registers r join register_versions v on v.register_id = r.id and v.number = r.current
                 where (starts_with(:place, r.place) or starts_with(r.place, :place)) and
                """ + SEEN
                                + " order by r.code, starts_with(:place, r.place) desc, length(r.place) desc limit 500",
                        sight)
                .param("place", place)
                .query(String.class)
                .list();
    }

    /** 这个位置或它下级的、在用的机构，编码是这个的。 */
    Optional<Long> owner(String code, String place, Scope organizations) {
        return db.sql("""
                select min(o.id) from organizations o
                 where o.code = :code and o.closed_on is null and starts_with(o.place, :place) and o.place like any (:organizations)
                having count(*) = 1
                """)
                .param("code", code)
                .param("place", place)
                .param("organizations", organizations.patterns())
                .query(Long.class)
                .optional();
    }

    /** 新的台账；这个机构已有这个编号的，抛重复。 */
    long add(long organization, Register register, @Nullable Long owner) {
        return current(db.sql("""
                insert into registers (organization_id, code, owner_id, restricted, until)
                values (:organization, :code, :owner, :restricted, :until) returning id
                """), register, owner)
                .param("organization", organization)
                .param("code", register.id())
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec current(
            JdbcClient.StatementSpec statement, Register register, @Nullable Long owner) {
        return statement
                .param("owner", owner)
                .param("restricted", register.restricted())
                .param("until", register.until());
    }

    void publish(long id, int number, Register register, String text, long account) {
        db.sql("""
                insert into register_versions (register_id, number, title, title_en, definition, initial, editable, moves, published_by)
                values (:id, :number, :title, :titleEn, :text, :initial, :editable, cast(:moves as jsonb), :account)
                """)
                .param("id", id)
                .param("number", number)
                .param("title", register.title().zh())
                .param("titleEn", register.title().en())
                .param("text", text)
                .param("initial", register.states().getFirst().name())
                .param("editable", register.editable().toArray(String[]::new))
                .param(
                        "moves",
                        json.writeValueAsString(
                                register.moves().stream().map(Step::of).toList()))
                .param("account", account)
                .update();
    }

    /** 一步，数据库核对要的样子。 */
    record Step(String from, String to, Set<String> roles, boolean another) {

        static Step of(RegisterMove move) {
            return new Step(move.from(), move.to(), move.roles(), move.another());
        }
    }

    /** 用新的一版；别人先公布了的，答否。 */
    boolean use(long id, int before, Register register, @Nullable Long owner, Scope scope) {
        return 1
                == current(db.sql("""
                update registers set current = :before + 1, owner_id = :owner, restricted = :restricted, until = :until
                 where id = :id and current = :before and place like any (:scope)
                """), register, owner)
                        .param("id", id)
                        .param("before", before)
                        .param("scope", scope.patterns())
                        .update();
    }

    /** 有没有记录，连看不见的。 */
    boolean used(long id) {
        return db.sql("select register_used(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static KnownRegister known(ResultSet row, int at) throws SQLException {
        String text = row.getString("definition");
        return new KnownRegister(
                row.getLong("id"),
                row.getLong("organization_id"),
                row.getString("organization"),
                row.getString("place"),
                row.getObject("owner_id", Long.class),
                row.getString("owner"),
                row.getString("owner_place"),
                row.getInt("number"),
                text,
                Definitions.stored(text));
    }

    private static RegisterLine line(ResultSet row, int at) throws SQLException {
        return new RegisterLine(
                row.getLong("id"),
                row.getLong("organization_id"),
                row.getString("organization"),
                row.getString("place"),
                row.getString("code"),
                row.getInt("number"),
                new Title(row.getString("title"), row.getString("title_en")),
                row.getLong("entries"));
    }
}
