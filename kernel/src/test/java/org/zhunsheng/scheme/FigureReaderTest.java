package org.zhunsheng.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhunsheng.figure.Figure;
import org.zhunsheng.figure.FigureExample;
import org.zhunsheng.figure.Measure;
import org.zhunsheng.register.Register;

/** 数据项的定义：读成什么样；写坏的例子在 schemes/broken/figure-*.yaml。 */
class FigureReaderTest {

    private static final String SURVEYS = """
            id: surveys
            title: 调查研究
            title-en: Surveys
            date: starts-on
            fields:
              - { name: starts-on, title: 开始, title-en: From, type: date, required: yes }
              - { name: prefectures, title: 州市, title-en: Prefectures, type: place, several: yes }
              - { name: persons, title: 人次, title-en: Persons, type: number }
              - { name: members, title: 参加人员, title-en: Members, type: person, personal: yes }
              - name: kind
                title: 种类
                title-en: Kind
                type: choice
                choices:
                  - { name: progress, title: 进度, title-en: Progress }
                  - { name: other, title: 其他, title-en: Other }
            """;

    private static final String COUNTED = """
            id: counted
            title: 调研次数
            title-en: Surveys
            unit: 次
            count: surveys
            """;

    private static FigureSources sources() {
        Register surveys = assertInstanceOf(
                        RegisterReading.Read.class, RegisterReader.read("surveys.yaml", SURVEYS, Set.of(), null))
                .register();
        return new FigureSources(Map.of("surveys", surveys), Set.of("counted"));
    }

    static List<SchemeMistake> mistakes(String file, String text) {
        return assertInstanceOf(FigureReading.Rejected.class, FigureReader.read(file, text, sources()))
                .mistakes();
    }

    private static Figure figure(String text) {
        FigureReading reading = FigureReader.read("figure.yaml", text, sources());
        return assertInstanceOf(FigureReading.Read.class, reading, reading.toString())
                .figure();
    }

    @Test
    void whatIsCountedIsReadAsWritten() {
        Figure figure = figure(COUNTED + """
                where: { kind: [progress, other] }
                states: recorded
                sub-project: 服务对口支援工作经费
                within: all
                """);
        Measure.Tally tally = assertInstanceOf(Measure.Tally.class, figure.measure());
        assertEquals(Measure.Operation.COUNT, tally.operation());
        assertEquals(Map.of("kind", List.of("progress", "other")), tally.where());
        assertEquals(List.of("recorded"), tally.states());
        assertEquals(List.of("服务对口支援工作经费"), tally.subProjects());
        assertFalse(tally.yearly());
    }

    @Test
    void placesAreToldApartAndPersonsAddedUp() {
        Figure places = figure(COUNTED.replace("count: surveys", "distinct: { of: surveys, field: prefectures }"));
        assertEquals(
                "prefectures",
                assertInstanceOf(Measure.Tally.class, places.measure()).field());
        Figure persons = figure(COUNTED.replace("count: surveys", "sum: { of: surveys, field: persons }"));
        assertEquals(
                Measure.Operation.SUM,
                assertInstanceOf(Measure.Tally.class, persons.measure()).operation());
    }

    @Test
    void paymentsAreCountedLikeARegister() {
        Figure payees = figure(COUNTED.replace("count: surveys", "distinct: { of: payments, field: payee }"));
        assertEquals(
                "payments",
                assertInstanceOf(Measure.Tally.class, payees.measure()).of());
    }

    @Test
    void aRateDividesTwoFiguresAndHasTwoDecimals() {
        Figure rate = figure(
                COUNTED.replace("unit: 次\n", "").replace("count: surveys", "rate: { of: counted, to: counted }"));
        assertEquals(new Measure.Quotient("counted", "counted", 2), rate.measure());
        assertEquals("%", rate.unit());
    }

    @Test
    void anExampleWithoutAStateHasOneThatCounts() {
        Figure figure = figure(COUNTED + """
                examples:
                  - title: 草稿不算
                    year: 2019
                    entries:
                      - { starts-on: 2019-03-05 }
                      - { starts-on: 2019-03-06, _state: draft }
                    expect: 1
                """);
        FigureExample example = figure.examples().getFirst();
        assertEquals(new BigDecimal("1"), example.expected());
        assertEquals(
                List.of("recorded", "draft"),
                example.entries().stream().map(FigureExample.Entry::state).toList());
    }
}
