package org.zhunsheng.form.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.page.Place;

class GridReaderTest {

    @Test
    void nationalFormIsReadWhole() {
        Form form = new Picture()
                .paragraph("项目支出绩效自评表")
                .paragraph("（ 2022 年度 ）")
                .table("""
                项目名称 | < | 供水工程 | < | < | < | < | < | <
                主管部门 | < | 水利局 | < | < | 实施单位 | < | 供水站 | <
                项目资金（万元） | | < | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
                ^ | 年度资金总额： | < | 90 | 80 | 72 | 10 | 90% | 9
                ^ | 其中：当年财政拨款 | < | 90 | 80 | 72 | — | 90% | —
                年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | <
                ^ | 解决饮水困难。 | < | < | < | 已经解决。 | < | < | <
                绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                ^ | 产出指标（50分） | 数量指标 | 指标1：新建水厂 | ≥2座 | 2座 | 50 | 50 |
                ^ | ^ | ^ | 指标2： | | | | |
                ^ | 效益指标（40分） | 社会效益指标 | 受益人口 | ≥100人 | 90人 | 40 | 36 | 人口外出
                总分 | < | < | < | < | < | 100 | 95 |
                """)
                .form();
        assertEquals("mof-2020", form.kind());
        assertEquals("项目支出绩效自评表", text(form, FormField.TITLE));
        assertEquals("2022", text(form, FormField.YEAR));
        assertEquals("供水工程", text(form, FormField.PROJECT));
        assertEquals("水利局", text(form, FormField.COMPETENT_DEPARTMENT));
        assertEquals("供水站", text(form, FormField.IMPLEMENTING_UNIT));
        assertEquals("万元", text(form, FormField.MONEY_UNIT));
        assertEquals("解决饮水困难。", text(form, FormField.OBJECTIVE_EXPECTED));
        assertEquals("已经解决。", text(form, FormField.OBJECTIVE_ACTUAL));
        assertEquals("100", text(form, FormField.TOTAL_POINTS));
        assertEquals("95", text(form, FormField.TOTAL_SCORE));
        assertEquals(
                List.of("年度资金总额", "其中：当年财政拨款"),
                form.funds().stream().map(f -> f.label().asWritten()).toList());
        assertEquals("72", fund(form, 1, FundingField.EXECUTED));
        assertEquals("", fund(form, 1, FundingField.POINTS));
        assertEquals(2, form.indicators().size());
        assertEquals("人口外出", indicator(form, 1, IndicatorField.REMARK));
        assertFalse(anyDoubt(form));
    }

    @Test
    void aRowCutInThreeIsJoinedItsLevelToo() {
        String head = "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注\n";
        Form form = new Picture()
                .paragraph("项目支出绩效自评表")
                .table(head + """
                ^ | 产出指标 | 数量指标 | 新建水厂 | 2座 | 2座 | 50 | 50 |
                ^ | 满意度指标 | 服务对象满意度 | 受益群众 | 90% | 95% | 10 | 10 | 按问卷
                """)
                .page()
                .table(head + "^ | | 指标 | | | | | | 统计，共\n")
                .page()
                .table(head + "^ | | | | | | | | 百份\n^ | ^ | 满意程度 | 施工单位 | 90% | 91% | 10 | 10 |\n")
                .form();
        assertEquals(3, form.indicators().size());
        assertEquals("服务对象满意度指标", indicator(form, 1, IndicatorField.LEVEL2));
        assertEquals("按问卷统计，共百份", indicator(form, 1, IndicatorField.REMARK));
        assertEquals("满意程度", indicator(form, 2, IndicatorField.LEVEL2));
    }

    @Test
    void everyValueSaysWhereItStands() {
        Form form = new Picture().table("""
                项目名称 | 供水工程
                项目资金（万元） | 30
                """).form();
        assertEquals(
                new Origin.InDocument("0", Place.inTable(1, 1, 2)),
                form.text(FormField.PROJECT).origin());
    }

    static String text(Form form, FormField field) {
        return form.text(field).asWritten();
    }

    static String fund(Form form, int row, FundingField field) {
        return form.funds().get(row).facts().get(field).asWritten();
    }

    static String indicator(Form form, int row, IndicatorField field) {
        return form.indicators().get(row).facts().get(field).asWritten();
    }

    static boolean anyDoubt(Form form) {
        return form.facts().all().values().stream()
                        .anyMatch(fact -> fact.doubt().doubtful())
                || form.funds().stream()
                        .map(Funding::facts)
                        .anyMatch(f -> f.all().values().stream()
                                .anyMatch(fact -> fact.doubt().doubtful()))
                || form.indicators().stream()
                        .map(Indicator::facts)
                        .anyMatch(f -> f.all().values().stream()
                                .anyMatch(fact -> fact.doubt().doubtful()));
    }
}
