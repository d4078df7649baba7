package org.zhunsheng.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.CountedStatements;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 历史自评表与系统里那个项目那一年的记录对照：目标、钱、监控、上一年的表。 */
class HistoricalRecordsTest extends HistoryGround {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BUDGET = "1040000.00";
    private static final String EXECUTED = "1027026.81";

    /** 公开的那张表的指标，少了最后一行，“完成工作任务数量”的分值不同，多了一行。 */
    private static final String[][] GOALS = {
        {"i1", "投入与管理", "过程", "资金使用的合规性", "定性", "合法合规", "", "6"},
        {"i2", "投入与管理", "过程", "预算执行率", "≥", "95", "%", "8"},
        {"i3", "投入与管理", "过程", "项目设立的规范性", "定性", "手续齐全", "", "5"},
        {"i4", "投入与管理", "过程", "财务（资产）管理制度的健全性和执行的有效性", "定性", "健全", "", "5"},
        {"i5", "投入与管理", "过程", "绩效目标合理性", "定性", "合理", "", "8"},
        {"i6", "投入与管理", "过程", "项目管理制度的健全性和执行的有效性", "定性", "健全", "", "4"},
        {"i7", "产出目标", "数量指标", "完成工作任务数量", "≥", "100", "%", "14"},
        {"i8", "产出目标", "数量指标", "完成项目预期规模及要点要求", "≥", "16", "个", "11"},
        {"i9", "产出目标", "质量指标", "完成工作任务质量", "≥", "90", "%", "11"},
        {"i10", "效果目标", "满意度指标", "服务对象满意度", "≥", "90", "%", "4"},
        {"i11", "效果目标", "社会效益指标", "课题转化成果率", "≥", "100", "%", "3"},
        {"i12", "效果目标", "社会效益指标", "社会效益和经济效益", "定性", "增收", "", "8"},
        {"i13", "影响力目标", "可持续影响指标", "部门协助情况", "定性", "顺畅", "", "8"},
        {"i14", "产出目标", "成本指标", "每次调研成本", "≤", "20000", "元", "7"},
    };

    /** 对照的发现：检查 → 各处说的话。 */
    private Map<String, List<String>> beside(String path) {
        Map<String, List<String>> found = new TreeMap<>();
        JsonNode whole = JSON.readTree(api(path).body());
        for (JsonNode one : whole.get("beside"))
            found.computeIfAbsent(one.get("check").asString(), check -> new ArrayList<>())
                    .add(one.get("message").asString());
        return found;
    }

    @Test
    void withoutRecordsOnlyWhatIsKnownIsCompared() {
        String path = kept(SEED + "docx", "2019");
        // 单位的名称不是登记的那个；别的没有记录可以对照
        assertEquals(List.of("unit-not-in-department"), List.copyOf(beside(path).keySet()));
        String page = unit.get(path).body();
        assertTrue(page.contains("与系统里的记录对照"), page);
        assertTrue(page.contains("项目库里这个项目的单位是“云溪县水文站”"), page);
        assertTrue(page.contains("没有批复的绩效目标可以对照") && page.contains("没有支付的记录可以对照"), page);
    }

    @Test
    void moneyAndTheApprovedGoalsAreComparedToTheCent() {
        new ProjectYear(region, project, 2019)
                .goals("做好联络协调", List.of(GOALS))
                .budget("initial", "fiscal", BUDGET)
                .pay("2019-12-20", "V1", "1027206.81");
        Map<String, List<String>> found = beside(kept(SEED + "docx", "2019"));
        assertEquals(
                List.of(
                        "executed-differs-from-ledger",
                        "indicator-set-changed",
                        "unit-not-in-department",
                        "weight-changed"),
                List.copyOf(found.keySet()));
        assertTrue(of("executed-differs-from-ledger", found).getFirst().contains("相差 -180元"), found::toString);
        assertEquals(List.of("第 7 行“完成工作任务数量”的分值是 12，批复的是 14。"), found.get("weight-changed"));
        assertEquals(
                List.of("批复的指标“每次调研成本”不在表上，也没有批复删去它。", "第 14 行“长效机制建立情况”不在批复的目标里。"),
                of("indicator-set-changed", found).stream().sorted().toList());
    }

