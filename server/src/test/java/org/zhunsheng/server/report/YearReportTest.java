package org.zhunsheng.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.documents.official.Block;
import org.zhunsheng.documents.official.OfficialDocument;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 报告：数从终审通过的自评表来，自己换新；人写的段落有各版，写不了数。 */
class YearReportTest extends ReportGround {

    @Test
    void figuresComeFromTheAcceptedFormsAndAgreeWithTheMoney() {
        approved("河道保洁", "500000.00", "450000.00", "98");
        approved("堤防维修", "1234567.89", "1000000.00", "90");
        waiting("闸门改造");
        Draft draft = draft();
        Map<String, String> figures = draft.figures();
        assertEquals("3", figures.get("项目数"));
        assertEquals("2", figures.get("通过数"));
        assertEquals("1", figures.get("未通过数"));
        assertEquals("173.456789", figures.get("全年预算"), "nothing is rounded away");
        assertEquals("145.00", figures.get("全年执行"));
        assertEquals("83.59", figures.get("执行率"));
        assertEquals("28.456789", figures.get("结余"));
        assertEquals("4", figures.get("指标数"));
        assertEquals("1", figures.get("扣分指标数"));
        assertEquals(List.of("单位与项目概况", "项目管理", "结果应用"), draft.unwritten());
        assertEquals(
                List.of("闸门改造"),
                draft.year().waiting().stream().map(ReportYear.Waiting::project).toList());
        assertEquals("50.00", figures.get(codeOf(draft, "河道保洁") + ".预算"));
        String scope = draft.filled(Reports.item("scope"));
        assertTrue(scope.contains("应开展绩效自评的项目3个") && scope.contains("终审通过2个"), scope);
        assertFalse(scope.contains("{"), scope);
    }

    /** 上海的表式只有一栏预算数：报告里的年初预算照那时的账，不是零。 */
    @Test
    void aColumnTheFormDoesNotPrintIsNotZero() {
        approved("shanghai-2019", "河道保洁", "500000.00", "450000.00", "98");
        assertEquals("50.00", draft().figures().get("年初预算"));
    }

    @Test
    void theWholeUnitsFormIsAChapterOfItsOwnAndNotInTheSums() {
        approved("河道保洁", "500000.00", "450000.00", "98");
        assertFalse(texts(draft()).contains("八、整体支出绩效自评"), "no chapter without such a form");
        approved("整体支出", "900000.00", "800000.00", "90");
        region.world.asOwner(db -> db.sql(
                        "update projects set extent = 'unit' where name = '整体支出' and organization_id = " + region.unit)
                .update());
        Draft draft = draft();
        assertEquals("1", draft.figures().get("通过数"));
        assertEquals("50.00", draft.figures().get("全年预算"));
        assertEquals(
                List.of("整体支出"),
                draft.year().wholes().stream().map(AcceptedForm::project).toList());
        String all = texts(draft);
        String own = all.substring(all.indexOf("八、整体支出绩效自评"));
        assertTrue(own.contains("2026年度整体支出绩效自评情况"), own);
        assertTrue(own.contains("整体支出的投诉办结不及时") && !own.contains("河道保洁的投诉办结不及时"), own);
        assertFalse(all.substring(0, all.indexOf("八、")).contains("整体支出的投诉"), all);
        assertTrue(visitor(clerk).get(path()).body().contains("整体支出"));
    }

    @Test
    void aReportWithOnlyAWholeFormHasNoLooseReferences() {
        approved("整体支出", "900000.00", "800000.00", "98");
        region.world.asOwner(db -> db.sql("update projects set extent = 'unit' where organization_id = " + region.unit)
                .update());
        String all = texts(draft());
        assertFalse(all.contains("{"), all);
        assertTrue(as(() -> files.pages(region.unit, YEAR)) > 0);
    }

    /** 题目、标题、段落、表题、各格，一行一样。 */
    private static String texts(Draft draft) {
        OfficialDocument document = draft.document();
        StringBuilder all = new StringBuilder(document.title().text());
        for (Block block : document.blocks())
            all.append('\n')
                    .append(
                            switch (block) {
                                case Block.Heading heading -> heading.text();
                                case Block.Body body -> body.text();
                                case Block.Closing closing -> String.join("\n", closing.lines());
                                case Block.Table table ->
                                    table.title()
                                            + table.table().cells().stream()
                                                    .map(PrintedCell::text)
                                                    .collect(Collectors.joining("\n", "\n", ""));
                            });
        return all.toString();
    }

