package org.zhunsheng.server.disclosure;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 公开的页面的 SQL。没有范围：只查公开了的与撤下的；数据库的行级安全另守一遍，访问者看不见别的。 */
@Repository
class PublicStore {

    private static final int MOST = 200;

    /** 数到这么多就不再数：都是常见的词，先走哪一个差不多。 */
    private static final int COMMON = 300;

    private static final String SELECT = """
            select d.id, d.root_id, d.unit_id, d.year, d.scheme, d.project, d.unit, d.department, d.region,
                   case when d.state = 'withdrawn' then d.reason else '' end as reason, d.published_at, d.withdrawn_at, d.reopened_at, d.changed_at,
                   c.hidden, c.total, c.grade, c.budget, c.executed, c.program, encode(c.checks_sha256, 'hex') as checks
              from disclosures d left join disclosure_copies c on c.disclosure_id = d.id and d.state = 'disclosed'
            """;

    /** 撤下之后不予公开了的，记号也收起来了。 */
    private static final String MARKED = "state in ('disclosed', 'withdrawn') and not concealed";

    private static final String PUBLISHED = " where d.published_at is not null and d." + MARKED;

    private static final String FILTERS = """
             and (:year = 0 or d.year = :year) and (:region = '' or d.region = :region) and (:department = '' or d.department = :department)
             and (:unit = 0 or d.unit_id = :unit) and (:grade = '' or c.grade = :grade)
             and (cast(:at as timestamptz) is null or (d.published_at, d.id) < (:at, :after))
            """;

    private static final String ORDER = " order by d.published_at desc, d.id desc limit :limit";

    private static final String SEARCH =
            """
            with asked as (
                select w.term from (select distinct name_terms(word) as term from unnest(string_to_array(:query, ' ')) words (word)) w
                 where length(w.term) > 1
                 order by (select count(*) from (select from disclosure_terms t where t.term = w.term limit :common) few), w.term),
            ways as (select (array_agg(term))[1] as first, (array_agg(term))[2:] as others from asked)
            """ + SELECT.replace("from disclosures d", """
            from ways join disclosure_terms t on t.term = ways.first join disclosures d on d.id = t.disclosure_id""") + PUBLISHED + """
             and not exists (select from unnest(ways.others) o (term)
                              where not exists (select from disclosure_terms u where u.term = o.term and u.published_at = t.published_at
                                                   and u.disclosure_id = t.disclosure_id))
             and (cast(:at as timestamptz) is null or t.published_at <= :at)
            """ + FILTERS + ORDER;

    private final JdbcClient db;

    PublicStore(JdbcClient db) {
        this.db = db;
    }

    /** 最后一次变化；什么也没有公开过的为空。 */
    Optional<OffsetDateTime> changedAt() {
        return db.sql("select public_changed_at()")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single();
    }

    /** 一页，新公开的在前；{@code after} 是上一页的最后一张，0 是第一页。 */
    List<PublicForm> list(PublicFilter filter, long after, int limit) {
        OffsetDateTime at = after == 0 ? null : publishedAt(after);
        return db.sql(filter.text().isEmpty() ? SELECT + PUBLISHED + FILTERS + ORDER : SEARCH)
                .param("query", filter.text())
                .param("common", COMMON)
                .param("year", filter.year())
                .param("region", filter.region())
                .param("department", filter.department())
                .param("unit", filter.unit())
                .param("grade", filter.grade())
                .param("at", at)
                .param("after", after)
                .param("limit", limit)
                .query(PublicForm.class)
                .list();
    }

    private @Nullable OffsetDateTime publishedAt(long id) {
        return db.sql("select published_at from disclosures where id = :id and " + MARKED)
                .param("id", id)
                .query(OffsetDateTime.class)
                .optional()
                .orElse(null);
    }

    Optional<PublicForm> find(long id) {
        return db.sql(SELECT + PUBLISHED + " and d.id = :id")
                .param("id", id)
                .query(PublicForm.class)
                .optional();
    }

    /** 同一件事各年的，年份早的在前；同一年的，新公开的在前。 */
    List<PublicForm> years(long root) {
        return db.sql(SELECT + PUBLISHED
                        + " and d.root_id = :root order by d.year, d.published_at desc, d.id limit :most")
                .param("root", root)
                .param("most", MOST)
                .query(PublicForm.class)
                .list();
    }

    /** 公开的样子，交换格式；撤下的没有。 */
    Optional<String> form(long id) {
        return db.sql("""
                select c.form::text from disclosure_copies c join disclosures d on d.id = c.disclosure_id
                 where d.id = :id and d.state = 'disclosed'
                """).param("id", id).query(String.class).optional();
    }

    List<PublicDocument> documents(long id) {
        return db.sql("""
                select f.disclosure_id, f.format, f.size, f.sha256 from disclosure_documents f join disclosures d on d.id = f.disclosure_id
                 where d.id = :id and d.state = 'disclosed' order by array_position(array['pdf', 'docx', 'xlsx', 'ofd', 'html', 'json', 'scheme'], f.format)
                """).param("id", id).query(PublicDocument.class).list();
    }

    /** 可以选的年份、地区、等级。 */
    record Choices(List<Integer> years, List<String> regions, List<String> grades) {}

    Choices choices() {
        return db.sql("""
                select coalesce((select array_agg(distinct year order by year desc) from disclosures where %1$s), '{}') as years,
                       coalesce((select array_agg(distinct region order by region) from disclosures where %1$s and region <> ''), '{}') as regions,
                       coalesce((select array_agg(distinct c.grade order by c.grade) from disclosure_copies c join disclosures d on d.id = c.disclosure_id
                                  where d.state = 'disclosed' and c.grade <> ''), '{}') as grades
                """.formatted(MARKED))
                .query((row, number) -> new Choices(
                        List.of((Integer[]) row.getArray("years").getArray()),
                        List.of((String[]) row.getArray("regions").getArray()),
                        List.of((String[]) row.getArray("grades").getArray())))
                .single();
    }

    /** 一年公开了的一张一张地给出，连同公开的样子；公开早的在前，一年的数据因此总是同样的次序。 */
    void each(int year, Consumer<PublicForm> use) {
        try (Stream<PublicForm> all = db
                .sql(SELECT + " where d.state = 'disclosed' and d.year = :year order by d.published_at, d.id")
                .param("year", year)
                .query(PublicForm.class)
                .stream()) {
            all.forEach(use);
        }
    }

    /** 一年各张的各种文件。 */
    void eachDocument(int year, Consumer<PublicDocument> use) {
        try (Stream<PublicDocument> all = db.sql("""
                select f.disclosure_id, f.format, f.size, f.sha256 from disclosure_documents f join disclosures d on d.id = f.disclosure_id
                 where d.state = 'disclosed' and d.year = :year order by d.published_at, d.id, f.format
                """).param("year", year).query(PublicDocument.class).stream()) {
            all.forEach(use);
        }
    }
}
