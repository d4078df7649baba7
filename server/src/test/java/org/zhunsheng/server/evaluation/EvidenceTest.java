package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.check.Severity;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.filling.Attached;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.world.Multipart;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Visitor;

/** 佐证：附上、拿下、同时附、处室只附自己的行、提交之后冻结，印出的表与检查都认得。 */
class EvidenceTest extends EvaluationGround {

    private static final String LENGTH = "i1|产出指标|数量指标|保洁河道里程|≥|120|公里|50|按月报累计|测报科";
    private static final String LITTER = "i2|效益指标|生态效益指标|水面垃圾减少率|≥|20|%|40|（上年－本年）÷上年×100%";
    private static final byte[] REPORT = "%PDF-1.7 monthly report".getBytes(StandardCharsets.US_ASCII);

    private void filled() {
        begun(LENGTH, LITTER);
        put("clause1", "attained", "全年保洁河道 118 公里，水面垃圾减少 21%，沿河居民满意。");
        put("i1", "actual", "118", "reason", "汛期停工两周，少保洁 2 公里；明年错峰安排");
        put("i2", "actual", "21");
        problem("p1", 1, "汛期停工两周，保洁里程少 2 公里。", "1", "明年错峰安排保洁。", "河道科", "2027-04-30");
    }

    private HttpResponse<String> attach(Visitor visitor, Multipart form) {
        return visitor.send(
                form.fields(visitor.pageToken()).post(visitor.request("/fillings/" + filling + "/evidence")));
    }

    private static Multipart rows(String... rows) {
        Multipart form = new Multipart();
        for (String row : rows) form.fields(Map.of("row", row));
        return form;
    }

    private List<String> titles(String row) {
        return Attached.of(form().value(row, row.isEmpty() ? "attachments" : "attached")).stream()
                .map(Attached::title)
                .toList();
    }

    private List<String> codes() {
        return as(() -> evaluations.remarks(filling)).stream()
                .map(one -> one.row().code())
                .toList();
    }

    @Test
    void oneFileProvesSeveralRowsAndTheFormNamesIt() {
        filled();
        assertTrue(codes().contains("evidence-missing"), codes()::toString);
        String before = visitor(clerk).get("/fillings/" + filling).body();
        assertTrue(before.contains("没有佐证的 2 行，共得 89.17 分") && before.contains("总分会是 9。"), before);
        Visitor unit = visitor(clerk);
        HttpResponse<String> answer = attach(unit, rows("i1", "i2").file("file", "河道月报.pdf", REPORT));
        assertEquals(302, answer.statusCode(), answer.body());
        assertEquals(List.of("河道月报.pdf"), titles("i1"));
        assertEquals(titles("i1"), titles("i2"));
        assertFalse(codes().contains("evidence-missing"), codes()::toString);
        assertEquals(
                List.of("河道月报.pdf"),
                as(() -> evaluations.printed(filling)).indicators().getFirst().evidence());
        String page = unit.get("/fillings/" + filling + "/evidence").body();
        assertTrue(page.contains("要有佐证的 2 行，2 行有了"), page);
        Matcher link = Pattern.compile("href=\"(/api/v1/files/\\d+)\"").matcher(page);
        assertTrue(link.find(), page);
        assertEquals(
                new String(REPORT, StandardCharsets.US_ASCII),
                unit.get(link.group(1)).body());
        String overview = unit.get("/fillings/" + filling).body();
        assertTrue(overview.contains("得分的各行都有佐证"), overview);
    }

