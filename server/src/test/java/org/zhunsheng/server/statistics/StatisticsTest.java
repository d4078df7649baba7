package org.zhunsheng.server.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.Region;

/** 统计的数：与另外一句一句算出来的相同，每个数点开恰是那几份，撤销终审就退出去，单位移走就跟着走。 */
class StatisticsTest extends StatisticsGround {

    /** 由冻结的分另算：只看终审通过的最后一次提交。 */
    private static final String FROZEN = """
            with accepted as (
                select distinct on (e.filling_id) e.filling_id, e.total, e.grade, e.content, e.copied, f.place, p.kind
                  from evaluation_scores e join fillings f on f.id = e.filling_id join assignments a on a.id = f.assignment_id
                  join projects p on p.id = a.project_id
                 where a.state = 'approved' and f.year = %d and f.place like '%%/%d/%%' order by e.filling_id, e.id desc),
            line as (
                select a.filling_id, l ->> 'name' as name, l ->> 'row' as "row", (l ->> 'points')::numeric as points, (l ->> 'worth')::numeric as worth
                  from accepted a cross join lateral jsonb_array_elements(a.content -> 'scores' -> 'lines') l)
            """;

    private BigDecimal independent(long organization, String query) {
        return independent(YEAR, organization, query);
    }

    private BigDecimal independent(int year, long organization, String query) {
        return region.world.asOwner(db -> db.sql(FROZEN.formatted(year, organization) + query)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO));
    }

    private static void same(BigDecimal wanted, @Nullable Number found) {
        assertNotNull(found);
        assertEquals(0, wanted.compareTo(new BigDecimal(found.toString())), wanted + " but " + found);
    }

    @Test
    void theNumbersAreThoseOfAnIndependentComputation() {
        for (long at : List.of(region.bureau, region.department, region.unit)) {
            ScoreStatistics found = of(at, null);
            same(independent(at, "select count(*) from accepted"), found.accepted());
            same(independent(at, "select round(avg(total), 2) from accepted"), found.mean());
            same(
                    independent(at, "select count(*) from accepted where total >= 85 and total < 90"),
                    cell(found, "score", "085", 0));
            same(independent(at, "select count(*) from accepted where total < 60"), cell(found, "score", "000", 0));
            same(independent(at, "select count(*) from accepted where total = 100"), cell(found, "score", "100", 0));
            same(independent(at, "select count(*) from accepted where grade = '良'"), cell(found, "grade", "良", 0));
            same(
                    independent(
                            at,
                            "select sum((g ->> 'score')::numeric) from accepted a cross join lateral jsonb_array_elements(a.content #> '{scores,groups}') g where g ->> 'name' = '产出指标'"),
                    cell(found, "group", "output", 1));
            same(
                    independent(at, "select sum(points) from line where \"row\" = ''"),
                    cell(found, "group", "execution", 1));
            same(
                    independent(at, "select sum(worth - points) from line where name = '水质达标率' and points < worth"),
                    cell(found, "loss", "水质达标率", 1));
            same(
                    independent(
                            at, "select count(distinct filling_id) from line where name = '水质达标率' and points < worth"),
                    cell(found, "loss", "水质达标率", 0));
            same(
                    independent(at, "select sum(worth - points) from line where points < worth"),
                    found.section("reason").rows().stream()
                            .map(row -> (BigDecimal) row.numbers().get(1))
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
            String rate =
                    "(content #>> '{given,money,total,executed}')::numeric * 100 / nullif((content #>> '{given,money,total,adjusted}')::numeric, 0)";
            same(
                    independent(at, "select count(*) from accepted where " + rate + " >= 70 and " + rate + " < 80"),
                    cell(found, "rate", "070", 0));
            same(
                    independent(
                            at,
                            "select round(avg(total), 2) from accepted where " + rate + " >= 70 and " + rate + " < 80"),
                    cell(found, "rate", "070", 3));
            same(
                    independent(at, "select count(*) from accepted where " + rate + " is null"),
                    cell(found, "rate", "", 0));
            same(independent(at, "select count(*) from accepted where copied > 0"), cell(found, "hint", "copied", 0));
            same(
                    independent(
                            at,
                            "select count(*) from accepted a where not exists (select from line l where l.filling_id = a.filling_id and l.points < l.worth)"),
                    cell(found, "hint", "full", 0));
            same(independent(at, "select count(*) from accepted where kind = '专项'"), cell(found, "kind", "专项", 0));
            same(
                    independent(at, "select round(avg(total), 2) from accepted where kind = '专项'"),
                    of(at, "专项").mean());
        }
    }

    @Test
    void everyCellOfExecutionAgainstGradeIsThatOfAnIndependentComputation() {
        for (long at : List.of(region.bureau, region.department, region.unit)) {
            Map<String, Integer> wanted = new TreeMap<>();
            region.world.asOwner(db -> db.sql(FROZEN.formatted(YEAR, at) + """
                    , rated as (
                        select grade, round(100 * (content #>> '{given,money,total,executed}')::numeric
                                            / nullif((content #>> '{given,money,total,adjusted}')::numeric, 0), 2) as rate from accepted)
                    select coalesce((array['000', '050', '060', '070', '080', '090', '095', '100', '101'])
                                    [width_bucket(rate, array[50, 60, 70, 80, 90, 95, 100, 100.01]) + 1], '') || ' ' || grade as cell, count(*) as forms
                      from rated group by 1
                    """)
                    .query((row, number) -> wanted.put(row.getString("cell"), row.getInt("forms")))
                    .list());
            Section match = of(at, null).section("match");
            Map<String, Integer> found = new TreeMap<>();
            for (Section.Row row : match.rows())
                for (int i = 0; i < match.columns().size(); i++) {
                    Number forms = row.numbers().get(i);
                    if (forms != null && forms.intValue() > 0)
                        found.put(row.key() + " " + match.columns().get(i), forms.intValue());
                }
            assertTrue(wanted.size() > 5, wanted::toString);
            assertEquals(wanted, found);
        }
    }

    @Test
    void theYearsAreThoseOfAnIndependentComputation() {
        List<Long> earlier = scored.open(scored.campaign(YEAR - 1), region.unit, 9);
        earlier.subList(0, 6).forEach(scored::accept);
        scored.state(earlier.getLast(), "withdrawn");
        for (long at : List.of(region.bureau, region.department, region.unit)) {
            Section years = of(at, null).section("year");
            assertEquals(
                    List.of("" + YEAR, "" + (YEAR - 1)),
                    years.rows().stream().map(Section.Row::key).toList());
            for (Section.Row row : years.rows()) {
                int year = Integer.parseInt(row.key());
                same(
                        independent(year, at, "select count(*) from accepted"),
                        row.numbers().get(0));
                same(
                        independent(year, at, """
                        select count(*) from assignments a join fillings f on f.assignment_id = a.id
                         where f.kind = 'self-evaluation' and f.year = %d and f.place like '%%/%d/%%'
                           and a.state not in ('withdrawal-requested', 'withdrawn', 'cancelled')""".formatted(year, at)),
                        row.numbers().get(1));
                same(
                        independent(year, at, "select round(avg(total), 2) from accepted"),
                        row.numbers().get(2));
            }
        }
    }

    @Test
    void theWeeksAreThoseInWhichTheFormsWereAccepted() {
        LocalDate now = LocalDate.now();
        assignments.subList(0, 4).forEach(one -> acceptedOn(one, now.minusWeeks(3)));
        acceptedOn(assignments.get(4), now.minusWeeks(2));
        List<Section.Row> weeks = of(region.bureau, null).section("week").rows();
        assertEquals(
                List.of(monday(now.minusWeeks(3)), monday(now.minusWeeks(2)), monday(now)),
                weeks.stream().map(Section.Row::key).toList());
        assertEquals(
                List.of(List.of(4, 4), List.of(1, 5), List.of(30, 35)),
                weeks.stream().map(Section.Row::numbers).toList());
    }

    private static String monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
    }

    /** 这一份是那一天终审通过的：哪一周由数据库照那一天另算。 */
    private void acceptedOn(long assignment, LocalDate day) {
        region.world.asOwner(
                db -> db.sql("""
                with gone as (
                    delete from score_facts where measure = 'week' and filling_id = (select id from fillings where assignment_id = :id) returning *)
                insert into score_facts (filling_id, measure, key, place, year, kind, points, worth)
                select g.filling_id, t.measure, t.key, g.place, g.year, g.kind, t.points, t.worth
                  from gone g join evaluation_scores e on e.filling_id = g.filling_id
                 cross join lateral facts_of(e.content, e.total, e.grade, e.copied, :day) t where t.measure = 'week'
                """).param("id", assignment).param("day", day).update());
    }

    @Test
    void whatIsMissingIsSaid() {
        ScoreStatistics all = of(region.bureau, null);
        assertEquals(42, all.expected());
        assertEquals(7, all.missing());
        assertEquals(12, cell(of(region.department, null), "beneath", Long.toString(region.other), 1));
        assertEquals(5, cell(of(region.department, null), "beneath", Long.toString(region.other), 0));
        String page = visitor(manager).get("/statistics").body();
        assertTrue(page.contains("/ 42 份") && page.contains("云溪县财政局 " + YEAR + " 年自评统计"), page);
        Region empty = new Region(database);
        long clerk = empty.account(Role.PREPARER, empty.unit);
        assertTrue(visitor(clerk).get("/statistics").body().contains("这一年这里没有下达自评"));
    }

    @Test
    void everyNumberOpensExactlyItsForms() {
        for (Long at : List.of(region.bureau, region.unit)) {
            for (@Nullable String kind : new @Nullable String[] {null, "专项", ""}) {
                ScoreStatistics found = of(at, kind);
                for (Measure measure : List.of(
                        Measure.SCORE,
                        Measure.GRADE,
                        Measure.GROUP,
                        Measure.LOSS,
                        Measure.REASON,
                        Measure.RATE,
                        Measure.WEEK,
                        Measure.HINT))
                    for (Section.Row row : found.section(measure.code()).rows())
                        assertEquals(
                                row.numbers().getFirst(),
                                opened(at, kind, measure, row.key()),
                                measure + " " + row.key());
                Section match = found.section("match");
                for (Section.Row row : match.rows())
                    for (int i = 0; i < match.columns().size(); i++)
                        assertEquals(
                                row.numbers().get(i),
                                opened(
                                        at,
                                        kind,
                                        Measure.MATCH,
                                        row.key() + " " + match.columns().get(i)));
                assertEquals(found.accepted(), opened(at, kind, Measure.ALL, ""));
            }
        }
    }

    /** 一页一页地翻到底，也与清单上说的份数相同。 */
    private int opened(@Nullable Long at, @Nullable String kind, Measure measure, String key) {
        return as(() -> {
            Where where = statistics.where(new Statistics.Asked(at, YEAR, kind));
            List<StatisticsStore.AcceptedForm> all = new ArrayList<>();
            List<StatisticsStore.AcceptedForm> page = statistics.acceptedForms(where, measure, key, 0, 4);
            while (!page.isEmpty()) {
                all.addAll(page);
                page = statistics.acceptedForms(
                        where, measure, key, page.getLast().filling(), 4);
            }
            assertEquals(all.size(), statistics.forms(where, measure, key));
            return all.size();
        });
    }

    @Test
    void aCancelledAcceptanceLeavesAndComesBack() {
        int before = of(region.bureau, null).accepted();
        scored.state(assignments.getFirst(), "submitted");
        assertEquals(before - 1, of(region.bureau, null).accepted());
        assertEquals(before - 1, opened(region.bureau, null, Measure.ALL, ""));
        theNumbersAreThoseOfAnIndependentComputation();
        scored.state(assignments.getFirst(), "approved");
        assertEquals(before, of(region.bureau, null).accepted());
        theNumbersAreThoseOfAnIndependentComputation();
    }

    @Test
    void aMovedUnitIsCountedWhereItIs() {
        long elsewhere = region.world.organization(region.bureau, "department", "云溪县教育局");
        region.world.asOwner(db -> db.sql("update organizations set parent_id = :to where id = :unit")
                .param("to", elsewhere)
                .param("unit", region.unit)
                .update());
        assertEquals(5, of(region.department, null).accepted());
        assertEquals(30, of(elsewhere, null).accepted());
        assertEquals(35, of(region.bureau, null).accepted());
        assertEquals(30, opened(elsewhere, null, Measure.ALL, ""));
        theNumbersAreThoseOfAnIndependentComputation();
    }
}
