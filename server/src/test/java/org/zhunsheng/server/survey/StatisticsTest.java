package org.zhunsheng.server.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 满意率、误差、建议的份数、不说的几类、凭据：算得对。 */
class StatisticsTest {

    /** 教科书上的几个数：总体有限时，95%、误差 5 个百分点要的份数。 */
    @ParameterizedTest
    @CsvSource({"1, 1", "10, 10", "50, 45", "100, 80", "500, 218", "1000, 278", "10000, 370", "1000000, 385"})
    void theAdvisedSampleIsThatOfTheTables(int population, int wanted) {
        assertEquals(wanted, SampleSize.of(population).wanted());
    }

    @Test
    void theMarginOfProportionsIsTheTextbooks() {
        List<BigDecimal> counted = List.of(BigDecimal.ONE, BigDecimal.ZERO);
        Satisfaction it = Satisfaction.of(List.of(80, 20), counted, 1000);
        double exact = 1.96 * Math.sqrt(0.8 * 0.2 / 100) * Math.sqrt(900 / 999.0) * 100;
        assertEquals(exact, it.margin().doubleValue(), 0.005);
        assertEquals("(80 × 1 + 20 × 0) ÷ 100 = 80%", it.rateArithmetic());
        assertEquals("1.96 × √(0.16 ÷ 100) × √((1000 − 100) ÷ (1000 − 1)) = ±7.44", it.marginArithmetic());
        assertEquals(
                "0",
                Satisfaction.plain(
                        Satisfaction.of(List.of(30, 70), counted, 100).margin()),
                "all were asked");
        assertEquals(
                "0",
                Satisfaction.plain(Satisfaction.of(List.of(1, 0), counted, 1).margin()));
    }

    @Test
    void nothingHiddenFollowsFromWhatIsShown() {
        Random random = new Random(885);
        for (int round = 0; round < 5000; round++) {
            int minimum = 2 + random.nextInt(9);
            List<Integer> answers =
                    random.ints(1 + random.nextInt(6), 0, 15).boxed().toList();
            int all = answers.stream().mapToInt(Integer::intValue).sum();
            if (all < minimum) continue; // 总数都不说
            Set<Integer> hidden = Suppression.of(answers, minimum);
            int left = hidden.stream().mapToInt(answers::get).sum();
            assertTrue(
                    hidden.isEmpty() || hidden.size() > 1 && left >= minimum, answers + " " + minimum + " " + hidden);
            for (int i = 0; i < answers.size(); i++)
                assertTrue(hidden.contains(i) || answers.get(i) == 0 || answers.get(i) >= minimum, answers.toString());
        }
    }

    @Test
    void codesAreLongDifferentAndForgivingToType() {
        byte[] secret = SurveyToken.salt();
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 1000; i++) all.add(SurveyToken.of(secret, i));
        assertEquals(1000, all.size());
        for (String token : all) {
            assertTrue(token.matches("[0-9a-hjkmnp-tv-z]{26}"), token);
            assertEquals(token, SurveyToken.normal(SurveyToken.grouped(token).toUpperCase(Locale.ROOT)));
        }
        assertEquals("01101", SurveyToken.normal(" OiL-o1"));
        assertFalse(all.contains(SurveyToken.of(SurveyToken.salt(), 0)));
    }
}