    @Test
    void anAddressAndAPieceThatIsHereAlready() {
        filled();
        Visitor unit = visitor(clerk);
        String link = "https://example.org/report?id=1";
        assertEquals(
                302,
                attach(unit, rows("i1").fields(Map.of("link", link, "title", "公示\n网页")))
                        .statusCode());
        assertEquals(List.of("公示 网页"), titles("i1"));
        assertEquals(
                302,
                attach(unit, rows("i2", "whole").fields(Map.of("existing", link)))
                        .statusCode());
        assertEquals(List.of("公示 网页"), titles("i2"));
        assertEquals(List.of("公示 网页"), titles(""));
        String page = unit.get("/fillings/" + filling + "/evidence").body();
        assertTrue(page.contains("rel=\"noopener noreferrer nofollow\""), page);
        // 同一件再附一次，还是一件
        assertEquals(302, attach(unit, rows("i1").fields(Map.of("link", link))).statusCode());
        assertEquals(List.of("公示 网页"), titles("i1"));
        unit.post("/fillings/" + filling + "/evidence/detach", Map.of("row", "i2", "source", link));
        assertEquals(List.of(), titles("i2"));
        assertEquals(List.of("公示 网页"), titles("i1"));
    }

    @Test
    void aFileOfAnotherProjectIsWarnedOfAndTheTextsAreKeptAtSubmission() {
        filled();
        assertEquals(
                302,
                attach(visitor(clerk), rows("i1").file("file", "河道月报.pdf", REPORT))
                        .statusCode());
        assertFalse(codes().contains("evidence-reused"), codes()::toString);
        long road = region.world.project(region.unit, "道路养护");
        ProjectYear year = new ProjectYear(region, road, 2026).goals("养护", List.<String[]>of(LENGTH.split("\\|")));
        long theirs = year.fillingOf(year.issued("self-evaluation", "mof-2020", "{unit-head}"));
        region.world.asOwner(db ->
                db.sql("""
                insert into cells (filling_id, "row", field, value, number)
                select :theirs, "row", field, value, 0 from cells where filling_id = :filling and field = 'attached'
                """).param("theirs", theirs).param("filling", filling).update());
        FillingRemark warned = as(() -> evaluations.remarks(filling)).stream()
                .filter(one -> one.row().code().equals("evidence-reused"))
                .findFirst()
                .orElseThrow();
        assertEquals(Severity.WARNING, warned.severity());
        assertEquals("/fillings/" + filling + "/evidence#r-i1", warned.href());
        assertTrue(warned.row().zh().contains("“河道月报.pdf”与附在 2026 道路养护 的"), warned.row()::zh);
        as(() -> {
            evaluations.settle(filling);
            evaluations.settle(filling);
            return null;
        });
        assertEquals(3, region.count("filling_texts where cardinality(bands) = 16 and filling_id = " + filling));
    }

