package org.zhunsheng.form.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhunsheng.form.grid.GridReaderTest.fund;
import static org.zhunsheng.form.grid.GridReaderTest.indicator;
import static org.zhunsheng.form.grid.GridReaderTest.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;

class LayoutsTest {

    @Test
    void weightMayStandBeforeTheTargetAndSignAndUnitApart() {
        Form form = new Picture().table("""
                项目名称 | 演出 | | | | | | | |
                一级指标 | 二级指标 | 明细指标 | 满分 | 计算符号 | 目标值 | 计量单位 | 实际值 | 评分 | 扣分原因
                产出 | 数量 | 场次 | 20 | ≥ | 100 | 场 | 98 | 19 | 停电
                """).form();
        assertEquals("20", indicator(form, 0, IndicatorField.POINTS));
        assertEquals("≥", indicator(form, 0, IndicatorField.TARGET_SIGN));
        assertEquals("100", indicator(form, 0, IndicatorField.TARGET));
        assertEquals("场", indicator(form, 0, IndicatorField.UNIT));
        assertEquals("98", indicator(form, 0, IndicatorField.ACTUAL));
        assertEquals("停电", indicator(form, 0, IndicatorField.REMARK));
    }

    @Test
    void columnsUnderATwoRowHeadAreToldApart() {
        Form form = new Picture().table("""
                绩效指标 | < | < | 年度指标值 | 1—7月执行情况 | 偏差原因分析 | < | 备注
                一级指标 | 二级指标 | 三级指标 | ^ | ^ | 经费保障 | 原因说明 | ^
                产出指标 | 数量指标 | 人数 | 100人 | 60人 | √ | 人手不足 |
                """).form();
        assertEquals("人数", indicator(form, 0, IndicatorField.NAME));
        assertEquals("60人", indicator(form, 0, IndicatorField.ACTUAL));
        assertEquals("人手不足", indicator(form, 0, IndicatorField.REMARK));
    }

    @Test
    void yearlyHalfIsReadBesideTheMediumTerm() {
        Form form = new Picture().table("""
                项目资金（万元） | 实施期资金总额 | < | 900 | 年度资金总额 | < | 300
                总体目标 | 实施期目标 | < | < | 年度目标 | < | <
                ^ | 治理90公里。 | < | < | 治理30公里。 | < | <
                一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
                产出指标 | 数量指标 | 长度 | 90公里 | 数量指标 | 长度 | 30公里
                """).form();
        assertEquals(1, form.funds().size());
        assertEquals("300", fund(form, 0, FundingField.INITIAL_BUDGET));
        assertEquals("治理30公里。", text(form, FormField.OBJECTIVE_EXPECTED));
        assertEquals("30公里", indicator(form, 0, IndicatorField.TARGET));
        assertEquals("产出指标", indicator(form, 0, IndicatorField.LEVEL1));
    }

    @Test
    void levelsAreFilledDownWhetherMergedOrBlank() {
        Form form = new Picture().table("""
                一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值
                产出指标 | 数量指标 | 渠道 | 10公里 | 10公里
                 | | 闸门 | 5座 | 5座
                ^ | 质量指标 | 合格率 | 100% | 100%
                效益指标 | 经济效益 | 增收 | 30万元 | 28万元
                """).form();
        assertEquals(
                List.of("产出指标", "产出指标", "产出指标", "效益指标"),
                form.indicators().stream().map(i -> i.level1().asWritten()).toList());
        assertEquals("数量指标", indicator(form, 1, IndicatorField.LEVEL2));
    }

    @Test
    void templateRowsAndRepeatedHeadsAreNoIndicators() {
        Form form = new Picture().table("""
                一级指标 | 二级指标 | 三级指标 | 指标值 | 分值
                产出指标 | 数量指标 | 渠道 | 10公里 | 50
                 | | 指标2： | |
                一级指标 | 二级指标 | 三级指标 | 指标值 | 分值
                产出指标 | 质量指标 | …… | — | —
                产出指标 | 质量指标 | 合格率 | 100% | 50
                """).form();
        assertEquals(
                List.of("渠道", "合格率"),
                form.indicators().stream().map(i -> i.name().asWritten()).toList());
    }

