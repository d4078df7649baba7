package org.zhunsheng.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.world.ProjectYear;

/** 历史自评表与系统里填的自评并排：一栏一栏地说怎样不同，两边的发现；没有的年份说没有。 */
class ComparisonTest extends HistoryGround {

    private ProjectYear year(int number) {
        return new ProjectYear(region, project, number)
                .goals(
                        "做好联络协调与服务保障",
                        List.of(
                                new String[] {"i1", "产出目标", "数量指标", "完成工作任务数量", "≥", "100", "%", "60", "完成项数÷计划项数"},
                                new String[] {"i2", "效果目标", "服务对象满意度指标", "服务对象满意度", "≥", "90", "%", "32", "问卷"},
                                new String[] {"i3", "效果目标", "社会效益指标", "新增的指标", "≥", "1", "项", "8", "项数"}))
                .budget("initial", "fiscal", "1040000.00")
                .pay(number + "-06-30", "V" + number, "1027026.81");
    }

    @Test
    void withoutASelfEvaluationItSaysSo() {
        String path = kept(SEED + "docx", "2019");
        String page = unit.get(path + "/compare").body();
        assertTrue(page.contains("系统里没有这个项目 2019 年的自评"), page);
    }

    @Test
    void theYearLivedThroughStandsBesideThePublishedForm() {
        String path = kept(SEED + "docx", "2019");
        long filling = evaluation(year(2019), "shanghai-2019");
        put(filling, "i1", "actual", "100", "proof", "工作台账");
        put(filling, "i2", "reason", "轮换期间服务不及时；下一年专人对接", "proof", "问卷 50 份");
        put(filling, "s1", "@", "surveys 1", "indicator", "2", "valid", "50", "very", "30", "satisfied", "12");
        String page = unit.get(path + "/compare").body();
        assertTrue(page.contains("2019 年（历史）") && page.contains("2019 年自评（填报中）"), page);
        assertLike(page, "全年预算数", "相同"); // 1,040,000.00 与 1040000.00
        assertLike(page, "总得分", "不同");
        assertTrue(page.contains("新增的指标") && page.contains("只有“2019 年自评（填报中）”有"), page);
        assertTrue(page.contains("长效机制建立情况") && page.contains("只有“2019 年（历史）”有"), page);
        assertLike(page, "有效问卷", "只有右边写了");
        String checks = page.substring(page.indexOf("findings-title"), page.indexOf("result-title"));
        assertTrue(
                checks.matches("(?s).*satisfaction-without-survey</code></th>.{0,300}?右边没有了.*"), "a survey was added");
        assertTrue(checks.matches("(?s).*deduction-unexplained</code></th>.{0,300}?右边没有了.*"), "reasons were added");
    }

    /** 这一栏的一行里有这个词。 */
    private static void assertLike(String page, String label, String word) {
        String row = page.replaceAll("(?s).*<th scope=\"row\">" + label + "</th>(.*?)</tr>.*", "$1");
        assertTrue(row.length() < 1000 && row.contains(word), label + ": " + row);
    }

    @Test
    void anotherHistoricalYearCanBeChosen() {
        String path = kept(SEED + "docx", "2019");
        String other = kept(SEED + "xlsx", "2018");
        String with = other.replaceAll(".*/", "");
        String page = unit.get(path + "/compare?with=" + with).body();
        assertTrue(page.contains("2018 年（另一张历史）"), page);
        assertLike(page, "总得分", "相同");
        assertEquals(404, unit.get(path + "/compare?with=1").statusCode());
    }

    @Test
    void theFormerYearStandsBesideEachRowMarkedHistorical() {
        kept(SEED + "docx", "2019");
        long filling = evaluation(year(2020), "shanghai-2019");
        String page = unit.get("/fillings/" + filling + "/indicators").body();
        assertTrue(page.contains("2019 年 12 分"), page);
        assertTrue(page.contains(history() + "/"), "the mark leads to the historical form");
        assertTrue(unit.get("/fillings/" + filling).body().contains("href=\"" + history() + "\""));
    }

    @Test
    void whatTheHistoricalFormPromisedIsAskedAfter() {
        kept(SEED + "docx", "2019");
        long filling = evaluation(year(2020), "shanghai-2019");
        FilledForm form = as(() -> fillings.read(filling));
        List<String> promised = form.rows("followup").stream()
                .map(row -> form.value(row.id(), "promised"))
                .toList();
        assertEquals(2, promised.size(), promised::toString);
        assertTrue(promised.getFirst().startsWith("项目立项时，切实充分论证其可行性"), promised::toString);
        assertEquals("2019", form.value("before1", "since"));
    }
}
