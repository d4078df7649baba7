package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.scheme.LayoutCatalog;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.ProjectYear;

/**
 * 整体支出：钱由各项目与基本支出合起来，指标是自己的，各项目的自评列在表上。总分由这里另算：部门指标得分加 10 × 执行 ÷ 预算。
 */
class WholeUnitTest extends EvaluationGround {

    private static final String DUTY = "i1|履职效能|工作任务|河道保洁里程|≥|120|公里|60";
    private static final String RUNNING = "i2|管理效率|绩效管理|绩效自评覆盖率|≥|100|%|30";

    private long whole(long organization, String extent) {
        long id = region.world.project(organization, "整体支出");
        region.world.asOwner(db -> db.sql("update projects set extent = :extent where id = :id")
                .param("extent", extent)
                .param("id", id)
                .update());
        return id;
    }

    /** 已经交上来的分。 */
    private void scored(String total, String grade) {
        region.world.asOwner(db -> db.sql("""
                insert into evaluation_scores (filling_id, number, total, grade, content)
                values (:filling, 1, cast(:total as numeric), :grade, '{}')
                """)
                .param("filling", filling)
                .param("total", total)
                .param("grade", grade)
                .update());
    }

    /** 两个项目（70 万、执行 60 万），基本支出 100 万、执行 99 万，单位资金 2 万、执行 1 万。 */
    private void begunWhole() {
        begun("i1|产出指标|数量指标|保洁河道里程|≥|120|公里|90");
        scored("54.00", "差");
        long second = region.world.project(region.unit, "水质监测");
        new ProjectYear(region, second, 2026)
                .budget("initial", "fiscal", "200000.00")
                .pay("2026-05-30", "V2", "150000.00");
        long elsewhere = region.world.project(region.other, "别的单位的项目");
        new ProjectYear(region, elsewhere, 2026).budget("initial", "fiscal", "999999.00");
        project = whole(region.unit, "unit");
        issue(
                year(DUTY, RUNNING)
                        .budget("initial", "fiscal", "1000000.00")
                        .budget("initial", "unit", "20000.00")
                        .pay("2026-03-01", "V3", "990000.00"),
                "department");
        put("i1", "actual", "108");
        put("i2", "actual", "100");
    }

    private static BigDecimal wanted() {
        BigDecimal executed = new BigDecimal("45").add(new BigDecimal("15")).add(new BigDecimal("99"));
        BigDecimal budget = new BigDecimal("50").add(new BigDecimal("20")).add(new BigDecimal("102"));
        return new BigDecimal("60")
                .multiply(new BigDecimal("0.9"))
                .add(new BigDecimal("30"))
                .add(BigDecimal.TEN.multiply(executed).divide(budget, 2, RoundingMode.HALF_UP));
    }

    @Test
    void theWholeUnitAddsItsProjectsAndItsOwnSpending() {
        begunWhole();
        Scores scores = scores();
        assertEquals(0, wanted().compareTo(new BigDecimal(scores.total())), scores::total);
        assertEquals(
                "10 × 159 ÷ 172 = 9.244186… → 9.24",
                Objects.requireNonNull(scores.money().orElseThrow().derivation())
                        .arithmetic());
        assertEquals(
                List.of("水质监测", "河道保洁"),
                as(() -> evaluations.given(filling)).projects().stream()
                        .map(CoveredProject::name)
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"PDF", "DOCX", "XLSX", "OFD", "HTML"})
    void theWholeFormIsReadBackTheSame(Format format) throws Exception {
        begunWhole();
        Form printed = as(() -> evaluations.printed(filling));
        assertEquals("department", printed.kind());
        String layout = Objects.requireNonNull(LayoutCatalog.official(printed, "department"))
                .id();
        assertEquals("general-department", layout);
        Form read = Formats.read("整体." + format.key(), Writing.write(List.of(printed), format, layout))
                .forms()
                .getFirst();
        assertEquals("department", read.kind());
        assertEquals(wanted().toPlainString(), read.totalScore().asWritten());
        assertEquals(
                List.of("172.00", "100.00", "70.00", "2.00"),
                read.funds().stream().map(row -> row.annualBudget().asWritten()).toList());
        assertEquals(
                List.of("159.00", "99.00", "60.00", "0.00"),
                read.funds().stream().map(row -> row.executed().asWritten()).toList());
        String notes = read.facts().get(FormField.OTHER_NOTES).asWritten().replaceAll("\\s", "");
        assertTrue(notes.contains("水质监测：全年预算20.00万元，执行15.00万元，不自评。"), notes);
        assertTrue(notes.contains("河道保洁：全年预算50.00万元，执行45.00万元，自评54分，等级差。"), notes);
    }

    @Test
    void aDepartmentIncludesItsUnits() {
        begunWhole();
        long department = whole(region.department, "department");
        long manager = region.account(Role.PREPARER, region.department);
        new ProjectYear(region, department, 2026).budget("initial", "fiscal", "300000.00");
        project = department;
        ProjectYear year = new ProjectYear(region, department, 2026)
                .goals("履行职责", List.of(DUTY.split("\\|"), RUNNING.split("\\|")));
        long issued = year.issued("self-evaluation", "department", "{department-reviewer}");
        long form = year.fillingOf(issued);
        Given given = region.as(manager, Role.PREPARER, region.department, () -> evaluations.given(form));
        // 30 万是自己的，172 万是那个单位的，999999 元是另一个单位的项目
        assertEquals(new BigDecimal("3019999.00"), given.money().total().adjusted());
        assertEquals(
                new BigDecimal("1300000.00"),
                Objects.requireNonNull(given.money().whole()).basic().adjusted());
        assertEquals(3, given.projects().size());
    }

    @Test
    void theWholeFormListsTheProjectsOnThePage() {
        begunWhole();
        String page = visitor(clerk).get("/fillings/" + filling).body();
        assertTrue(page.contains("水质监测") && page.contains("没有自评任务"), page);
        assertTrue(page.contains("基本支出"), page);
        assertTrue(page.contains("平均 54.00 分"), page);
    }

    @Test
    void nothingOfItsMoneyIsFaulted() {
        begunWhole();
        List<String> found = as(() -> evaluations.remarks(filling)).stream()
                .map(remark -> remark.row().code())
                .toList();
        assertEquals(
                List.of(),
                found.stream()
                        .filter(code -> code.contains("fund") || code.contains("execution") || code.contains("weight"))
                        .toList());
    }
}
