package org.zhunsheng.form.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.Indicator;

/** 上海 2019 年度的一张自评表，文本层先印标签、后印内容，级别标签在它那几行的中间。 */
class ShanghaiTextTest {

    private final Form form = TextFixture.form(TextFixture.resource("shanghai-2019.txt"));
    private final List<String[]> expected = TextFixture.resource("shanghai-2019.expected.tsv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .toList();

    @Test
    void everyFieldOfTheHeadAndTheLongTexts() {
        for (String[] row : expected) {
            if (row[0].equals("indicator") || row[0].startsWith("funds.")) continue;
            FormField field = FormField.valueOf(row[0].toUpperCase(java.util.Locale.ROOT));
            assertEquals(
                    TextFixture.bare(row[1]),
                    TextFixture.bare(form.facts().get(field).asWritten()),
                    row[0]);
        }
    }

    @Test
    void moneyIsOneRowWithoutLabel() {
        assertEquals(1, form.funds().size());
        var facts = form.funds().getFirst().facts();
        for (String[] row : expected) {
            if (!row[0].startsWith("funds.")) continue;
            FundingField field =
                    FundingField.valueOf(row[0].substring("funds.".length()).toUpperCase(java.util.Locale.ROOT));
            assertEquals(row[1], facts.get(field).asWritten(), row[0]);
        }
        assertEquals("", facts.get(FundingField.LABEL).asWritten());
    }

    @Test
    void fourteenIndicatorsWithGroupExplanationWeightAndScore() {
        List<String> truth = new ArrayList<>();
        for (String[] row : expected) {
            if (row[0].equals("indicator"))
                truth.add(TextFixture.bare(String.join("|", row).substring("indicator|".length())));
        }
        List<String> read =
                form.indicators().stream().map(ShanghaiTextTest::line).toList();
        assertEquals(truth, read);
    }

    private static String line(Indicator indicator) {
        return TextFixture.bare(String.join(
                "|",
                indicator.level1().asWritten(),
                indicator.name().asWritten(),
                indicator.explanation().asWritten(),
                indicator.points().asWritten(),
                indicator.score().asWritten()));
    }
}
