package org.zhunsheng.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.check.Examination;
import org.zhunsheng.check.Finding;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 往年公开的表：读入、更正、收下、代替、撤回；谁看得见，什么不收。 */
class HistoricalFormsTest extends HistoryGround {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** 手册 L 节：这张公开的表单独核查，应有哪些发现、几次。 */
    private static final String HANDBOOK = """
            deduction-unexplained:5 no-numeric-target:1 satisfaction-without-survey:1 evidence-missing:3
            responsible-person-missing:1 subprojects-without-money:1 scores-all-integers:1 actual-missing:3
            output-dimension-missing:2 target-vague:2 dimension-mismatch:2 rate-without-parts:1
            benefit-out-of-scope:1 process-heavy:1 problem-without-measure:1 delay-at-full-score:1
            goal-without-result:3 goal-object-changed:1 budget-change-unexplained:1 score-near-boundary:1
            typing-error:3 approximate-number:1 achievement-without-number:3
            """;

    private static Map<String, Long> counted(Stream<String> checks) {
        return checks.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> handbook() {
        return Arrays.stream(HANDBOOK.strip().split("\\s+"))
                .map(one -> one.split(":"))
                .collect(Collectors.toMap(
                        one -> one[0], one -> Long.valueOf(one[1]), Long::sum, TreeMap<String, Long>::new));
    }

    /** 命令行的 check 对这份文件说的：同一个内核。 */
    private static Map<String, Long> checked(String name) throws Exception {
        var form = Formats.read(SAMPLES.resolve(name)).forms().getFirst();
        return counted(Examination.of(form, null, Language.ZH).inspection().findings().stream()
                .map(Finding::check));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "txt"})
    void thePublishedFormIsKeptWithExactlyItsFaults(String format) throws Exception {
        String path = kept(SEED + format, "2019");
        JsonNode whole = JSON.readTree(api(path).body());
        Map<String, Long> kept =
                counted(StreamSupport.stream(whole.get("findings").spliterator(), false)
                        .map(one -> one.get("check").asString()));
        assertEquals(checked(SEED + format), kept);
        if (!format.equals("txt")) assertEquals(handbook(), kept);
        assertEquals("89", whole.get("line").get("printedTotal").asString());
        assertEquals("shanghai-2019", whole.get("line").get("scheme").asString());
        assertEquals(NAME, whole.get("form").get("project").asString());
        String page = unit.get(path).body();
        assertTrue(page.contains("由公开的表读入，原样保留"), page);
        for (String check : kept.keySet()) assertTrue(page.contains("<code>" + check + "</code>"), check);
        int audited = region.world.audited("history.add", "historical-form:" + path.replaceAll(".*/", ""));
        assertEquals(1, audited);
    }

    @Test
    void aboutAThousandIsReportedAsApproximate() {
        JsonNode findings =
                JSON.readTree(api(kept(SEED + "pdf", "2019")).body()).get("findings");
        JsonNode found = StreamSupport.stream(findings.spliterator(), false)
                .filter(one -> one.get("check").asString().equals("approximate-number"))
                .findFirst()
                .orElseThrow();
        assertEquals("information", found.get("severity").asString());
        assertTrue(found.get("message").asString().contains("约千条"), found::toString);
        assertEquals(
                "/objective_actual", found.get("places").get(0).get("field").asString());
    }

    @Test
    void theOriginalAndTheInterchangeFormComeBack() {
        String path = kept(SEED + "docx", "2019");
        HttpResponse<String> original = unit.get(path + "/original");
        assertEquals(200, original.statusCode());
        assertTrue(
                original.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        JsonNode form = JSON.readTree(unit.get(path + "/json").body());
        assertEquals(14, form.get("indicators").size());
        assertTrue(form.has("origins"));
        assertEquals(1, region.count("files where organization_id = " + region.unit));
    }

    @Test
    void whatWasMisreadIsMendedAndTheReadingStays() {
        String page = draft(SEED + "docx");
        String path = history() + "/draft";
        HttpResponse<String> answer =
                unit.post(path, Map.of("number", number(page), "c1/indicators/7/score", "9.5", "scheme", ""));
        assertEquals(302, answer.statusCode(), answer.body());
        assertEquals(409, accept(page, 0, "2019").statusCode(), "the draft that was seen is gone");
        String mended = unit.get(path).body();
        String kept = Visitor.location(accept(mended, 0, "2019")).replaceAll("\\?.*", "");
        assertTrue(unit.get(kept).body().contains("<del>"), "the value before stands beside");
        JsonNode whole = JSON.readTree(api(kept).body());
        assertEquals(
                "9.5", whole.get("form").get("indicators").get(7).get("score").asString());
        assertEquals("9.5", whole.get("corrections").get("/indicators/7/score").asString());
        String read = region.world.asOwner(
                db -> db.sql("select form #>> '{indicators,7,score}' from historical_forms where project_id = :project")
                        .param("project", project)
                        .query(String.class)
                        .single());
        assertEquals("9", read);
        assertEquals(409, unit.get(path).statusCode(), "a single form is taken in, nothing waits");
    }

    @Test
    void whatIsNoFormIsNotKept() {
        for (Map.Entry<String, byte[]> bad : Map.of(
                        "P-605",
                        "今天天气很好。".getBytes(StandardCharsets.UTF_8),
                        "P-5",
                        "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII),
                        "P-947",
                        new byte[0])
                .entrySet()) {
            HttpResponse<String> answer = upload(unit, "表.pdf", bad.getValue());
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.body());
            assertTrue(answer.body().contains(bad.getKey()), answer.body());
        }
        assertEquals(0, region.count("files where organization_id = " + region.unit));
        assertEquals(409, unit.get(history() + "/draft").statusCode());
    }

