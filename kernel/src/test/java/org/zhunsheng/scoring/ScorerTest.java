package org.zhunsheng.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhunsheng.form.Form;

/** Which method a row gets, and what a whole form comes to. */
class ScorerTest {

    private static final List<String> SEED = List.of(
            "投入与管理（36分）|资金使用的合规性|||||6|6|",
            "投入与管理（36分）|预算执行率|||||8|8|",
            "投入与管理（36分）|项目设立的规范性|||||5|5|",
            "投入与管理（36分）|财务（资产）管理制度的健全性和执行的有效性|||||5|5|",
            "投入与管理（36分）|绩效目标合理性|||||8|8|",
            "投入与管理（36分）|项目管理制度的健全性和执行的有效性|||||4|4|",
            "产出目标（34分）|完成工作任务数量|||||12|12|",
            "产出目标（34分）|完成项目预期规模及要点要求|||||11|9|",
            "产出目标（34分）|完成工作任务质量|||||11|11|",
            "效果目标（15分）|服务对象满意度|||||4|3|",
            "效果目标（15分）|课题转化成果率|||||3|3|",
            "效果目标（15分）|社会效益和经济效益|||||8|6|",
            "影响力目标（15分）|部门协助情况|||||8|4|",
            "影响力目标（15分）|长效机制建立情况|||||7|5|");

    @Test
    void theSeedComesTo89AndGood() {
        Forms forms = Forms.of(2019).money("1,040,000.00", "1,027,026.81", "", "");
        SEED.forEach(forms::row);
        Schemes shanghai = Schemes.plain().executionDigits(0).grades(Schemes.scale("优秀 90 良好 75 合格 60 不合格 0"));
        ScoreSheet sheet = Scorer.score(forms.build(), shanghai.build());

        assertEquals("89", scored(sheet.total()).points().toString());
        assertEquals(
                "6 + 8 + 5 + 5 + 8 + 4 + 12 + 9 + 11 + 3 + 3 + 6 + 4 + 5 = 89",
                scored(sheet.total()).derivation().arithmetic());
        assertEquals("良好", sheet.grade());
        assertEquals(
                List.of("投入与管理 36 36", "产出目标 34 32", "效果目标 15 12", "影响力目标 15 9"),
                sheet.groups().stream()
                        .map(g -> "%s %s %s".formatted(g.name(), g.weight(), g.score()))
                        .toList());
        assertTrue(
                sheet.groups().stream().allMatch(g -> g.complete() && g.weight().equals(g.printed())));
        assertEquals(14, sheet.rows().size());
        assertTrue(sheet.rows().stream()
                .allMatch(
                        row -> !scored(row.outcome()).derivation().arithmetic().isBlank()));
    }

    @Test
    void theExecutionRowOfTheSeedIsRoundedToWholePointsAndSaysSo() {
        Forms forms = Forms.of(2019).money("1,040,000.00", "1,027,026.81", "", "");
        SEED.forEach(forms::row);
        ScoreSheet sheet =
                Scorer.score(forms.build(), Schemes.plain().executionDigits(0).build());
        RowScore row = Objects.requireNonNull(sheet.execution());
        assertEquals(1, row.indicator());
        assertEquals("execution-rate-proportional", row.method());
        Derivation derivation = scored(row.outcome()).derivation();
        assertEquals("8 × 1027026.81 ÷ 1040000 = 7.900206… → 8", derivation.arithmetic());
        assertEquals(
                List.of("四舍五入取整数分", "1027026.81 ÷ 1040000 = 98.752577…%"),
                derivation.parts().stream().map(Derivation::arithmetic).toList());
    }

    @Test
    void theMoneyRowIsScoredInTheUnitOfTheForm() {
        Form form = Forms.of(2019).unit("万元").money("43.2", "37.24", "10", "9").build();
        RowScore row = Scorer.score(form, Schemes.plain().build()).rows().getFirst();
        assertEquals(RowScore.MONEY_ROW, row.indicator());
        assertEquals("8.62", Objects.requireNonNull(row.computed()).toString());
        assertEquals("9", Objects.requireNonNull(row.printed()).toString());
        assertEquals("10 × 37.24 ÷ 43.2 = 8.620370… → 8.62", arithmetic(row));
    }

