package org.zhunsheng.server.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.figure.Measure;
import org.zhunsheng.figure.Payments;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.register.KnownRegister;
import org.zhunsheng.text.Language;

/** 数据项：定义是数据，数在数据库里数，谁来看都一样，点得开。 */
class FiguresTest extends FigureGround {

    private static final String NOTES = """
            id: journeys
            title: 出行台账
            title-en: Journeys
            date: day
            fields:
              - { name: day, title: 日期, title-en: Day, type: date, required: yes }
              - { name: places, title: 州市, title-en: Places, type: place, several: yes }
              - { name: persons, title: 人次, title-en: Persons, type: number }
              - { name: back-on, title: 返回, title-en: Back on, type: date }
              - name: kind
                title: 种类
                title-en: Kind
                type: choice
                choices:
                  - { name: car, title: 车, title-en: Car }
                  - { name: air, title: 飞机, title-en: Air }
            """;

    private static final String COUNT = """
            id: %s
            title: 出行次数
            title-en: Journeys
            unit: 次
            """;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transactions;

    private KnownRegister journeys() {
        KnownRegister register = register(NOTES);
        long id = register.id();
        counted.recorded(
                id,
                region.first,
                "2019-01-01",
                "{\"kind\": \"car\", \"places\": [\"昆明\", \"曲靖\"], \"persons\": \"3\", \"back-on\": \"2019-01-02\"}");
        counted.recorded(
                id,
                region.second,
                "2019-12-31",
                "{\"kind\": \"air\", \"places\": [\"曲靖\"], \"persons\": \"2.5\", \"back-on\": \"2020-01-02\"}");
        counted.recorded(
                id,
                region.unit,
                "2018-12-31",
                "{\"kind\": \"air\", \"places\": [\"昭通\"], \"persons\": \"9\", \"back-on\": \"2019-01-03\"}");
        counted.draft(id, region.unit, "2019-05-05", "{\"kind\": \"air\", \"places\": [\"怒江\"], \"persons\": \"7\"}");
        counted.withdraw(counted.recorded(id, region.unit, "2019-06-06", "{\"kind\": \"car\", \"persons\": \"5\"}"));
        return register;
    }

    private KnownFigure figure(String id, String how) {
        return head(() -> figures.add(region.unit, COUNT.formatted(id) + how));
    }

    private void assertValue(String expected, KnownFigure figure) {
        BigDecimal value = value(figure, 2019).value();
        assertNotNull(value, figure.code());
        assertEquals(0, new BigDecimal(expected).compareTo(value), figure.code() + " is " + value);
    }

    @Test
    void recordsAreCountedAddedUpAndToldApartWithinTheYear() {
        journeys();
        assertValue("2", figure("all", "count: journeys\n"));
        assertValue("1", figure("by-air", "count: journeys\nwhere: { kind: air }\n"));
        assertValue("2", figure("to-qujing", "count: journeys\nwhere: { places: [曲靖, 怒江] }\n"));
        assertValue("5.5", figure("persons", "sum: { of: journeys, field: persons }\n"));
        assertValue("2", figure("places", "distinct: { of: journeys, field: places }\n"));
        assertValue("3", figure("ever", "count: journeys\nwithin: all\n"));
        assertValue("2", figure("back", "count: journeys\ndate: back-on\n"));
        assertValue("1", figure("drafts", "count: journeys\nstates: draft\n"));
        assertEquals(
                "2 条记录里各不相同的 2次",
                value(figure("again", "distinct: { of: journeys, field: places }\n"), 2019)
                        .arithmetic());
    }

    @Test
    void aRateDividesAndHasNoValueOverNothing() {
        journeys();
        figure("all", "count: journeys\n");
        figure("by-air", "count: journeys\nwhere: { kind: air }\n");
        KnownFigure rate = head(() -> figures.add(
                region.unit,
                COUNT.formatted("share").replace("unit: 次\n", "") + "rate: { of: by-air, to: all, decimals: 1 }\n"));
        assertEquals("1 ÷ 2 = 50%", value(rate, 2019).arithmetic());
        assertNull(value(rate, 2001).value());
        assertEquals("分母为 0，没有比率", value(rate, 2001).arithmetic());
        assertEquals(
                List.of("by-air", "all"),
                head(() -> opened.parts(rate)).stream().map(KnownFigure::code).toList());
        assertEquals("P-868", code(() -> figure("twice", "rate: { of: share, to: all }\n")));
    }

    @Test
    void theNumberDoesNotDependOnWhoLooksAndTheRowsDo() {
        KnownFigure all = allJourneys();
        Organization unit = head(() -> organizations.find(region.unit));
        OpenedFigures.Opening whole = head(() -> opened.open(all, unit, 2019));
        assertEquals(0, whole.unseen());
        OpenedFigures.Rows rows = head(() -> opened.rows(whole, 0, 1, Language.ZH));
        assertEquals(1, rows.rows().size());
        Long next = rows.next();
        assertNotNull(next);
        assertEquals(
                "2019-01-01",
                head(() -> opened.rows(whole, next, 1, Language.ZH))
                        .rows()
                        .getFirst()
                        .date()
                        .toString());
        OpenedFigures.Opening from =
                above(() -> opened.open(figures.find(all.id()), organizations.find(region.unit), 2019));
        assertEquals("2", assertCounted(from).number());
        Counted none = division(() -> figures.values(List.of(all.id()), region.unit, 2019))
                .get(all.id());
        assertNull(none, "a division without a row in a form of the unit does not see the unit's number");
        Counted own = division(() -> figures.values(List.of(all.id()), region.first, 2019))
                .get(all.id());
        assertEquals("1", Objects.requireNonNull(own).number(), "the division counts its own");
    }

