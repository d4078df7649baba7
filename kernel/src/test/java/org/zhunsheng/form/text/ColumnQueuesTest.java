package org.zhunsheng.form.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.IndicatorField;

/** 各栏各排一队：名称先印完，数值后印；或一栏一栏地印。 */
class ColumnQueuesTest {

    private static final String HEAD = "项目支出绩效自评表\n（2023年度）\n项目名称\n\n道路养护项目\n\n";

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

    @Test
    void columnAfterColumn() {
        Form form = TextFixture.form(HEAD
                + "一级指标\n二级指标\n三级指标\n数 量 指 标 养护次数\n质 量 指 标 养护质量\n产 出 指 标\n时 效 指 标 全年\n成 本 指 标 成本\n"
                + "社 会 效 益 指\n效 益 指 标\n改善沿线群众出行条件\n标\n满 意 度 指 标 沿线村民满意度\n\n"
                + "指标值\n至少全年养护４次路面\n按质按量完成\n１-１２月\n６０万元\n\n"
                + "实施进度\n已完成１００％\n已完成１００％\n已完成１００％\n已完成１００％\n\n"
                + "不断提升\n\n已完成１００％\n\n９０％\n\n已完成１００％\n");
        assertEquals(List.of("养护次数", "养护质量", "全年", "成本", "改善沿线群众出行条件", "沿线村民满意度"), written(form, IndicatorField.NAME));
        assertEquals(
                List.of("至少全年养护４次路面", "按质按量完成", "１-１２月", "６０万元", "不断提升", "９０％"), written(form, IndicatorField.TARGET));
        form.indicators()
                .forEach(row -> assertFalse(
                        row.facts().get(IndicatorField.TARGET).doubt().doubtful()));
    }

    private static List<String> written(Form form, IndicatorField field) {
        return form.indicators().stream()
                .map(row -> row.facts().get(field).asWritten())
                .toList();
    }
}