    @Test
    void tableGoesOnOverThePageWithoutHead() {
        Form form = new Picture().table("""
                项目名称 | < | 公厕 | < | < | <
                一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 备注
                产出指标 | 数量指标 | 改造 | 30座 | 28座 | 两座因
                """).page().table("""
                 | | | | | 征地未完成
                产出指标 | 质量指标 | 合格率 | 100% | 100% |
                """).form();
        assertEquals(2, form.indicators().size());
        assertEquals("两座因征地未完成", indicator(form, 0, IndicatorField.REMARK));
        assertTrue(form.indicators().getFirst().remark().doubt().doubtful());
    }

    @Test
    void everyProjectOfAListIsAFormOfItsOwn() {
        List<Form> forms = new Picture()
                .paragraph("2025年项目绩效目标表")
                .paragraph("单位：元")
                .table("""
                序号 | 项目名称 | 项目单位 | 预算数 | 三级指标 | 指标性质 | 目标值 | 分值
                1 | 办案 | 法院 | 5000 | 办案数 | 大于等于 | 900 | 50
                ^ | ^ | ^ | ^ | 结案质量 | 定性 | 提高 | 40
                2 | 维修 | 法院 | 3000 | 面积 | 等于 | 600 | 60
                """)
                .forms();
        assertEquals(2, forms.size());
        assertEquals("维修", text(forms.get(1), FormField.PROJECT));
        assertEquals("2025", text(forms.get(1), FormField.YEAR));
        assertEquals("3000", fund(forms.get(1), 0, FundingField.INITIAL_BUDGET));
        assertEquals(2, forms.getFirst().indicators().size());
    }

    @Test
    void labelAndValueMayShareACell() {
        Form form = new Picture().table("""
                项目名称：公路养护 | < | 主管部门：交通局 | <
                填报时间：2023.1.10　　单位：万元 | < | 执行率：95.5% | <
                预算数：100 | < | 执行数：95.5 | <
                改进措施： | < | < | <
                提前安排。 | < | < | <
                """).form();
        assertEquals("公路养护", text(form, FormField.PROJECT));
        assertEquals("交通局", text(form, FormField.COMPETENT_DEPARTMENT));
        assertEquals("2023.1.10", text(form, FormField.FILLED_DATE));
        assertEquals("万元", text(form, FormField.MONEY_UNIT));
        assertEquals("100", fund(form, 0, FundingField.ANNUAL_BUDGET));
        assertEquals("95.5%", fund(form, 0, FundingField.RATE));
        assertEquals("提前安排。", text(form, FormField.MEASURES));
    }

    @Test
    void amountsMayStandBesideTheirNamesInGroups() {
        Form form = new Picture().table("""
                项目名称 | < | < | 路灯 | < | < | <
                预算执行情况（万元） | 预算安排情况（调整后） | < | 资金到位情况 | < | 资金执行情况 | <
                ^ | 预算数： | 43 | 到位数： | 42 | 执行数： | 37
                ^ | 其中：财政资金 | 43 | 其中：财政资金 | 42 | 其中：财政资金 | 37
                """).form();
        assertEquals("43", fund(form, 0, FundingField.ANNUAL_BUDGET));
        assertEquals("37", fund(form, 1, FundingField.EXECUTED));
        assertEquals("其中：财政资金", fund(form, 1, FundingField.LABEL));
    }

    @Test
    void pointsOfTheExecutionMayBePrintedInTheLabel() {
        Form form = new Picture().table("""
                预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率）
                ^ | 年度财政资金总额 | 50 | 10 | 20% | 4
                """).form();
        assertEquals("20", fund(form, 0, FundingField.POINTS));
        assertEquals("万元", text(form, FormField.MONEY_UNIT));
    }

    @Test
    void secondFormBeginsAtItsTitle() {
        List<Form> forms = new Picture().table("""
                项目支出绩效自评表 | < | <
                项目名称 | 甲 | <
                一级指标 | 三级指标 | 指标值
                产出指标 | 长度 | 9
                附件2 | < | <
                项目支出绩效自评表 | < | <
                项目名称 | 乙 | <
                """).forms();
        assertEquals(
                List.of("甲", "乙"),
                forms.stream().map(f -> text(f, FormField.PROJECT)).toList());
    }

