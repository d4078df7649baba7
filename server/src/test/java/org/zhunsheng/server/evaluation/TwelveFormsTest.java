package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhunsheng.scoring.Derivation;
import org.zhunsheng.server.world.ProjectYear;

/** 一个单位的各种结果，每行的分与总分由这里另算，与系统算的一致。预算 50 万、执行 45 万的，预算执行率得 10 × 45 ÷ 50 = 9 分。 */
class TwelveFormsTest extends EvaluationGround {

    private static final String LENGTH = "i1|产出指标|数量指标|保洁河道里程|≥|120|公里|50";
    private static final String LITTER = "i2|效益指标|生态效益指标|水面垃圾减少率|≥|20|%|40";

    private static BigDecimal of(String weight, String actual, String target) {
        return new BigDecimal(weight)
                .multiply(new BigDecimal(actual))
                .divide(new BigDecimal(target), 2, RoundingMode.HALF_UP);
    }

    private void total(String wanted) {
        assertEquals(0, new BigDecimal(wanted).compareTo(new BigDecimal(scores().total())), scores()::total);
    }

    private String arithmetic(String row) {
        return Objects.requireNonNull(line(row).derivation()).arithmetic();
    }

    @Test
    void met() {
        begun(LENGTH, LITTER);
        put("i1", "actual", "120");
        put("i2", "actual", "20%");
        total("99");
        assertEquals("优", scores().grade());
        assertEquals(
                "9 + 50 + 40 = 99",
                Objects.requireNonNull(scores().derivation()).arithmetic());
        assertEquals(
                "10 × 45 ÷ 50 = 9",
                Objects.requireNonNull(scores().money().orElseThrow().derivation())
                        .arithmetic());
    }

    @Test
    void missed() {
        begun(LENGTH, LITTER);
        put("i1", "actual", "97");
        put("i2", "actual", "13");
        BigDecimal sum = new BigDecimal("9").add(of("50", "97", "120")).add(of("40", "13", "20"));
        total(sum.toPlainString());
        assertEquals("50 × 97 ÷ 120 = 40.416666… → 40.42", arithmetic("i1"));
        assertEquals("中", scores().grade());
    }

    @Test
    void farExceeded() {
        begun(LENGTH, LITTER);
        put("i1", "actual", "300");
        put("i2", "actual", "20");
        total("99");
        assertEquals(
                "完成值为指标值的 250%，超过 130%，须说明原因；不扣分",
                Objects.requireNonNull(line("i1").derivation())
                        .parts()
                        .getFirst()
                        .arithmetic());
        assertTrue(as(() -> evaluations.remarks(filling)).stream()
                .anyMatch(one -> one.row().code().equals("over-fulfilled-unexplained")
                        && one.href().endsWith("/indicators#c.i1.reason")));
    }

    @Test
    void reversed() {
        begun(LENGTH, "i2|产出指标|成本指标|每公里成本|≤|2|万元|40");
        put("i1", "actual", "120");
        put("i2", "actual", "2.5 万元");
        // 越少越好：从 2 到 4 直线降到零
        total(new BigDecimal("59").add(of("40", "1.5", "2")).toPlainString());
        assertEquals("40 × (4 − 2.5) ÷ 2 = 30", arithmetic("i2"));
    }

    @Test
    void late() {
        begun(LENGTH, "i2|产出指标|时效指标|清淤完成时间|≤|2026年9月30日||40");
        put("i1", "actual", "120");
        put("i2", "actual", "2026年10月10日");
        total("95"); // 迟 10 天，每天扣 1%
        assertEquals("迟 10 天：40 × max(0, 1 − 10 × 0.01) = 36", arithmetic("i2"));
    }

    @Test
    void notApplicable() {
        begun(LENGTH, "i2|产出指标|质量指标|清淤合格率|≥|95|%|20", "i3|满意度指标|服务对象满意度指标|居民满意度|≥|90|%|20");
        put("i1", "actual", "120");
        put("i2", "actual", "95");
        put("i3", "applicability", "不适用", "reason", "没有直接的服务对象");
        assertEquals("", scores().total());
        assertTrue(blocking().contains("P-933"), blocking()::toString);
        put("", "freed", EvaluationForm.RESCALED);
        // 79 ÷ 80 × 100
        total(new BigDecimal("7900")
                .divide(new BigDecimal("80"), 2, RoundingMode.HALF_UP)
                .toPlainString());
        assertEquals(Scores.State.NOT_APPLICABLE, line("i3").state());
    }