    @Test
    void whatCannotBeAttachedIsSaidAtItsPlaceAndNothingIs() {
        filled();
        Visitor unit = visitor(clerk);
        byte[] program = {'M', 'Z', 0, 1};
        HttpResponse<String> wrong =
                attach(unit, rows("i1").file("file", "月报.pdf", REPORT).file("file", "工具.exe", program));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("P-741") && wrong.body().contains("href=\"#file\""), wrong.body());
        assertEquals(List.of(), titles("i1"));
        for (String[] one : new String[][] {{"javascript:alert(1)", "P-961"}, {"", "P-960"}}) {
            HttpResponse<String> answer = attach(unit, rows("i1").fields(Map.of("link", one[0], "title", "写了的名称")));
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains(one[1]) && answer.body().contains("写了的名称"), answer.body());
        }
        String nobody = attach(unit, rows().fields(Map.of("link", "https://example.org")))
                .body();
        assertTrue(nobody.contains("P-964"), nobody);
        String unknown = attach(unit, rows("i9").fields(Map.of("link", "https://example.org")))
                .body();
        assertTrue(unknown.contains("P-964"), unknown);
        assertEquals(List.of(), titles(""));
    }

    @Test
    void aDivisionAttachesToItsOwnRowsOnly() {
        filled();
        Visitor officer = visitor(region.account(Role.DIVISION, region.first));
        String page = officer.get("/fillings/" + filling + "/evidence").body();
        assertTrue(page.contains("value=\"i1\"") && !page.contains("value=\"i2\""), page);
        assertEquals(
                302, attach(officer, rows("i1").file("file", "现场.pdf", REPORT)).statusCode());
        assertEquals(List.of("现场.pdf"), titles("i1"));
        for (String other : List.of("i2", "whole"))
            assertTrue(attach(officer, rows(other).fields(Map.of("link", "https://example.org")))
                            .statusCode()
                    >= 400);
        assertEquals(List.of(), titles("i2"));
        // 单位的人看得见处室的文件
        assertTrue(
                visitor(clerk).get("/fillings/" + filling + "/evidence").body().contains("现场.pdf</a>"));
        Visitor stranger = visitor(region.account(Role.DIVISION, region.second));
        assertEquals(404, stranger.get("/fillings/" + filling + "/evidence").statusCode());
    }

    @Test
    void twoPeopleAtOnceLoseNothing() throws Exception {
        filled();
        List<Callable<Integer>> work = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    Visitor unit = visitor(clerk);
                    Multipart form = rows("i1").fields(Map.of("link", "https://example.org/" + i));
                    return attach(unit, form).statusCode();
                })
                .toList();
        int attached = 0;
        try (ExecutorService together = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> one : together.invokeAll(work)) {
                int status = one.get();
                assertTrue(status == 302 || status == 409, "" + status);
                if (status == 302) attached++;
            }
        }
        assertEquals(attached, titles("i1").size());
    }

    @Test
    void submittedEvidenceIsFrozenWithItsDigest() {
        filled();
        Visitor unit = visitor(clerk);
        attach(unit, rows("i1", "i2").file("file", "月报.pdf", REPORT));
        answered();
        assertEquals(List.of(), blocking());
        assertEquals(302, act(clerk, "submit").statusCode());
        assertTrue(attach(unit, rows("i1").fields(Map.of("link", "https://example.org")))
                        .statusCode()
                >= 400);
        String frozen = region.world.asOwner(db -> db.sql(
                        "select content::text from filling_versions where filling_id = :id order by number desc limit 1")
                .param("id", filling)
                .query(String.class)
                .single());
        assertTrue(frozen.matches("(?s).*file:\\d+:[0-9a-f]{64}.*月报\\.pdf.*"), frozen);
        Visitor head = visitor(region.account(Role.UNIT_HEAD, region.unit));
        String page = head.get("/fillings/" + filling + "/evidence").body();
        assertTrue(page.contains("月报.pdf</a>") && !page.contains("name=\"file\""), page);
        String review = head.get("/fillings/" + filling + "/review").body();
        assertTrue(review.contains("附上的佐证") && review.contains(">月报.pdf<"), review);
    }

    @Test
    void theCellsCannotBeTyped() {
        filled();
        String body =
                "{\"changes\": [{\"row\": \"i1\", \"field\": \"attached\", \"value\": \"file:1:00\\tx\", \"seen\": 0, \"key\": \"k\"}]}";
        assertEquals(422, json("/changes", body).statusCode());
        assertEquals(List.of(), titles("i1"));
        assertEquals(
                204,
                json("/evidence", "{\"rows\": [\"i1\"], \"link\": \"https://example.org/1\"}")
                        .statusCode());
        assertEquals(List.of("https://example.org/1"), titles("i1"));
        assertEquals(
                404,
                json("/evidence", "{\"rows\": [\"i1\"], \"files\": [999999999]}")
                        .statusCode());
    }

    private HttpResponse<String> json(String path, String body) {
        String token = region.world.accessToken(
                clerk, "organization.read", "project.read", "assignment.read", "assignment.file", "file.read");
        return new Visitor(port)
                .send(new Visitor(port)
                        .request("/api/v1/fillings/" + filling + path)
                        .setHeader("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void otherKindsOfFormsHaveNone() {
        ProjectYear year = year(LENGTH);
        filling = year.fillingOf(year.issued("monitoring", "mof-2020", "{unit-head}"));
        assertEquals(
                404, visitor(clerk).get("/fillings/" + filling + "/evidence").statusCode());
    }
}