    @Test
    void theTableAndTheFiguresHaveAllProjectsAndTheDetailsSayWhereTheyEnd() {
        long model = approved("河道保洁", "500000.00", "450000.00", "90");
        int more = Reports.DETAILED + 2;
        region.world.asOwner(db -> db.sql("""
                with made as (
                    insert into projects (organization_id, code, name)
                    select :unit, 'Z' || lpad(n::text, 6, '0') || :unit, '堤防' || n from generate_series(1, :more) n returning id),
                named as (insert into project_names (project_id, valid_from, name) select id, '2015-01-01', '堤防' from made)
                insert into assignments (campaign_id, project_id, scheme, deadline, state)
                select a.campaign_id, made.id, a.scheme, a.deadline, 'approved' from made, assignments a where a.id = :model
                """)
                .param("unit", region.unit)
                .param("more", more)
                .param("model", model)
                .update());
        region.world.asOwner(db -> db.sql("""
                insert into filling_versions (filling_id, number, state, content, sha256)
                select f.id, 1, 'approved', v.content, v.sha256
                  from fillings f, filling_versions v join fillings m on m.id = v.filling_id
                 where m.assignment_id = :model and v.state = 'approved' and f.place = m.place and f.year = m.year and f.kind = m.kind and f.id <> m.id
                """).param("model", model).update());
        Draft draft = draft();
        assertEquals(Integer.toString(more + 1), draft.figures().get("通过数"));
        assertEquals(Integer.toString(2 * (more + 1)), draft.figures().get("指标数"));
        assertEquals(Integer.toString(more + 1), draft.figures().get("扣分指标数"));
        List<Block.Table> tables = draft.document().blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
        assertEquals(more + 3, tables.get(0).table().rows(), "the head, every project and the sum");
        assertEquals(Reports.DETAILED + 1, tables.get(1).table().rows());
        assertTrue(texts(draft).contains("以上按项目编码列示前" + Reports.DETAILED + "个项目；其余3个项目的"), "it says what is left out");
    }

    private static String codeOf(Draft draft, String project) {
        return draft.year().accepted().stream()
                .filter(one -> one.project().equals(project))
                .findFirst()
                .orElseThrow()
                .code();
    }