    @Test
    void notApplicableWithinItsGroup() {
        begun(LENGTH, "i2|产出指标|质量指标|清淤合格率|≥|95|%|40");
        put("i1", "actual", "96");
        put("i2", "applicability", "不适用", "reason", "今年没有清淤");
        put("", "freed", EvaluationForm.WITHIN_GROUP);
        assertEquals("90", line("i1").worth());
        total(new BigDecimal("9").add(of("90", "96", "120")).toPlainString());
    }

    @Test
    void zeroBudget() {
        ProjectYear year = year(LENGTH, LITTER).budget("initial", "fiscal", "0.00");
        issue(year, "mof-2020");
        put("i1", "actual", "120");
        put("i2", "actual", "13");
        assertEquals(Scores.State.NOT_APPLICABLE, scores().money().orElseThrow().state());
        assertTrue(blocking().contains("P-933"), blocking()::toString);
        put("", "freed", EvaluationForm.RESCALED);
        // 76 ÷ 90 × 100
        total(new BigDecimal("7600")
                .divide(new BigDecimal("90"), 2, RoundingMode.HALF_UP)
                .toPlainString());
    }

    @Test
    void spentWithoutBudget() {
        ProjectYear year =
                year(LENGTH, LITTER).budget("initial", "fiscal", "0.00").pay("2026-06-30", "V1", "1000.00");
        issue(year, "mof-2020");
        put("i1", "actual", "120");
        put("i2", "actual", "20");
        assertEquals(Scores.State.UNSCORED, scores().money().orElseThrow().state());
        assertEquals("", scores().total());
        assertTrue(blocking().contains("P-932"), blocking()::toString);
    }

    @Test
    void carryOver() {
        ProjectYear year = year(LENGTH, LITTER)
                .budget("initial", "fiscal", "300000.00")
                .budget("initial", "carry-over", "100000.00")
                .pay("2026-06-30", "V1", "300000.00");
        issue(year, "mof-2020");
        put("i1", "actual", "120");
        put("i2", "actual", "20");
        total("97.5");
        var funds = as(() -> evaluations.printed(filling)).funds();
        assertEquals("10.00", funds.get(2).annualBudget().asWritten());
        assertEquals("30.00", funds.get(1).annualBudget().asWritten());
    }

    @Test
    void budgetAdjusted() {
        ProjectYear year = year(LENGTH, LITTER)
                .budget("initial", "fiscal", "500000.00")
                .budget("adjustment", "fiscal", "-100000.00")
                .pay("2026-06-30", "V1", "390000.00");
        issue(year, "mof-2020");
        put("i1", "actual", "120");
        put("i2", "actual", "20");
        total("99.75");
        assertEquals(
                "10 × 39 ÷ 40 = 9.75",
                Objects.requireNonNull(scores().money().orElseThrow().derivation())
                        .arithmetic());
    }

    @Test
    void overridden() {
        begun(LENGTH, LITTER);
        put("i1", "actual", "97");
        put("i2", "actual", "20");
        put("i1", "decided", "45");
        assertTrue(blocking().contains("P-930"), blocking()::toString);
        put("i1", "decidedReason", "汛期停工 20 天，主管部门同意不计");
        total("94");
        Derivation derivation = Objects.requireNonNull(line("i1").derivation());
        assertEquals("原来 40.42 分", derivation.parts().getFirst().rule());
        String remark = as(() -> evaluations.printed(filling))
                .indicators()
                .getFirst()
                .remark()
                .asWritten();
        assertEquals("原来 40.42 分，改为 45 分：汛期停工 20 天，主管部门同意不计", remark);
    }

    @Test
    void unscorable() {
        begun(LENGTH, LITTER);
        put("i1", "actual", "大部分");
        put("i2", "actual", "20");
        assertEquals(Scores.State.UNSCORED, line("i1").state());
        assertEquals("", scores().total());
        assertTrue(blocking().contains("P-932"), blocking()::toString);
    }

    @Test
    void surveyed() {
        begun(LENGTH, "i2|满意度指标|服务对象满意度指标|居民满意度|≥|90|%|40");
        put("i1", "actual", "120");
        survey(
                "s1",
                1,
                "indicator",
                "2",
                "valid",
                "200",
                "very",
                "100",
                "satisfied",
                "70",
                "basically",
                "20",
                "dissatisfied",
                "10");
        total(new BigDecimal("59").add(of("40", "85", "90")).toPlainString());
        assertEquals(
                "85%",
                as(() -> evaluations.printed(filling))
                        .indicators()
                        .get(1)
                        .actual()
                        .asWritten());
        survey("s2", 2, "indicator", "9", "valid", "很多", "satisfied", "1");
        assertTrue(blocking().contains("P-935"), blocking()::toString);
        put("s2", "indicator", "2");
        assertTrue(blocking().contains("P-936") && blocking().contains("P-931"), blocking()::toString);
    }
}
