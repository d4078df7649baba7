package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.check.Severity;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.world.CountedStatements;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Visitor;

/** 填的自评表，放在表以外的材料（监控、上一年、指标库、机构库、账）旁边核查。 */
class LiveMaterialsTest extends EvaluationGround {

    private static final String LENGTH = "i1|产出指标|数量指标|保洁河道里程|≥|120|公里|50|按月报累计";
    private static final String LITTER = "i2|效益指标|生态效益指标|水面垃圾减少率|≥|20|%|40|与上年比";

    private List<FillingRemark> remarks(String check) {
        return as(() -> evaluations.remarks(filling)).stream()
                .filter(one -> one.row().code().equals(check))
                .toList();
    }

    private String cell(String check) {
        List<FillingRemark> found = remarks(check);
        assertEquals(1, found.size(), found::toString);
        return found.getFirst().href().replaceAll(".*/", "");
    }

    private void filled(String length) {
        put("clause1", "attained", "全年保洁河道，水面垃圾减少 21%，沿河居民满意。");
        put("i1", "actual", length, "proof", "河道保洁月报");
        put("i2", "actual", "21", "proof", "水面垃圾称重台账");
    }

    /** 提交过的样子：分按下了，一版冻结了。 */
    private void submitted() {
        as(() -> {
            evaluations.settle(filling);
            return true;
        });
        new FillingWorld(region.world).state(assignment, "submitted");
    }

    @Test
    void whatTheMonitoringSaidIsHeldAgainstTheYear() {
        ProjectYear year = year(LENGTH, LITTER)
                .budget("initial", "fiscal", "500000.00")
                .pay("2026-06-30", "V1", "450000.00")
                .monitored(
                        new String[] {"i1", "保洁河道里程", "数量指标", "≥120公里", "125公里", "确定能"},
                        new String[] {"i2", "水面垃圾减少率", "生态效益指标", "≥20%", "5%", "完全不可能"});
        issue(year, "mof-2020");
        filled("122");
        assertEquals("indicators#c.i1.actual", cell("actual-below-midyear"));
        assertEquals("indicators#c.i2.reason", cell("monitoring-contradiction"));
        assertEquals(List.of(), remarks("executed-below-midyear"));
        // 监控之后退了款
        year.pay("2026-09-01", "V2", "-100000.00");
        assertEquals(
                Severity.WARNING, remarks("executed-below-midyear").getFirst().severity());
        put("i1", "actual", "126");
        put("i2", "reason", "八月起增加打捞船两艘，垃圾明显减少。");
        assertEquals(List.of(), remarks("actual-below-midyear"));
        assertEquals(List.of(), remarks("monitoring-contradiction"));
    }

    @Test
    void lastYearIsHeldAgainstThisYear() {
        issue(
                year(2025, LENGTH, LITTER)
                        .budget("initial", "fiscal", "500000.00")
                        .pay("2025-06-30", "V0", "490000.00"),
                "mof-2020");
        filled("60");
        problem("p1", 1, "汛期停工两周，保洁里程少。", "1", "错峰安排保洁。", "河道科", "2026-04-30");
        submitted();
        issue(
                year(LENGTH, LITTER).budget("initial", "fiscal", "500000.00").pay("2026-06-30", "V1", "400000.00"),
                "mof-2020");
        filled("120");
        problem("q1", 1, "汛期停工两周，保洁里程少", "1", "再错峰安排保洁。", "河道科", "2027-04-30");
        assertEquals("attainment#c.clause1.attained", cell("text-copied-from-last-year"));
        assertEquals("problems#c.q1.problem", cell("problem-again"));
        assertEquals(1, remarks("score-up-execution-down").size());
        assertEquals(
                Severity.WARNING,
                remarks("text-copied-from-last-year").getFirst().severity());
    }