    @Test
    void aMissedAdjustmentAndAnotherProjectAreFound() {
        project = region.world.project(region.unit, "河道保洁");
        new ProjectYear(region, project, 2019)
                .goals("保洁河道", List.of(GOALS))
                .budget("initial", "fiscal", BUDGET)
                .budget("adjustment", "fiscal", "20000.00")
                .pay("2019-12-20", "V1", EXECUTED);
        Map<String, List<String>> found = beside(kept(SEED + "docx", "2019"));
        assertTrue(of("project-name-mismatch", found).getFirst().contains("“河道保洁”"), found::toString);
        assertEquals(1, of("budget-differs-from-ledger", found).size());
        assertFalse(found.containsKey("executed-differs-from-ledger"), found::toString);
    }

    @Test
    void theFormOfTheYearBeforeShowsWhatWasCopied() {
        kept(SEED + "docx", "2018");
        Map<String, List<String>> found = beside(kept(SEED + "docx", "2019"));
        assertEquals(3, of("text-copied-from-last-year", found).size(), found::toString);
        assertEquals(1, of("previous-budget-differs", found).size(), found::toString);
        assertTrue(found.containsKey("problem-again"), found::toString);
    }

    @Test
    void changedTargetsAreFoundHoweverTheyAreWritten() {
        String path = kept("009-yongde-school-nutrition-2022.docx", "2022");
        JsonNode rows = JSON.readTree(api(path).body()).get("form").get("indicators");
        List<String[]> goals = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) goals.add(goal(rows.get(i), i));
        new ProjectYear(region, project, 2022).goals("办好食堂", goals);
        Map<String, List<String>> found = beside(path);
        assertEquals(List.of("第 1 行“学生受资助人数”的指标值是 ≧735人次，批复的是 不少于 800 人次。"), found.get("target-changed"));
        assertFalse(found.containsKey("weight-changed") || found.containsKey("indicator-set-changed"), found::toString);
    }

    /** 第一行的指标值改了；其余的只是换一种写法：符号、单位不分栏，全角，带着句号。 */
    private static String[] goal(JsonNode row, int at) {
        String sign = row.path("target_sign").asString("").replace("≧", "不低于").replace("═", "＝");
        String target =
                sign + " " + row.path("target").asString("") + row.path("unit").asString("") + "。";
        return new String[] {
            "r" + at,
            row.path("level1").asString(""),
            row.path("level2").asString(""),
            (at + 1) + "." + row.path("name").asString(""),
            "",
            at == 0 ? "不少于 800 人次" : target,
            "",
            row.path("points").asString("")
        };
    }

    @Test
    void whoCannotSeeTheMoneyIsNotToldOfIt() {
        new ProjectYear(region, project, 2019)
                .budget("initial", "fiscal", BUDGET)
                .pay("2019-12-20", "V1", "1.00");
        String path = kept(SEED + "docx", "2019");
        assertTrue(beside(path).containsKey("executed-differs-from-ledger"));
        Visitor stranger = visitor(region.account(Role.PREPARER, region.other));
        assertEquals(404, stranger.get(path).statusCode());
    }

    @Test
    void thePageAsksAsManyStatementsWithManyRecordsAsWithFew() {
        String path = kept(SEED + "docx", "2019");
        ProjectYear year = new ProjectYear(region, project, 2019)
                .goals("做好联络协调", List.of(GOALS))
                .budget("initial", "fiscal", BUDGET)
                .pay("2019-12-20", "V1", "1.00");
        int few = statements(path);
        for (int i = 2; i < 12; i++) year.pay("2019-12-20", "V" + i, "100.00");
        assertEquals(few, statements(path));
    }

    private int statements(String path) {
        unit.get(path);
        int before = CountedStatements.COUNT.get();
        assertEquals(200, unit.get(path).statusCode());
        return CountedStatements.COUNT.get() - before;
    }

    private static List<String> of(String check, Map<String, List<String>> found) {
        return Objects.requireNonNull(found.get(check), found::toString);
    }
}
