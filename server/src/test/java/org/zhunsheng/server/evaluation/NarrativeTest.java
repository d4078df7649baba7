package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.check.Severity;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.scheme.LayoutCatalog;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.text.Normal;

/** 自评表的文字：目标逐句、问题与措施、上一次的措施、字数、错字；印出来是一段，读得回。 */
class NarrativeTest extends EvaluationGround {

    private static final String LENGTH = "i1|产出指标|数量指标|保洁河道里程|≥|120|公里|50|按月报累计";
    private static final String LITTER = "i2|效益指标|生态效益指标|水面垃圾减少率|≥|20|%|40|与上年比";

    private void begun(String goal, String scheme, int number) {
        ProjectYear year = new ProjectYear(region, project, number)
                .goals(goal, List.of(LENGTH.split("\\|"), LITTER.split("\\|")))
                .budget("initial", "fiscal", "500000.00")
                .pay(number + "-06-30", "V" + number, "450000.00");
        issue(year, scheme);
    }

    private List<FillingRemark> remarks(String code) {
        return as(() -> evaluations.remarks(filling)).stream()
                .filter(one -> one.row().code().equals(code))
                .toList();
    }

    private String cell(String code) {
        return remarks(code).getFirst().href().replaceAll(".*/", "");
    }

    private String printed(FormField field) {
        return as(() -> evaluations.printed(filling)).text(field).asWritten();
    }

    private List<String> rows(String section) {
        return form().rows(section).stream().map(FilledRow::id).toList();
    }

    @Test
    void everyClauseOfTheGoalIsALockedRowAndTheTextIsNumberedAsTheGoal() {
        begun("1．保洁河道 120 公里；2．水面垃圾减少两成；3．居民满意。", "mof-2020", 2026);
        assertEquals(List.of("clause1", "clause2", "clause3"), rows("attainment"));
        assertEquals("2．水面垃圾减少两成；", form().value("clause2", "clause"));
        String page = visitor(clerk).get("/fillings/" + filling + "/attainment").body();
        assertTrue(page.matches("(?s).*id=\"c\\.clause2\\.clause\"[^>]*readonly.*"), page);
        put("clause1", "attained", "保洁 118 公里");
        put("clause3", "attained", "满意度 92%。");
        assertTrue(remarks("P-930").stream().anyMatch(one -> one.href().endsWith("/attainment#c.clause2.attained")));
        put("clause2", "attained", "减少 21%");
        assertEquals("1．保洁 118 公里。\n2．减少 21%。\n3．满意度 92%。", printed(FormField.OBJECTIVE_ACTUAL));
    }

    @Test
    void aGoalOfOneClauseIsOneRowPrintedAsItIs() {
        begun("全年保洁河道，沿河居民满意", "mof-2020", 2026);
        put("clause1", "attained", "保洁 118 公里，居民满意");
        assertEquals("保洁 118 公里，居民满意", printed(FormField.OBJECTIVE_ACTUAL));
    }

    @Test
    void subProjectsFollowTheClausesAndMayStayEmpty() {
        region.world.subProject(project, "东段");
        begun("保洁河道；居民满意", "mof-2020", 2026);
        assertEquals(List.of("clause1", "clause2", "part1"), rows("attainment"));
        put("clause1", "attained", "保洁 118 公里");
        put("clause2", "attained", "满意度 92%");
        assertFalse(remarks("P-930").stream().anyMatch(one -> one.href().contains("/attainment")));
        assertEquals("保洁 118 公里。\n满意度 92%。", printed(FormField.OBJECTIVE_ACTUAL));
        put("part1", "attained", "清淤两次");
        assertEquals("保洁 118 公里。\n满意度 92%。\n东段：清淤两次。", printed(FormField.OBJECTIVE_ACTUAL));
    }