    @Test
    void aFormOfTwoYearsAgoIsNotLastYear() {
        issue(year(2024, LENGTH, LITTER).budget("initial", "fiscal", "500000.00"), "mof-2020");
        filled("120");
        submitted();
        begun(LENGTH, LITTER);
        filled("120");
        assertEquals(List.of(), remarks("text-copied-from-last-year"));
    }

    @Test
    void anotherUnitIsNamedToOneWhoCannotSeeItAndNothingMore() {
        begun(LENGTH, LITTER);
        filled("120");
        put("clause1", "attained", "云溪县水库管理所全年保洁河道，云溪县水利局、云溪县防汛指挥中心满意。");
        List<FillingRemark> found = remarks("foreign-unit-named");
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().row().zh().contains("“云溪县水库管理所”"), found::toString);
        assertEquals("attainment#c.clause1.attained", cell("foreign-unit-named"));
        assertTrue(blocking().contains("P-938"), "a warning is to be answered");
        answered();
        assertFalse(blocking().contains("P-938"));
    }

    @Test
    void theGoalsCarriedInNeverDifferAndAdjustedOnesAreSaidOnce() {
        begun(LENGTH, LITTER);
        filled("120");
        for (String check : List.of(
                "project-name-mismatch",
                "unit-not-in-department",
                "executed-differs-from-ledger",
                "budget-differs-from-ledger",
                "target-changed",
                "weight-changed",
                "indicator-set-changed")) assertEquals(List.of(), remarks(check));
        year("i1|产出指标|数量指标|保洁河道里程|≥|150|公里|50|按月报累计", LITTER);
        assertEquals(1, remarks("P-901").size(), "carried once more, that is the remedy");
        assertEquals(List.of(), remarks("target-changed"));
    }

    @Test
    void manyTimesTheTargetForHardlyAnyMoneyIsImplausible() {
        issue(
                year(LENGTH, LITTER).budget("initial", "fiscal", "500000.00").pay("2026-06-30", "V1", "50000.00"),
                "mof-2020");
        filled("360");
        assertEquals("indicators#c.i1.actual", cell("unit-cost-implausible"));
    }

    @Test
    void withASaveWhatLiesBeyondMayBeHalfAMinuteOldNeverWithThePage() {
        begun(LENGTH, LITTER);
        filled("120");
        assertEquals(List.of(), remarks("foreign-unit-named"));
        put("clause1", "attained", "云溪县水库管理所全年保洁河道，水面垃圾减少 21%。");
        List<String> saved = as(() -> evaluations.remarksAfterSave(form())).stream()
                .map(one -> one.row().code())
                .toList();
        assertFalse(saved.contains("foreign-unit-named"), saved::toString);
        assertEquals(1, remarks("foreign-unit-named").size());
        List<String> later = as(() -> evaluations.remarksAfterSave(form())).stream()
                .map(one -> one.row().code())
                .toList();
        assertTrue(later.contains("foreign-unit-named"), later::toString);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRows() {
        begun(LENGTH, LITTER);
        filled("120");
        int few = statements();
        project = region.world.project(region.unit, "河道清淤");
        List<String> rows = new ArrayList<>(IntStream.rangeClosed(1, 30)
                .mapToObj(n -> "i" + n + "|产出指标|数量指标|第" + n + "段长度|≥|100|米|3|完成比例")
                .toList());
        issue(
                year(rows.toArray(String[]::new))
                        .budget("initial", "fiscal", "500000.00")
                        .pay("2026-06-30", "V2", "450000.00"),
                "mof-2020");
        put("clause1", "attained", "云溪县水库管理所、云溪县水文站一起保洁了三十段河道。".repeat(20));
        assertEquals(few, statements());
    }

    private int statements() {
        Visitor unit = visitor(clerk);
        unit.get("/fillings/" + filling);
        int before = CountedStatements.COUNT.get();
        assertEquals(200, unit.get("/fillings/" + filling).statusCode());
        return CountedStatements.COUNT.get() - before;
    }
}