    private static Counted assertCounted(OpenedFigures.Opening it) {
        Counted counted = it.counted();
        assertNotNull(counted);
        return counted;
    }

    private KnownFigure allJourneys() {
        journeys();
        return figure("all", "count: journeys\n");
    }

    @Test
    void whatIsWrittenWrongIsSaidWithItsPlaceAndNothingIsKept() {
        journeys();
        assertEquals(
                "P-868", code(() -> head(() -> figures.add(region.unit, COUNT.formatted("x") + "count: nothing\n"))));
        String example =
                "count: journeys\nexamples:\n  - { title: 两条, year: 2019, entries: [{ day: 2019-01-01 }], expect: 2 }\n";
        assertEquals("P-877", code(() -> head(() -> figures.add(region.unit, COUNT.formatted("x") + example))));
        assertEquals(0, region.count("figures where organization_id = " + region.unit));
        KnownFigure kept = figure("all", "count: journeys\n");
        assertEquals("P-869", code(() -> figure("all", "count: journeys\n")));
        assertEquals(
                "P-869",
                code(() -> head(() -> figures.publish(kept.id(), 1, COUNT.formatted("other") + "count: journeys\n"))));
        assertEquals(
                "P-624",
                code(() -> head(() -> figures.publish(kept.id(), 7, COUNT.formatted("all") + "count: journeys\n"))));
        KnownFigure second =
                head(() -> figures.publish(kept.id(), 1, COUNT.formatted("all") + "count: journeys\nwithin: all\n"));
        assertEquals(2, second.number());
        assertEquals("3", value(second, 2019).number());
        assertEquals(
                1,
                region.count("audit_events where action = 'figure.define' and subject = 'figure:" + kept.id()
                        + "' and detail ->> 'number' = '2'"));
        assertThrows(
                DataAccessException.class,
                () -> region.world.asOwner(
                        db -> db.sql("update figure_versions set unit = 'x' where figure_id = " + kept.id())
                                .update()));
    }

    @Test
    void aFigureOfTheDepartmentIsCountedForEachUnit() {
        long chief = region.account(org.zhunsheng.server.access.Role.SYSTEM_ADMINISTRATOR, region.department);
        KnownRegister shared = region.as(
                chief,
                org.zhunsheng.server.access.Role.SYSTEM_ADMINISTRATOR,
                region.department,
                () -> registers.add(region.department, NOTES));
        KnownFigure all = region.as(
                chief,
                org.zhunsheng.server.access.Role.SYSTEM_ADMINISTRATOR,
                region.department,
                () -> figures.add(region.department, COUNT.formatted("all") + "count: journeys\n"));
        counted.recorded(shared.id(), region.unit, "2019-01-01", "{}");
        counted.recorded(shared.id(), region.other, "2019-01-01", "{}");
        counted.recorded(shared.id(), region.other, "2019-01-02", "{}");
        assertEquals("1", value(all, 2019).number());
        assertEquals(
                "3",
                Objects.requireNonNull(above(() -> figures.values(List.of(all.id()), region.department, 2019))
                                .get(all.id()))
                        .number());
        assertNull(clerk(() -> figures.values(List.of(all.id()), region.other, 2019))
                .get(all.id()));
        assertEquals(
                Map.of("all", all.id()),
                clerk(() -> figures.named(
                        List.of("all", "none"), organizations.find(region.unit).place())));
    }

    @Test
    void severalFiguresAreCountedTogether() {
        journeys();
        List<Long> ids = List.of(
                figure("all", "count: journeys\n").id(),
                figure("persons", "sum: { of: journeys, field: persons }\n").id());
        assertEquals(2, head(() -> figures.values(ids, region.unit, 2019)).size());
    }

    @Test
    void everyFigureThatComesWithTheProgramIsTakenWithItsExamples() {
        FigureDefinitions.builtIn().stream()
                .map(one -> one.figure().measure())
                .flatMap(measure -> measure instanceof Measure.Tally tally ? Stream.of(tally.of()) : Stream.empty())
                .filter(of -> !of.equals(Payments.ID))
                .distinct()
                .forEach(of -> head(() -> registers.take(region.unit, List.of(of))));
        for (FigureDefinitions.BuiltIn one : FigureDefinitions.builtIn()) {
            assertTrue(one.text().startsWith("# "), one.figure().id());
            KnownFigure figure = taken(one.figure().id());
            boolean rate = figure.isRate();
            assertTrue(rate || !one.figure().examples().isEmpty(), one.figure().id() + " has no example");
            if (!rate) assertEquals("0", value(figure, 2019).number());
            else assertNull(value(figure, 2019).value());
        }
    }

    @Test
    void aQuoteInAConditionIsAValueAndNothingElse() {
        register(NOTES.replace("type: place, several: yes", "type: place"));
        KnownFigure odd = figure("odd", "count: journeys\nwhere: { places: [\"' or true --\", 昆明'明] }\n");
        assertEquals("0", value(odd, 2019).number());
        assertTrue(transactions.execute(status ->
                        db.sql("select count(*) from figures").query(Long.class).single())
                >= 0);
    }
}