    @Test
    void aProblemNamesItsIndicatorsMeasureOwnerAndDay() {
        begun("全年保洁河道", "mof-2020", 2026);
        put("i1", "actual", "100");
        put("i2", "actual", "21");
        assertEquals("indicators#c.i1.reason", cell("deduction-unexplained"));
        problem("p1", 1, "汛期停工两周", "1、9", "", "", "");
        assertEquals("problems#c.p1.indicators", cell("P-935"));
        assertEquals("problems#c.p1.measure", cell("P-970"));
        // 关系到它的问题就是它的原因
        assertEquals(List.of(), remarks("deduction-unexplained"));
        problem("p1", 1, "汛期停工两周", "1", "明年错峰安排保洁", "", "");
        assertEquals(List.of(), remarks("P-970"));
        assertEquals("problems#c.p1.owner", cell("P-971"));
        assertEquals("problems#c.p1.due", cell("P-972"));
        put("p1", "owner", "河道科", "due", "2026-10-31");
        assertEquals(Severity.WARNING, remarks("P-973").getFirst().severity());
        put("p1", "due", "明年四月");
        assertTrue(remarks("P-931").getFirst().href().endsWith("/problems#c.p1.due"));
        put("p1", "due", "2028-04-30");
        assertEquals(List.of(), remarks("year-of-another-period"));
        put("p1", "due", "2027.4.30");
        assertEquals(List.of(), remarks("P-973"));
        assertEquals("汛期停工两周", printed(FormField.PROBLEMS));
        assertEquals("明年错峰安排保洁（河道科，2027年4月30日前）。", printed(FormField.MEASURES));
        assertEquals(
                "汛期停工两周。明年错峰安排保洁",
                as(() -> evaluations.printed(filling))
                        .indicators()
                        .getFirst()
                        .remark()
                        .asWritten());
    }

    @Test
    void noProblemIsSaidInOneRowAndNeedsNoMeasure() {
        begun("全年保洁河道", "sichuan", 2026);
        put("clause1", "attained", "保洁河道 118 公里");
        assertTrue(remarks("required-field-blank").stream()
                .anyMatch(one -> one.href().endsWith("/problems")));
        problem("p1", 1, "无");
        assertEquals("无", printed(FormField.PROBLEMS));
        assertEquals("无", printed(FormField.MEASURES));
        assertEquals(List.of(), remarks("P-970"));
    }

    @Test
    void theLimitsOfTheSchemeAreCountedAndBlock() {
        begun("全年保洁河道", "sichuan", 2026);
        put("clause1", "attained", "保洁 118 公里");
        String page = visitor(clerk).get("/fillings/" + filling + "/attainment").body();
        assertTrue(page.contains("实际完成情况：印出来 7 字，表式上限 100 字"), page);
        assertTrue(page.contains("data-most=\"2000\""), page);
        assertEquals(List.of(), remarks("P-974"));
        put("clause1", "attained", "保洁".repeat(55));
        FillingRemark over = remarks("P-974").getFirst();
        assertTrue(over.blocks() && over.row().zh().endsWith("有 110 个字，表式上限 100 个，多了 10 个。"), over::toString);
        assertTrue(over.href().endsWith("/attainment#c.clause1.attained"), over::href);
        assertEquals(List.of(), remarks("text-too-long"));
        String scores = visitor(clerk).get("/fillings/" + filling + "/scores").body();
        assertTrue(scores.contains("多了 10 字"), scores);
        String other =
                visitor(clerk).get("/fillings/" + filling + "/indicators").body();
        assertTrue(other.contains("data-most=\"300\""), other);
    }

    @Test
    void aMisspellingIsNamedWhereItStands() {
        begun("保洁河道；居民满意", "mof-2020", 2026);
        put("clause1", "attained", "保洁 118 公里");
        put("clause2", "attained", "部份居民满意");
        problem("p1", 1, "汛期停工", "1", "明年错峰", "河道科", "2027-04-30");
        problem("p2", 2, "费用尚未报消", "1", "尽快报账", "财务科", "2027-03-31");
        assertEquals(
                List.of("/attainment#c.clause2.attained", "/problems#c.p2.problem"),
                remarks("typing-error").stream()
                        .map(one -> one.href().replace("/fillings/" + filling, ""))
                        .toList());
        FillingRemark first = remarks("typing-error").getFirst();
        assertTrue(first.row().zh().contains("“部份”应为“部分”（整体中的一些用“分”）"), first::toString);
        assertTrue(first.row().en().contains("(a part is 分)"), first::toString);
    }

