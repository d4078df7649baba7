package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhunsheng.scoring.Derivation;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.ProjectYear;

/** 一个单位的各种结果，每行的分与总分由这里另算，与系统算的一致；怎样算出来的，逐字照手册的算式。 */
class TwelveFormsTest extends EvaluationGround {

    private static final String LENGTH = "i1|产出指标|数量指标|保洁河道里程|≥|120|公里|50";
    private static final String LITTER = "i2|效益指标|生态效益指标|水面垃圾减少率|≥|20|%|40";

    private static BigDecimal of(String weight, String actual, String target) {
        return new BigDecimal(weight)
                .multiply(new BigDecimal(actual))
                .divide(new BigDecimal(target), 2, RoundingMode.HALF_UP);
    }

    /** 预算 50 万、执行 45 万的预算执行率得分。 */
    private static final BigDecimal MONEY = of("10", "450000", "500000");

    private static BigDecimal sum(BigDecimal... parts) {
        return Arrays.stream(parts).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 有不适用的：得的分按适用的分值折算成百分。 */
    private static BigDecimal rescaled(BigDecimal points, BigDecimal worth) {
        return points.multiply(new BigDecimal("100")).divide(worth, 2, RoundingMode.HALF_UP);
    }

    private void total(BigDecimal... parts) {
        BigDecimal wanted = sum(parts);
        assertEquals(0, wanted.compareTo(new BigDecimal(scores().total())), () -> wanted + " " + scores().total());
    }

    private String arithmetic(String row) {
        return Objects.requireNonNull(line(row).derivation()).arithmetic();
    }

    private String ofTotal() {
        return Objects.requireNonNull(scores().derivation()).arithmetic();
    }

    private String ofMoney() {
        return Objects.requireNonNull(scores().money().orElseThrow().derivation())
                .arithmetic();
    }

    @Test
    void met() {
        begun(LENGTH, LITTER);
        put("i1", "actual", "120");
        put("i2", "actual", "20%");
        total(MONEY, of("50", "120", "120"), of("40", "20", "20"));
        assertEquals("优", scores().grade());
        assertEquals("9 + 50 + 40 = 99", ofTotal());
        assertEquals("10 × 45 ÷ 50 = 9", ofMoney());
        assertEquals("120 ≥ 120 → 满分 50", arithmetic("i1"));
    }

    @Test
    void missed() {
        begun(LENGTH, LITTER);
        put("i1", "actual", "97");
        put("i2", "actual", "13");
        total(MONEY, of("50", "97", "120"), of("40", "13", "20"));
        assertEquals("50 × 97 ÷ 120 = 40.416666… → 40.42", arithmetic("i1"));
        assertEquals("40 × 13 ÷ 20 = 26", arithmetic("i2"));
        assertEquals("9 + 40.42 + 26 = 75.42", ofTotal());
        assertEquals("中", scores().grade());
    }

    @Test
    void farExceeded() {
        begun(LENGTH, LITTER);
        put("i1", "actual", "300");
        put("i2", "actual", "20");
        total(MONEY, new BigDecimal("50"), of("40", "20", "20")); // 超额不加分
        assertEquals("9 + 50 + 40 = 99", ofTotal());
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
        total(MONEY, of("50", "120", "120"), of("40", "1.5", "2"));
        assertEquals("40 × (4 − 2.5) ÷ 2 = 30", arithmetic("i2"));
    }

    @Test
    void late() {
        begun(LENGTH, "i2|产出指标|时效指标|清淤完成时间|≤|2026年9月30日||40");
        put("i1", "actual", "120");
        put("i2", "actual", "2026年10月10日");
        BigDecimal kept = BigDecimal.ONE.subtract(BigDecimal.TEN.multiply(new BigDecimal("0.01"))); // 迟 10 天，每天扣 1%
        total(MONEY, of("50", "120", "120"), new BigDecimal("40").multiply(kept));
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
        BigDecimal points = sum(MONEY, of("50", "120", "120"), of("20", "95", "95"));
        total(rescaled(points, new BigDecimal("80")));
        assertEquals("不适用的行不计：79 × 100 ÷ 80 = 98.75 → 98.75", ofTotal());
        assertEquals("不适用：没有直接的服务对象", line("i3").why());
        assertEquals("", line("i3").points());
        assertEquals(Scores.State.NOT_APPLICABLE, line("i3").state());
    }

    @Test
    void notApplicableWithinItsGroup() {
        begun(LENGTH, "i2|产出指标|质量指标|清淤合格率|≥|95|%|40");
        put("i1", "actual", "96");
        put("i2", "applicability", "不适用", "reason", "今年没有清淤");
        put("", "freed", EvaluationForm.WITHIN_GROUP);
        assertEquals("90", line("i1").worth());
        total(MONEY, of("90", "96", "120"));
        assertEquals("90 × 96 ÷ 120 = 72", arithmetic("i1"));
        assertEquals("9 + 72 = 81", ofTotal());
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
        total(rescaled(sum(of("50", "120", "120"), of("40", "13", "20")), new BigDecimal("90")));
        assertEquals("不适用的行不计：76 × 100 ÷ 90 = 84.444444… → 84.44", ofTotal());
        assertEquals("没有预算，也没有支出：没有执行率可言", scores().money().orElseThrow().why());
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
        total(of("10", "300000", "400000"), of("50", "120", "120"), of("40", "20", "20")); // 结转的也是全年预算
        assertEquals("10 × 30 ÷ 40 = 7.5", ofMoney());
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
        total(of("10", "390000", "400000"), of("50", "120", "120"), of("40", "20", "20"));
        assertEquals("10 × 39 ÷ 40 = 9.75", ofMoney());
    }

    @Test
    void goalAdjusted() {
        begun(LENGTH, LITTER);
        put("i1", "actual", "97");
        put("i2", "actual", "20");
        total(MONEY, of("50", "97", "120"), of("40", "20", "20"));
        adjustedTo("100");
        total(MONEY, of("50", "97", "120"), of("40", "20", "20")); // 没有再带入的，还照原来的
        as(() -> baselines.carryIfThere(fillings.findToWrite(filling)));
        total(MONEY, of("50", "97", "100"), of("40", "20", "20"));
        assertEquals("50 × 97 ÷ 100 = 48.5", arithmetic("i1"));
        assertEquals("9 + 48.5 + 40 = 97.5", ofTotal());
    }

    /** 年中调整了里程的指标值，批了。 */
    private void adjustedTo(String target) {
        long mine = filling;
        long adjusting = region.world.asOwner(
                db -> db.sql("select assignment_id from fillings where project_id = :id and kind = 'goals'")
                        .param("id", project)
                        .query(Long.class)
                        .single());
        FillingWorld fillings = new FillingWorld(region.world);
        fillings.state(adjusting, "adjusting");
        filling = new ProjectYear(region, project, 2026).fillingOf(adjusting);
        put("i1", "target", target);
        filling = mine;
        fillings.state(adjusting, "adjustment-submitted");
        fillings.state(adjusting, "approved");
    }

    @Test
    void overridden() {
        begun(LENGTH, LITTER);
        put("i1", "actual", "97");
        put("i2", "actual", "20");
        put("i1", "decided", "45");
        assertTrue(blocking().contains("P-930"), blocking()::toString);
        put("i1", "decidedReason", "汛期停工 20 天，主管部门同意不计");
        total(MONEY, new BigDecimal("45"), of("40", "20", "20"));
        assertEquals("9 + 45 + 40 = 94", ofTotal());
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
        BigDecimal satisfied = of("100", "170", "200"); // 基本满意的不计入
        total(MONEY, of("50", "120", "120"), of("40", satisfied.toPlainString(), "90"));
        assertEquals("(100 + 70 + 0 × 20) ÷ 200 = 85%；40 × 85 ÷ 90 = 37.777777… → 37.78", arithmetic("i2"));
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
