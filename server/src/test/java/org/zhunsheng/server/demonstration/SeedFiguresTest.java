package org.zhunsheng.server.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhunsheng.server.account.Cast;
import org.zhunsheng.server.figure.Counted;
import org.zhunsheng.server.figure.Figures;
import org.zhunsheng.server.organization.Organizations;

/** 演示里联络处 2019 年的记录，数出来恰是公开的表上的数（docs/seed.md）。 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {Demonstration.PROPERTY + "=true", Demonstration.YEARS + "=no-years.csv"})
class SeedFiguresTest {

    private static final String HEAD = "demo-06";

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private Cast cast;

    @Autowired
    private Figures figures;

    @Autowired
    private Organizations organizations;

    private long unit;

    @BeforeEach
    void loaded() {
        demonstration.prepare();
        demonstration.load();
        unit = cast.as(HEAD).posts().getFirst().organization();
    }

    private <T> T head(Supplier<T> work) {
        return cast.as(HEAD).run(work);
    }

    private Map<String, Counted> counted(Map<String, String> wanted, int year) {
        String place = head(() -> organizations.find(unit)).place();
        Map<String, Long> ids = head(() -> figures.named(wanted.keySet(), place));
        Map<Long, Counted> values = head(() -> figures.values(ids.values(), unit, year));
        Map<String, Counted> found = new LinkedHashMap<>();
        wanted.keySet().forEach(code -> found.put(code, Objects.requireNonNull(values.get(ids.get(code)), code)));
        return found;
    }

    private void assertCounted(Map<String, String> wanted, int year) {
        Map<String, String> found = new LinkedHashMap<>();
        counted(wanted, year).forEach((code, one) -> {
            BigDecimal value = Objects.requireNonNull(one.value(), code);
            found.put(
                    code, value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
        });
        assertEquals(wanted, found);
    }

    @Test
    void theFiguresOfThePublishedFormAreCounted() {
        Map<String, String> seed = new LinkedHashMap<>();
        seed.put("group-leader-meetings", "4"); // N5
        seed.put("launch-meetings", "1"); // N6
        seed.put("promotion-conferences", "1"); // N7
        seed.put("training-classes", "1"); // N8
        seed.put("municipal-bodies", "6"); // N9
        seed.put("surveyed-prefectures", "13"); // N10
        seed.put("field-surveys", "32"); // N11
        seed.put("suggestions", "39"); // N12
        seed.put("delegations", "45"); // N13
        seed.put("wechat-posts", "1012"); // N14
        seed.put("aid-information", "11"); // N15
        seed.put("work-news", "12"); // N16
        seed.put("special-reports", "4"); // N17
        seed.put("cadre-batches", "2"); // N18
        seed.put("hand-over-kinds", "5"); // N19
        seed.put("hand-over-rate", "100");
        seed.put("return-tickets", "11"); // N20
        seed.put("service-person-times", "165"); // N21
        seed.put("work-systems", "6"); // N22
        seed.put("compilations", "1"); // N24
        seed.put("emergencies", "3"); // C2.13
        seed.put("conversion-rate", "100"); // E2
        assertCounted(seed, 2019);
    }

    @Test
    void anotherYearHasItsOwn() {
        assertCounted(Map.of("delegations", "0", "aid-information", "0"), 2020);
    }

    @Test
    void theArithmeticSaysFromHowManyRecords() {
        assertEquals(48L, records("service-person-times"), "165 person-times in 48 services");
        assertEquals(32L, records("surveyed-prefectures"), "13 prefectures in 32 surveys");
    }

    private Long records(String code) {
        Counted one = Objects.requireNonNull(counted(Map.of(code, ""), 2019).get(code));
        return Objects.requireNonNull(one.records());
    }
}