    @Test
    void withoutAKnownMethodTheExecutionScoreIsTakenAsWritten() {
        Form form = Forms.of(2019).money("100", "90", "10", "10").build();
        RowScore row = Scorer.score(
                        form, Schemes.plain().withoutExecutionMethod().build())
                .rows()
                .getFirst();
        assertTrue(row.byHand());
        assertEquals("10", Objects.requireNonNull(row.computed()).toString());
    }

    @Test
    void theDirectionFollowsTheSign() {
        assertRow("ratio-positive", "10 × 487 ÷ 500 = 9.74", "≥|500|人|487人|10|10");
        assertRow("ratio-negative-linear", "10 × (200 − 130) ÷ 100 = 7", "|≤100万元||130|10|10");
        assertRow("ratio-equal", "10 × 98 ÷ 100 = 9.8", "═|100|%|98%|10|10");
        assertRow("range", "高于上限：10 × (2 × 120 − 132) ÷ 120 = 9", "|80-120||132|10|10");
        assertRow("zero-target", "0 ≤ 0 → 满分 5", "=|0|起|0|5|5");
        assertRow("deadline", "迟 10 天：10 × max(0, 1 − 10 × 0.01) = 9", "|11月30日前||2022年12月10日|10|10");
        assertRow("yes-no", "应为“是”，答“是” → 满分 5", "|是||是|5|5");
    }

    @Test
    void amountsInOtherMoneyUnitsAreConverted() {
        assertRow("ratio-negative-linear", "10 × (180 − 95) ÷ 90 = 9.444444… → 9.44", "|≤90万元||950000元|10|10");
    }

    @Test
    void anOverFulfilledTargetAsksForAReasonAndLosesNothing() {
        RowScore row = row("|≥10||22|10|10");
        assertEquals("10", Objects.requireNonNull(row.computed()).toString());
        assertEquals(
                "完成值为指标值的 220%，超过 130%，须说明原因；不扣分",
                scored(row.outcome()).derivation().parts().getFirst().arithmetic());
    }

    @Test
    void aNumberWithoutSignIsTakenAsWritten() {
        RowScore row = row("|20000||23333.56|10|10");
        assertTrue(row.byHand());
        assertEquals(ManualRubric.ID, row.method());
        assertEquals(
                "指标值“20000”没有比较符号，不能判断方向，得分照录",
                scored(row.outcome()).derivation().parts().getFirst().arithmetic());
    }

    @Test
    void aLevelGivesABandAndAScoreOutsideItIsKeptButSaidToBeInvalid() {
        RowScore inside = row("|效果明显||部分达成|12|7.20");
        assertEquals("levels-100-80-60", inside.method());
        assertEquals("“部分达成年度指标并具有一定效果”：7.20 ≤ 7.20 < 9.60 成立", arithmetic(inside));
        RowScore outside = row("|效果明显||部分达成|12|12");
        assertEquals("12", Objects.requireNonNull(outside.computed()).toString());
        assertEquals("“部分达成年度指标并具有一定效果”：7.20 ≤ 12 < 9.60 不成立，录入无效；照录表上得分 12", arithmetic(outside));
    }

    @Test
    void whatCannotBeScoredSaysWhyAndLeavesTheFormWithoutATotal() {
        assertUnscored("没有完成值", "|≥90%|||10|10");
        assertUnscored("完成值“50次”与指标值“50个”单位不同，无从比较", "=|50个||50次|10|10");
        assertUnscored("指标值“30”是数，完成值“完成”不是，无从比较", "≤|30|万元|完成|10|10");
        assertUnscored("指标值是期限，完成值“100%”不是日期，无从比较", "|2021年底||100%|10|10");
        assertUnscored("得分“满分”不是数", "|效果明显||明显|10|满分");
        assertUnscored("录入无效：12 不在 0 至 11 之间", "|效果明显||明显|11|12");
        assertUnscored("没有分值", "|≥90%||95%||10");
        assertUnscored("分值不是正数：0", "|≥90%||95%|0|0");
        assertUnscored("写“不适用”须说明原因", "|≥90%||不适用|10|");
        Form form = Forms.of(2022)
                .row("产出|数量|≥|90|%|95%|50|50|")
                .row("产出|质量|≥|90|%|优|50|50|")
                .build();
        ScoreSheet sheet = Scorer.score(form, Schemes.plain().build());
        assertEquals(
                "“质量”无法评分；已评分各行合计 50 分",
                assertInstanceOf(Outcome.Unscored.class, sheet.total()).reason());
        assertNull(sheet.grade());
        assertEquals(false, sheet.groups().getFirst().complete());
    }