    @Test
    void lastYearsMeasuresStayOpenUntilAnswered() {
        begun("全年保洁河道", "mof-2020", 2025);
        assertEquals(List.of(), rows("followup"));
        String first = visitor(clerk).get("/fillings/" + filling).body();
        assertFalse(first.contains("/followup"), first);
        whole("2026");
        answered();
        assertEquals(List.of(), blocking());
        assertEquals(302, act(clerk, "submit").statusCode());

        begun("全年保洁河道", "mof-2020", 2026);
        assertEquals(List.of("before1", "before2"), rows("followup"));
        assertEquals("2025", form().value("before1", "since"));
        assertEquals("错峰安排保洁（河道科，2026年4月30日前）。", form().value("before1", "promised"));
        whole("2027");
        assertTrue(remarks("P-930").getFirst().href().endsWith("/followup#c.before1.state"));
        String page = visitor(clerk).get("/fillings/" + filling + "/surveys").body();
        assertTrue(page.contains("下一部分：上年措施的落实"), page);
        put("before1", "state", "已完成", "outcome", "四月错峰排班");
        put("before2", "state", "正在做", "outcome", "装了一半");
        assertEquals(List.of(), remarks("P-930"));
        answered();
        assertEquals(List.of(), blocking());
        assertEquals(302, act(clerk, "submit").statusCode());

        // 没有做完的，下一年还在
        begun("全年保洁河道", "mof-2020", 2027);
        assertEquals(
                List.of("2025", "2026", "2026"),
                rows("followup").stream().map(row -> form().value(row, "since")).toList());
        assertTrue(form().value("before1", "promised").startsWith("增设垃圾桶"));
    }

    private void whole(String next) {
        put("clause1", "attained", "保洁河道 118 公里，垃圾减少 21%，第 " + next.charAt(3) + " 次评价");
        put("i1", "actual", "118", "proof", "河道保洁月报");
        put("i2", "actual", "21", "proof", "水面垃圾称重台账");
        problem("p1", 1, "第 " + next.charAt(3) + " 次汛期停工", "1", "错峰安排保洁", "河道科", next + "-04-30");
        problem("p2", 2, "垃圾桶少", "", "增设垃圾桶", "市容科", next + "-05-31");
    }

    @Test
    void aProblemOfLastYearIsNamedInItsRow() {
        begun("全年保洁河道", "mof-2020", 2025);
        String measure = "汛期之前逐段排好班次，错峰安排河道保洁";
        put("clause1", "attained", "保洁河道 118 公里");
        put("i1", "actual", "118", "proof", "月报");
        put("i2", "actual", "21", "proof", "台账");
        problem("p1", 1, "汛期停工", "1", measure, "河道科", "2026-04-30");
        answered();
        assertEquals(302, act(clerk, "submit").statusCode());
        begun("全年保洁河道", "mof-2020", 2026);
        problem("q1", 1, "垃圾桶少", "1", "增设", "市容科", "2027-04-30");
        problem("q2", 2, "汛期停工", "1", measure, "河道科", "2027-04-30");
        assertEquals("problems#c.q2.problem", cell("problem-again"));
        // 上年的措施答了已完成，就不是没有起作用
        put("before1", "state", "已完成", "outcome", "排好了班次");
        assertEquals(List.of(), remarks("problem-again"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"PDF", "DOCX", "XLSX", "OFD", "HTML"})
    void theJoinedTextsReadBack(Format format) throws Exception {
        begun("1．保洁河道 120 公里；2．居民满意。", "sichuan", 2026);
        put("clause1", "attained", "保洁 118 公里");
        put("clause2", "attained", "满意度 92%");
        put("i1", "actual", "118");
        put("i2", "actual", "21");
        problem("p1", 1, "汛期停工两周", "1", "错峰安排", "河道科", "2027-04-30");
        problem("p2", 2, "垃圾桶少", "", "增设垃圾桶", "市容科", "2027-05-31");
        Form printed = as(() -> evaluations.printed(filling));
        String layout = Objects.requireNonNull(LayoutCatalog.official(printed, "sichuan"))
                .id();
        byte[] written = Writing.write(List.of(printed), format, layout);
        Form read = Formats.read("自评." + format.key(), written).forms().getFirst();
        assertEquals("1.保洁118公里。2.满意度92%。", bare(read, FormField.OBJECTIVE_ACTUAL));
        assertEquals("1.汛期停工两周。2.垃圾桶少。", bare(read, FormField.PROBLEMS));
        assertEquals("1.错峰安排(河道科,2027年4月30日前)。2.增设垃圾桶(市容科,2027年5月31日前)。", bare(read, FormField.MEASURES));
    }

    private static String bare(Form form, FormField field) {
        return Normal.norm(form.text(field).asWritten());
    }
}
