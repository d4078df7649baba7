package org.zhunsheng.server.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 统计的 SQL：读数好的数；每一句都带范围。 */
@Repository
class StatisticsStore {

    private static final String LIVING = "state not in ('withdrawal-requested', 'withdrawn', 'cancelled')";

    /** 键只有有限几个的；扣分的指标有几个没有数，另查。 */
    private static final String[] BOUNDED = Arrays.stream(Measure.values())
            .filter(one -> one != Measure.LOSS)
            .map(Measure::code)
            .toArray(String[]::new);

    /** 各下级：通过的几份、应填的几份；先取一页。 */
    private static final String BENEATH = """
            with accepted as (
                select node, forms, points from score_counts
                 where above = :node and year = :year and kind = :kind and measure = 'all' and key = '' and forms > 0 and node like any (:scope)),
            expected as (
                select node, sum(forms)::int as expected from assignment_counts
                 where above = :node and purpose = 'self-evaluation' and year = :year and :kind = '*' and %s and node like any (:scope) group by node having sum(forms) > 0),
            line as (select node, coalesce(forms, 0) as forms, coalesce(points, 0) as points, coalesce(expected, 0) as expected
                       from accepted full join expected using (node))
            select split_part(l.node, '/', -2)::bigint as organization, coalesce(o.code, '') as code, coalesce(o.name, '') as name, l.forms, l.points, l.expected
              from line l left join organizations o on o.place = l.node and o.place like any (:organizations)
             where (coalesce(o.code, ''), l.node) > (coalesce((select k.code from organizations k where k.place = :after), ''), :after)
             order by 2, l.node limit :limit
            """.formatted(LIVING);

    private final JdbcClient db;

    StatisticsStore(JdbcClient db) {
        this.db = db;
    }

    private JdbcClient.StatementSpec at(String sql, Where where) {
        return db.sql(sql)
                .param("node", where.node())
                .param("year", where.year())
                .param("scope", where.scope().patterns());
    }

    /** 一个数：几份，分的和，分值（或执行率）的和。 */
    record Count(String measure, String key, int forms, BigDecimal points, BigDecimal worth) {}

    /** 除了扣分的指标（键有几个没有数）以外的全部。 */
    List<Count> counts(Where where) {
        return at("""
                select measure, key, forms, points, worth from score_counts
                 where node = :node and year = :year and kind = :kind and measure = any (cast(:measures as text[])) and forms > 0 and node like any (:scope)
                 order by measure, key
                """, where)
                .param("kind", where.kindKey())
                .param("measures", BOUNDED)
                .query(Count.class)
                .list();
    }

    /** 扣分最多的指标。 */
    List<Count> losses(Where where, int most) {
        return at("""
                select measure, key, forms, points, worth from score_counts
                 where node = :node and year = :year and kind = :kind and measure = 'loss' and forms > 0 and node like any (:scope)
                 order by points desc, key limit :most
                """, where)
                .param("kind", where.kindKey())
                .param("most", most)
                .query(Count.class)
                .list();
    }

    /** 一个数。 */
    int forms(Where where, String measure, String key) {
        return at("""
                select forms from score_counts
                 where node = :node and year = :year and kind = :kind and measure = :measure and key = :key and node like any (:scope)
                """, where)
                .param("kind", where.kindKey())
                .param("measure", measure)
                .param("key", key)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** 一个类别、一年的几份。 */
    record Total(String key, int forms, BigDecimal points, int expected) {}

    List<Total> kinds(Where where) {
        return at("""
                select kind as key, forms, points, 0 as expected from score_counts
                 where node = :node and year = :year and kind <> '*' and measure = 'all' and key = '' and forms > 0 and node like any (:scope)
                 order by forms desc, kind limit 100
                """, where).query(Total.class).list();
    }

    /** 各年，新的在前：通过的、应填的。 */
    List<Total> years(String node, Scope scope) {
        return db.sql("""
                with accepted as (
                    select year, forms, points from score_counts where node = :node and kind = '*' and measure = 'all' and key = '' and forms > 0 and node like any (:scope)),
                expected as (
                    select year, sum(forms)::int as expected from assignment_counts
                     where node = :node and purpose = 'self-evaluation' and %s and node like any (:scope) group by year having sum(forms) > 0)
                select year::text as key, coalesce(forms, 0) as forms, coalesce(points, 0) as points, coalesce(expected, 0) as expected
                  from accepted full join expected using (year) order by year desc limit 50
                """.formatted(LIVING))
                .param("node", node)
                .param("scope", scope.patterns())
                .query(Total.class)
                .list();
    }

    /**
     * 一个直接下级，连同它的下级。
     *
     * @param name 名称；在范围之外的为空字
     */
    record Beneath(long organization, String code, String name, int forms, BigDecimal points, int expected) {}

    /** @param after 上一页最后一个机构的位置；第一页为空字 */
    List<Beneath> beneath(Where where, String after, int limit) {
        return at(BENEATH, where)
                .param("kind", where.kindKey())
                .param("organizations", where.organizations().patterns())
                .param("after", after)
                .param("limit", limit)
                .query(Beneath.class)
                .list();
    }

    /** 一份通过的表。 */
    record AcceptedForm(
            long filling,
            String code,
            String project,
            String unit,
            BigDecimal total,
            String grade,
            @Nullable BigDecimal rate) {}

    /**
     * 一条事实是哪几份表的：先取一页，再看各是哪个项目。
     *
     * @param after 上一页最后一份表；第一页为 0
     */
    List<AcceptedForm> acceptedForms(Where where, String measure, String key, long after, int limit) {
        return at("""
                with page as materialized (
                    select t.filling_id, t.place from score_facts t
                     where t.year = :year and t.measure = :measure and t.key = :key and t.place >= :node and t.place < :node || '~'
                       and t.place like any (:scope) and (:kind = '*' or t.kind = :kind)
                       and (:after = 0 or (t.place, t.filling_id) > (select k.place, k.filling_id from score_facts k where k.filling_id = :after and k.measure = 'all'))
                     order by t.place, t.filling_id limit :limit)
                select page.filling_id as filling, coalesce(p.code, '') as code, coalesce(p.name, '') as project, coalesce(o.name, '') as unit, s.points as total, g.key as grade,
                       case when r.key <> '' then r.worth end as rate
                  from page join fillings f on f.id = page.filling_id
                  left join projects p on p.id = f.project_id left join organizations o on o.id = p.organization_id
                  join score_facts s on s.filling_id = page.filling_id and s.measure = 'score'
                  join score_facts g on g.filling_id = page.filling_id and g.measure = 'grade'
                  join score_facts r on r.filling_id = page.filling_id and r.measure = 'rate'
                 order by page.place, page.filling_id
                """, where)
                .param("kind", where.kindKey())
                .param("measure", measure)
                .param("key", key)
                .param("after", after)
                .param("limit", limit)
                .query(AcceptedForm.class)
                .list();
    }
}