    @Test
    void aLevelWithoutTargetGivesABandToo() {
        assertEquals("levels-100-80-60", row("|||达成预期指标|15|15").method());
    }

    @Test
    void aFormWhoseWeightsAreNot100HasATotalButNoGrade() {
        Form form = Forms.of(2022).row("产出|数量|≥|90|%|95%|25|25|").build();
        ScoreSheet sheet = Scorer.score(form, Schemes.plain().build());
        assertEquals("25", scored(sheet.total()).points().toString());
        assertNull(sheet.grade());
    }

    @Test
    void aFormWithoutActualValuesIsTakenAsWritten() {
        Form form = Forms.of(2022).row("产出|数量|≥|90|%||50|48|").build();
        RowScore row = Scorer.score(form, Schemes.plain().build()).rows().getFirst();
        assertTrue(row.byHand());
        assertEquals("48", Objects.requireNonNull(row.computed()).toString());
    }

    @Test
    void anUnfinishedTaskIsATrueZero() {
        assertRow("deadline", "未完成 → 0", "|11月底||尚未完成|10|8");
    }

    @Test
    void anEmptyFormHasNoTotal() {
        ScoreSheet sheet = Scorer.score(Forms.of(2022).build(), Schemes.plain().build());
        assertEquals(
                "表上没有可以计分的行",
                assertInstanceOf(Outcome.Unscored.class, sheet.total()).reason());
        assertNull(sheet.rate());
    }

    @Test
    void aBudgetOfZeroIsNotApplicableAndSomebodyMustDecide() {
        Form form = Forms.of(2022)
                .money("0", "0", "10", "10")
                .row("产出|数量|≥|90|%|95%|90|90|")
                .build();
        ScoreSheet sheet = Scorer.score(form, Schemes.plain().build());
        assertInstanceOf(Outcome.NotApplicable.class, sheet.rows().getFirst().outcome());
        assertEquals(
                "有不适用的行，其分值归入何处尚未决定；已评分各行合计 90 分",
                assertInstanceOf(Outcome.Unscored.class, sheet.total()).reason());
    }

    @Test
    void aRateNamedLikeTheExecutionRateIsNotTheExecutionRate() {
        Form form = Forms.of(2022)
                .money("100", "90", "", "")
                .row("产出|管理制度严格执行率|≥|100|%|100%|10|10|")
                .row("产出|资金执行率|≥|95|%|90%|10|9|")
                .build();
        assertEquals(1, Objects.requireNonNull(Execution.of(form)).indicator());
    }

    private static void assertRow(String method, String arithmetic, String cells) {
        RowScore row = row(cells);
        assertEquals(method, row.method());
        assertEquals(arithmetic, arithmetic(row));
    }

    private static void assertUnscored(String reason, String cells) {
        assertEquals(
                reason,
                assertInstanceOf(Outcome.Unscored.class, row(cells).outcome()).reason());
    }

    /** One row (sign|target|unit|actual|points|score) on a form that has actual values elsewhere. */
    private static RowScore row(String cells) {
        Form form = Forms.of(2022)
                .row("产出|名称|" + cells + "|")
                .row("产出|另一行|≥|1||1|5|5|")
                .build();
        return Scorer.score(form, Schemes.plain().build()).rows().getFirst();
    }

    private static String arithmetic(RowScore row) {
        return scored(row.outcome()).derivation().arithmetic();
    }

    private static Outcome.Scored scored(Outcome outcome) {
        return assertInstanceOf(Outcome.Scored.class, outcome);
    }
}
