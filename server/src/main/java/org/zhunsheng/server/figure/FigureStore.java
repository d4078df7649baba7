package org.zhunsheng.server.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.figure.Figure;
import org.zhunsheng.figure.FigureExample;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.Title;
import org.zhunsheng.server.access.Scope;
import tools.jackson.databind.json.JsonMapper;

/** 数据项与定义的 SQL；怎样数在数据库的 {@code figure_…} 函数里。 */
@Repository
class FigureStore {

    /** 范围之内的；上级设的，下级看得见。 */
    private static final String SEEN = """
            (f.place like any (:scope) or f.place like any (:define)
             or exists (select from unnest(cast(:scope as text[])) s (pattern) where starts_with(s.pattern, f.place)))
            """;

    private static final String FIND = """
            select f.id, f.organization_id, coalesce(o.name, '') as organization, f.place, f.code, v.number, v.title, v.title_en, v.unit, v.query
              from figures f join figure_versions v on v.figure_id = f.id and v.number = f.current
              left join organizations o on o.id = f.organization_id and o.place like any (:organizations)
             where
            """ + SEEN;

    private final JdbcClient db;
    private final JsonMapper json;

    FigureStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 谁看：凭看记录的、设立的、看机构的范围。 */
    record Sight(Scope read, Scope define, Scope organizations) {}

    private JdbcClient.StatementSpec seen(String sql, Sight sight) {
        return db.sql(sql)
                .param("scope", sight.read().patterns())
                .param("define", sight.define().patterns());
    }

    private JdbcClient.StatementSpec named(String sql, Sight sight) {
        return seen(sql, sight).param("organizations", sight.organizations().patterns());
    }

    Optional<KnownFigure> find(long id, Sight sight) {
        return named(FIND + " and f.id = :id", sight)
                .param("id", id)
                .query(this::known)
                .optional();
    }

    /** 这一条之后的；{@code within} 只看这个位置用得上的，空字不限。 */
    List<KnownFigure> list(String within, String place, String code, int limit, Sight sight) {
        return named(FIND + """
                 and (:within = '' or starts_with(:within, f.place)) and (f.place, f.code) > (:place, :code)
                 order by f.place, f.code limit :limit
                """, sight)
                .param("within", within)
                .param("place", place)
                .param("code", code)
                .param("limit", limit)
                .query(this::known)
                .list();
    }

    /** 一版定义。 */
    public record Version(int number, String title, OffsetDateTime publishedAt) {}

    List<Version> versions(long id, Sight sight) {
        return seen("""
                select v.number, v.title, v.published_at
                  from figure_versions v join figures f on f.id = v.figure_id
                 where f.id = :id and
                """ + SEEN + " order by v.number desc limit 200", sight)
                .param("id", id)
                .query(Version.class)
                .list();
    }

    /** 一版定义的原文。 */
    Optional<String> text(long id, int number, Sight sight) {
        return seen("""
                select v.definition from figure_versions v join figures f on f.id = v.figure_id
                 where f.id = :id and v.number = :number and
                """ + SEEN, sight)
                .param("id", id)
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** 这个机构自己设的：编码与编号。 */
    Map<String, Long> codes(long organization, Sight sight) {
        record Known(String code, long id) {}
        return seen("select f.code, f.id from figures f where f.organization_id = :organization and " + SEEN, sight)
                .param("organization", organization)
                .query(Known.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Known::code, Known::id));
    }

    /** 这个位置用得上的、数得出的（不是比率的）各数据项的编号。 */
    List<String> counted(String place, Sight sight) {
        return seen(
                        "select distinct f.code from figures f join figure_versions v on v.figure_id = f.id and v.number = f.current"
                                + " where starts_with(:place, f.place) and not v.query ?? 'to' and " + SEEN,
                        sight)
                .param("place", place)
                .query(String.class)
                .list();
    }

    /** 新的数据项；这个机构已有这个编号的，抛重复。 */
    long add(long organization, String code) {
        return db.sql("insert into figures (organization_id, code) values (:organization, :code) returning id")
                .param("organization", organization)
                .param("code", code)
                .query(Long.class)
                .single();
    }

