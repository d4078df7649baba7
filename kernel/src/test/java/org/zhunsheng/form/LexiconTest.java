package org.zhunsheng.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhunsheng.form.Lexicon.Label;
import org.zhunsheng.form.Lexicon.Section;

class LexiconTest {

    private final Lexicon lexicon = Lexicon.standard();

    @Test
    void justifiedLabelWithColonIsTheSameLabel() {
        assertEquals("project", lexicon.key(Section.FIELDS, "项　目 名 称："));
        assertEquals("project", lexicon.key(Section.FIELDS, "转移支付(项目)名称"));
    }

    @Test
    void bracketsAreOptionalOnEitherSide() {
        assertEquals("money", lexicon.key(Section.BLOCKS, "项目资金（万元）"));
        assertEquals("implementing_unit", lexicon.key(Section.FIELDS, "实施单位（公章）"));
        assertEquals("divisions", lexicon.key(Section.FIELDS, "具体实施处"));
    }

    @Test
    void writingWithBracketsWinsOverWritingWithout() {
        assertEquals("initial_budget", lexicon.key(Section.FUNDING_COLUMNS, "预算数（年初）"));
        assertEquals("annual_budget", lexicon.key(Section.FUNDING_COLUMNS, "预算数（A）"));
    }

    @Test
    void leadingNumberIsNotPartOfTheLabel() {
        assertEquals("objective_actual", lexicon.key(Section.FIELDS, "1.项目年度目标完成情况"));
        assertEquals("current_year_grant", lexicon.key(Section.FUNDING_ROWS, "（一）财政拨款小计"));
    }

    @Test
    void unknownTextHasNoKey() {
        assertNull(lexicon.key(Section.FIELDS, "云雾土家族乡"));
    }

    @Test
    void pointsAreReadFromTheLabel() {
        assertEquals("50", LabelText.points("产出指标（５０分）"));
        assertNull(LabelText.points("产出指标"));
    }

    @Test
    void unknownColumnHeadIsUnderstoodByItsStem() {
        assertEquals("remark", lexicon.stem(Section.INDICATOR_STEMS, "没有完成的原因"));
        assertEquals("executed", lexicon.stem(Section.FUNDING_STEMS, "截至年底支出"));
    }

    @Test
    void everyKeyIsAFieldOfTheFormatOrANamedException() {
        assertKeys(Section.FIELDS, FormField.values(), "competent_and_implementing", "problems_and_measures");
        assertKeys(Section.FUNDING_COLUMNS, FundingField.values(), "ignored");
        assertKeys(Section.INDICATOR_COLUMNS, IndicatorField.values(), "ignored");
    }

    private void assertKeys(Section section, Field[] fields, String... others) {
        Set<String> allowed = new HashSet<>(List.of(others));
        Arrays.stream(fields).map(Field::key).forEach(allowed::add);
        for (Label label : lexicon.labels(section)) assertTrue(allowed.contains(label.key()), label::toString);
    }
}