    @Test
    void unknownHeadIsUnderstoodWithDoubt() {
        Form form = new Picture().table("""
                一级指标 | 三级指标 | 指标值 | 年末达到的数 | 分值
                产出指标 | 长度 | 9公里 | 8公里 | 20
                """).form();
        var actual = form.indicators().getFirst().facts().get(IndicatorField.ACTUAL);
        assertEquals("8公里", actual.asWritten());
        assertTrue(actual.doubt().doubtful());
    }

    @Test
    void tickedOptionIsTheAnswer() {
        Form form = new Picture().table("""
                项目名称 | 安防
                是否为经常性项目 | □是 ☑否
                """).form();
        assertEquals("否", text(form, FormField.RECURRING));
    }

    @Test
    void oneNameFillsBothUnits() {
        Form form = new Picture().table("""
                项目名称 | 安防
                实施（主管）单位 | 教育局
                """).form();
        assertEquals("教育局", text(form, FormField.COMPETENT_DEPARTMENT));
        assertEquals("教育局", text(form, FormField.IMPLEMENTING_UNIT));
    }

    @Test
    void budgetAndExecutionMayStandSideBySide() {
        Form form = new Picture().table("""
                项目名称 | 培训 | < | < | <
                预算执行情况（元） | 预算数: | 660 | 执行数: | 650
                ^ | 其中：财政拨款 | 600 | 其中：财政拨款 | 590
                """).form();
        assertEquals("660", fund(form, 0, FundingField.ANNUAL_BUDGET));
        assertEquals("650", fund(form, 0, FundingField.EXECUTED));
        assertEquals("590", fund(form, 1, FundingField.EXECUTED));
    }

    @Test
    void rowNumbersAreNoContent() {
        Form form = new Picture().table("""
                行次 | 项目名称 | 补助 | < | <
                1 | 资金情况（元） | 年初批复数 | 决算数 | 支付率
                2 | 合计 | 300 | 280 | 93.3%
                3 | 其中：上级补助 | 100 | 80 | 80%
                """).form();
        assertEquals("补助", text(form, FormField.PROJECT));
        assertEquals("280", fund(form, 0, FundingField.EXECUTED));
        assertEquals("其中：上级补助", fund(form, 1, FundingField.LABEL));
    }

    @Test
    void unknownLabelIsUnderstoodByItsEndWithDoubt() {
        Form form = new Picture().table("""
                项目名称 | 补助
                牵头主管部门 | 工信局
                """).form();
        assertEquals("工信局", text(form, FormField.COMPETENT_DEPARTMENT));
        assertTrue(form.text(FormField.COMPETENT_DEPARTMENT).doubt().doubtful());
    }

    @Test
    void rowCutByThePageIsJoinedWhenOnlyOneHalfHasNumbers() {
        Form form = new Picture().table("""
                一级指标 | 指标名称 | 指标解释 | 权重 | 自评分
                投入 | 合规性 | 是否合规 | 6 | 6
                投入 | 财务制度的健全性和执行的 | 制度是否健全， | 5 | 5
                """).page().table("""
                一级指标 | 指标名称 | 指标解释 | 权重 | 自评分
                投入 | 有效性 | 执行是否有效 | |
                产出 | 数量 | 数量多少 | 9 | 8
                """).form();
        assertEquals(3, form.indicators().size());
        assertEquals("财务制度的健全性和执行的有效性", indicator(form, 1, IndicatorField.NAME));
        assertEquals("制度是否健全，执行是否有效", indicator(form, 1, IndicatorField.EXPLANATION));
    }

    @Test
    void rowCutIntoThreeByThePagesIsOneRow() {
        Form form = new Picture().table("""
                一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 备注
                产出指标 | 质量指标 | 合格率 | ≥95% | 96% |
                产出指标 | 数量指标 | 学校维修改造及困难群 | 100 | 98 | 通过
                """).page().table("""
                一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 备注
                产出指标 | | 众救助人数 | | | 人员培训
                """).page().table("""
                一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 备注
                产出指标 | | | | | 完成
                效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% |
                """).form();
        assertEquals(3, form.indicators().size());
        assertEquals("学校维修改造及困难群众救助人数", indicator(form, 1, IndicatorField.NAME));
        assertEquals("通过人员培训完成", indicator(form, 1, IndicatorField.REMARK));
    }
}