    void publish(long id, int number, Figure figure, FigureQuery query, String text, long account) {
        db.sql("""
                insert into figure_versions (figure_id, number, title, title_en, unit, definition, query, published_by)
                values (:id, :number, :title, :titleEn, :unit, :text, cast(:query as jsonb), :account)
                """)
                .param("id", id)
                .param("number", number)
                .param("title", figure.title().zh())
                .param("titleEn", figure.title().en())
                .param("unit", figure.unit())
                .param("text", text)
                .param("query", json.writeValueAsString(query))
                .param("account", account)
                .update();
    }

    /** 用新的一版；别人先公布了的，答否。 */
    boolean use(long id, int before, Scope scope) {
        return 1
                == db.sql(
                                "update figures set current = :before + 1 where id = :id and current = :before and place like any (:scope)")
                        .param("id", id)
                        .param("before", before)
                        .param("scope", scope.patterns())
                        .update();
    }

    /** 算例数出的数。 */
    BigDecimal example(FigureQuery query, Register register, FigureExample example) {
        record Step(String from, String to) {}
        return db.sql("""
                select figure_example(cast(:query as jsonb), :initial, cast(:moves as jsonb), cast(:entries as jsonb), :year)
                """)
                .param("query", json.writeValueAsString(query))
                .param("initial", register.states().getFirst().name())
                .param(
                        "moves",
                        json.writeValueAsString(register.moves().stream()
                                .map(one -> new Step(one.from(), one.to()))
                                .toList()))
                .param("entries", json.writeValueAsString(ExampleEntry.all(example, register)))
                .param("year", example.year())
                .query(BigDecimal.class)
                .single();
    }

    /** 一个机构那一年的几个数，一句数完；看不见的、用不了的没有。 */
    List<Counted> values(Collection<Long> figures, long organization, int year) {
        return db.sql("""
                select f.id, n.version, v.title, v.title_en, v.unit,
                       case when v.query ?? 'to' then 'rate' else v.query ->> 'operation' end as operation,
                       n.value, n.records, n.numerator, n.denominator
                  from figures f join figure_versions v on v.figure_id = f.id and v.number = f.current
                 cross join lateral figure_value(f.id, :organization, :year) n
                 where f.id = any (:figures) and n.version is not null
                """)
                .param("figures", figures.toArray(Long[]::new))
                .param("organization", organization)
                .param("year", year)
                .query((row, at) -> counted(row))
                .list();
    }

    static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("title_en"),
                row.getString("unit"),
                row.getString("operation"),
                row.getBigDecimal("value"),
                row.getObject("records", Long.class),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"));
    }

    /** 各条记录里看得见几条。 */
    long visible(long figure, long organization, int year, Scope scope, Scope restricted) {
        return db.sql(
                        "select figure_seen(:figure, :organization, :year, cast(:scope as text[]), cast(:restricted as text[]))")
                .param("figure", figure)
                .param("organization", organization)
                .param("year", year)
                .param("scope", scope.patterns())
                .param("restricted", restricted.patterns())
                .query(Long.class)
                .single();
    }

    /** 这个位置用的、编号是这几个的；近处的盖过上级的。 */
    Map<String, Long> named(Collection<String> codes, String place, Sight sight) {
        record Known(String code, long id) {}
        return seen("""
                select distinct on (f.code) f.code, f.id from figures f
                 where f.code = any (:codes) and starts_with(:place, f.place) and
                """ + SEEN + " order by f.code, length(f.place) desc", sight)
                .param("codes", codes.toArray(String[]::new))
                .param("place", place)
                .query(Known.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Known::code, Known::id));
    }

    private KnownFigure known(ResultSet row, int at) throws SQLException {
        return new KnownFigure(
                row.getLong("id"),
                row.getLong("organization_id"),
                row.getString("organization"),
                row.getString("place"),
                row.getString("code"),
                row.getInt("number"),
                new Title(row.getString("title"), row.getString("title_en")),
                row.getString("unit"),
                json.readValue(row.getString("query"), FigureQuery.class));
    }
}