    @Test
    void aParagraphRenewsItselfWhenAnotherFormIsAccepted() {
        approved("河道保洁", "500000.00", "450000.00", "98");
        save("money", 0, "全年预算{全年预算}万元，比上年多。");
        assertEquals("全年预算50.00万元，比上年多。", draft().filled(Reports.item("money")));
        String before = as(() -> reports.stamp(region.unit, YEAR));
        approved("堤防维修", "300000.00", "300000.00", "98");
        assertEquals("全年预算80.00万元，比上年多。", draft().filled(Reports.item("money")));
        assertFalse(before.equals(as(() -> reports.stamp(region.unit, YEAR))), "the kept file is not the old one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"全年预算100万元", "执行率９５．５％", "平均得分 93.5 分。", "共12个项目", "共 1,234.50元", "{全年预算", "{没有这个数}", "全年{}", "}"
            })
    void numbersAreReferredToAndNothingElse(String text) {
        approved("河道保洁", "500000.00", "450000.00", "98");
        Refused refused = assertThrows(Refused.class, () -> save("use", 0, text));
        assertEquals("P-876", refused.getMessage());
        assertEquals(0, draft().version(Reports.item("use")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"依据财预〔2020〕10号，2026年3月31日前报送。", "第12条、30分钟一次、3分公司", "结果用于{次年}年预算。", ""})
    void datesNumbersOfDocumentsAndClausesAreFine(String text) {
        approved("河道保洁", "500000.00", "450000.00", "98");
        save("use", 0, text);
        assertEquals(1, draft().version(Reports.item("use")));
    }

    @Test
    void ofTwoAtOnceOneIsSavedAndTheOtherSeesBoth() throws Exception {
        approved("河道保洁", "500000.00", "450000.00", "98");
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> saved = IntStream.range(0, 8)
                    .mapToObj(i -> people.submit(() -> {
                        try {
                            save("use", 0, "第" + i + "个人写的");
                            return true;
                        } catch (Refused late) {
                            return false;
                        }
                    }))
                    .toList();
            int count = 0;
            for (Future<Boolean> one : saved) if (one.get()) count++;
            assertEquals(1, count);
        }
        Visitor visitor = visitor(clerk);
        HttpResponse<String> late = visitor.post(path() + "/texts/use", Map.of("version", "0", "text", "我写的"));
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("个人写的") && late.body().contains("我写的"), late.body());
        assertTrue(late.body().contains("name=\"version\" value=\"1\""), "saved again it goes in");
        assertEquals(
                302,
                visitor.post(path() + "/texts/use", Map.of("version", "1", "text", "合好的"))
                        .statusCode());
        assertEquals(2, as(() -> reports.history(region.unit, YEAR, "use")).size());
        assertEquals(2, region.world.audited("report.change", "report:" + region.unit + "/" + YEAR));
    }

    @Test
    void aUnitWithoutFormsIsToldWhatIsMissing() {
        Visitor visitor = visitor(clerk);
        String empty = visitor.get(path()).body();
        assertTrue(empty.contains("没有下达过绩效自评") && !empty.contains("下载 DOCX"), empty);
        assertEquals(404, visitor.get(path() + "/download/docx").statusCode());
        waiting("闸门改造");
        String page = visitor.get(path()).body();
        assertTrue(page.contains("闸门改造") && page.contains("还没有终审通过，不在报告里"), page);
        assertTrue(page.contains("还没有一份自评终审通过"), page);
        assertTrue(
                visitor.get("/organizations/" + region.unit + "/report").body().contains("终审通过 0 份，一共 1 份"));
        assertEquals(
                404,
                visitor.get("/organizations/" + region.unit + "/report/1999").statusCode());
    }

    @Test
    void onlyWhoReachesTheWholeUnitReadsAndOnlyItsPeopleWrite() {
        approved("河道保洁", "500000.00", "450000.00", "98");
        assertEquals(
                404,
                visitor(region.account(Role.PREPARER, region.other)).get(path()).statusCode());
        Visitor reviewer = visitor(region.account(Role.DEPARTMENT_REVIEWER, region.department));
        String page = reviewer.get(path()).body();
        assertTrue(page.contains("河道保洁") && !page.contains("/texts/use"), page);
        assertEquals(
                403,
                reviewer.post(path() + "/texts/use", Map.of("version", "0", "text", "x"))
                        .statusCode());
        String department = "/organizations/" + region.department + "/report/" + YEAR;
        assertTrue(reviewer.get(department).body().contains("下载 PDF"), "the department's own report has all its units");
        assertEquals(404, visitor(clerk).get(department).statusCode());
        assertEquals(0, region.count("report_texts where organization_id = " + region.unit));
    }

    @Test
    void aWrongParagraphStaysOnThePage() {
        approved("河道保洁", "500000.00", "450000.00", "98");
        HttpResponse<String> wrong =
                visitor(clerk).post(path() + "/texts/money", Map.of("version", "0", "text", "全年预算60万元"));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("P-876") && wrong.body().contains("“60万元”"), wrong.body());
        assertTrue(wrong.body().contains(">全年预算60万元</textarea>"), wrong.body());
    }

    @Test
    void theSameThroughTheApi() {
        approved("河道保洁", "500000.00", "450000.00", "98");
        String token = region.world.accessToken(
                clerk, "assignment.read", "assignment.file", "organization.read", "project.read", "money.read");
        String api = "/api/v1/reports/" + region.unit + "/" + YEAR;
        JsonNode answer = call(token, api, null, "");
        assertEquals("50.00", answer.path("figures").path("全年预算").asString());
        assertEquals("河道保洁", answer.path("accepted").get(0).path("project").asString());
        JsonNode saved = call(token, api + "/texts/use", "{\"text\": \"执行率{执行率}%\"}", "\"0\"");
        assertEquals("执行率90.00%", saved.path("filled").asString());
        assertEquals(
                "P-876",
                call(token, api + "/texts/use", "{\"text\": \"执行率90%\"}", "\"1\"")
                        .path("code")
                        .asString());
        assertEquals(1, saved.path("version").asInt());
    }

    private JsonNode call(String token, String path, @Nullable String body, String seen) {
        HttpRequest.Builder request = new Visitor(port)
                .accepting("application/json")
                .request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        if (body != null) request.header("If-Match", seen).PUT(HttpRequest.BodyPublishers.ofString(body));
        return JsonMapper.shared().readTree(new Visitor(port).send(request).body());
    }
}