    @Test
    void aFileInQuarantineIsNotTakenIn() {
        String page = draft(SEED + "docx");
        quarantine();
        HttpResponse<String> answer = accept(page, 0, "2019");
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("P-946"), answer.body());
        assertEquals(0, region.count("historical_forms where project_id = " + project));
        String path = kept(SEED + "xlsx", "2019");
        quarantine();
        assertEquals(403, unit.get(path + "/original").statusCode());
        assertTrue(unit.get(path).body().contains("已隔离，不能下载"));
    }

    private void quarantine() {
        region.world.asOwner(db -> db.sql("update files set state = 'quarantined' where organization_id = :unit")
                .param("unit", region.unit)
                .update());
    }

    @Test
    void aFormOfAnotherProjectWarnsAndIsTakenInAllTheSame() {
        project = region.world.project(region.unit, "河道保洁");
        String page = draft(SEED + "docx");
        assertTrue(page.contains("项目名称：这里是“河道保洁”，表上是“" + NAME + "”。"), page);
        assertTrue(page.contains("单位：这里是“云溪县水文站”"), page);
        HttpResponse<String> wrong = accept(page, 0, "一九年");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("P-943"), wrong.body());
        assertEquals(302, accept(page, 0, "2018").statusCode());
        assertTrue(unit.get(history()).body().contains("2018 年"));
    }

    @Test
    void theLaterOfAYearCountsUntilItIsWithdrawn() {
        String first = kept(SEED + "docx", "2019");
        assertTrue(draft(SEED + "xlsx").contains("2019 年已经有一张有效的"));
        String second = kept(SEED + "xlsx", "2019");
        assertEquals(List.of("有效", "被后来收的代替"), states());
        assertTrue(unit.get(first).body().contains("同一年后来又收了一张"));
        assertEquals(
                422, unit.post(second + "/withdraw", Map.of("reason", "  ")).statusCode());
        assertEquals(
                302, unit.post(second + "/withdraw", Map.of("reason", "扫描缺一页")).statusCode());
        assertEquals(List.of("已撤回", "有效"), states());
        assertTrue(unit.get(second).body().contains("扫描缺一页"));
        HttpResponse<String> again = unit.post(second + "/withdraw", Map.of("reason", "再撤一次"));
        assertEquals(409, again.statusCode());
        assertEquals(1, region.world.audited("history.withdraw", "historical-form:" + second.replaceAll(".*/", "")));
    }

    private List<String> states() {
        String list = unit.get(history()).body();
        return Arrays.stream(list.split("<tbody>")[1].split("<tr>"))
                .skip(1)
                .map(row -> row.replaceAll("(?s).*?<span class=\"tag[^>]*>([^<]+)</span>.*", "$1"))
                .toList();
    }

    @Test
    void ofSeveralFormsInAFileEachIsTakenInByItself() {
        String page = draft("multi-mof-three.xlsx");
        assertTrue(page.contains("文件里有 3 张表"), page);
        assertEquals(302, accept(page, 1, "2021").statusCode());
        assertEquals(302, accept(page, 0, "2022").statusCode());
        assertEquals(422, accept(page, 7, "2022").statusCode());
        assertEquals(2, region.count("historical_forms where project_id = " + project));
        assertEquals(302, unit.post(history() + "/draft/discard", Map.of()).statusCode());
        assertEquals(409, unit.get(history() + "/draft").statusCode());
    }

    @Test
    void anotherUnitNeitherSeesNorImportsAndAReaderOnlySees() {
        String path = kept(SEED + "docx", "2019");
        Visitor stranger = visitor(region.account(Role.PREPARER, region.other));
        for (String one : List.of(history(), path, path + "/compare", path + "/original", path + "/json"))
            assertEquals(404, stranger.get(one).statusCode(), one);
        assertEquals(404, upload(stranger, "表.docx", sample(SEED + "docx")).statusCode());
        assertEquals(
                404, stranger.post(path + "/withdraw", Map.of("reason", "不是我的")).statusCode());
        Visitor head = visitor(region.account(Role.UNIT_HEAD, region.unit));
        String seen = head.get(history()).body();
        assertTrue(seen.contains("2019 年") && !seen.contains("type=\"file\""), seen);
        assertEquals(403, upload(head, "表.docx", sample(SEED + "docx")).statusCode());
        assertEquals(403, head.post(path + "/withdraw", Map.of("reason", "我只看")).statusCode());
        long another = region.world.project(region.unit, "另一个项目");
        String elsewhere = path.replace("/" + project + "/", "/" + another + "/");
        assertEquals(404, unit.get(elsewhere).statusCode(), "a form belongs to its project");
        assertFalse(unit.get("/projects/" + another + "/history").body().contains("2019 年"));
    }
}
