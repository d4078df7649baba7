package org.zhunsheng.form.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.IndicatorField;

/** 各栏各排一队：名称先印完，数值后印，按先后配成行而不存疑。 */
class ColumnQueuesTest {

    @Test
    void namesThenTuples() {
        Form form = TextFixture.form(TextFixture.resource("names-then-tuples.txt"));
        assertEquals(
                List.of(
                        "★修补坑槽面积(≥**平方米)",
                        "★其中:国道路面修补中由本级承担的面积(≥**平方米)",
                        "★更换护栏长度(≥**米)",
                        "路面验收标准(≥**%)",
                        "★沿线村民满意度(≥**%)"),
                written(form, IndicatorField.NAME));
        assertEquals(
                List.of(">=1200 平方米", ">=300 平方米", ">=80 米", ">=95 %", ">=90 %"), written(form, IndicatorField.TARGET));
        assertEquals(List.of("1260 平方米", "310 平方米", "85 米", "97 %", "93 %"), written(form, IndicatorField.ACTUAL));
        assertEquals(List.of("20", "15", "15", "30", "20"), written(form, IndicatorField.POINTS));
        form.indicators()
                .forEach(row -> assertFalse(
                        row.facts().get(IndicatorField.ACTUAL).doubt().doubtful()));
    }

    private static List<String> written(Form form, IndicatorField field) {
        return form.indicators().stream()
                .map(row -> row.facts().get(field).asWritten())
                .toList();
    }
}
