package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.Multipart;
import org.zhunsheng.server.world.Visitor;

/** 提交前的核对，提交后的签章：签的是哪一版，扫描件与它的散列都在。 */
class SigningTest extends EvaluationGround {

    private static final byte[] SCAN = "%PDF-1.7 signed and sealed".getBytes(StandardCharsets.US_ASCII);

    private static final String LENGTH = "i1|产出指标|数量指标|保洁河道里程|≥|120|公里|90|按月报累计";

    private void filled() {
        begun(LENGTH);
        typed();
    }

    private void typed() {
        put("clause1", "attained", "全年保洁河道，沿河居民满意。");
        put("i1", "actual", "120", "proof", "河道保洁月报");
        problem("p1", 1, "汛期停工两周。", "1", "明年错峰安排保洁。", "河道科", "2027-04-30");
    }

    private HttpResponse<String> hand(Visitor visitor, long number, String name, byte[] content) {
        return visitor.send(new Multipart()
                .fields(visitor.pageToken())
                .file("file", name, content)
                .post(visitor.request("/fillings/" + filling + "/versions/" + number + "/signing")));
    }

    private long number() {
        return region.world.asOwner(db -> db.sql("select max(number) from filling_versions where filling_id = :id")
                .param("id", filling)
                .query(Long.class)
                .single());
    }

    @Test
    void thePreviewShowsTheFormWhatIsMissingAndWhereItGoes() {
        begun(LENGTH);
        Visitor unit = visitor(clerk);
        String missing = unit.get("/fillings/" + filling + "/preview").body();
        assertTrue(missing.contains("还没有填</a>") && missing.contains("P-930"), missing);
        assertTrue(missing.contains("src=\"/fillings/" + filling + "/preview/1\""), missing);
        HttpResponse<String> printed = unit.get("/fillings/" + filling + "/preview/1");
        assertEquals("image/png", printed.headers().firstValue("Content-Type").orElse(""));
        assertEquals(404, unit.get("/fillings/" + filling + "/preview/99").statusCode());
        assertTrue(missing.contains("提交给单位负责人"), missing);
        typed();
        String page = unit.get("/fillings/" + filling + "/preview").body();
        assertTrue(page.contains("全年保洁河道，沿河居民满意。") && !page.contains("还没有填</a>"), page);
        long head = region.account(Role.UNIT_HEAD, region.unit);
        String read = visitor(head).get("/fillings/" + filling + "/preview").body();
        assertTrue(!read.contains("submit-act") && !read.contains(">更改<"), read);
        long stranger = region.account(Role.PREPARER, region.world.organization(1, "unit", "别的单位"));
        assertEquals(
                404, visitor(stranger).get("/fillings/" + filling + "/preview").statusCode());
    }

    @Test
    void theScanOfAVersionIsKeptWithItsDigest() {
        filled();
        answered();
        Visitor unit = visitor(clerk);
        assertEquals(302, act(clerk, "submit").statusCode());
        String handed = unit.get("/assignments/" + assignment + "?done=submit").body();
        assertTrue(handed.contains("第 " + assignment + " 份填报") && handed.contains("通过之后到主管部门审核"), handed);
        long number = number();
        String sheet = unit.get("/fillings/" + filling + "/versions/" + number + "/signing")
                .body();
        assertTrue(sheet.matches("(?s).*<code class=\"digest\">[0-9a-f]{64}</code>.*还没有签章.*"), sheet);
        assertEquals(302, hand(unit, number, "签章.pdf", SCAN).statusCode());
        sheet = unit.get("/fillings/" + filling + "/versions/" + number + "/signing")
                .body();
        assertTrue(sheet.contains("签章.pdf</a>") && sheet.contains("已签章"), sheet);
        assertTrue(unit.get("/fillings/" + filling).body().contains(">已签章</a>"));
        assertTrue(unit.get("/fillings/" + filling + "/versions").body().contains(">已签章</strong>"));
        assertEquals(1, region.world.audited("filling.sign", "filling:" + filling));
        // 退回改了再交，是另一版，要另签
        long head = region.account(Role.UNIT_HEAD, region.unit);
        ask(head, "indicators", "i1", "actual", "与月报不符");
        act(head, "return", "opinion", "请核对里程");
        put("i1", "actual", "121");
        answered();
        assertEquals(302, act(clerk, "submit").statusCode());
        String later = unit.get("/fillings/" + filling + "/versions/" + number() + "/signing")
                .body();
        assertTrue(later.contains("还没有签章"), later);
    }

    @Test
    void whatIsNoScanAndWhoIsNotTheUnitIsRefused() {
        filled();
        answered();
        act(clerk, "submit");
        long number = number();
        Visitor unit = visitor(clerk);
        HttpResponse<String> text = hand(unit, number, "签章.txt", "签好了".getBytes(StandardCharsets.UTF_8));
        assertEquals(422, text.statusCode());
        assertTrue(text.body().contains("P-866"), text.body());
        assertEquals(0, region.count("signed_scans where filling_id = " + filling));
        assertEquals(404, hand(unit, number + 1, "签章.pdf", SCAN).statusCode());
        Visitor head = visitor(region.account(Role.UNIT_HEAD, region.unit));
        assertEquals(403, hand(head, number, "签章.pdf", SCAN).statusCode());
        assertEquals(
                200,
                head.get("/fillings/" + filling + "/versions/" + number + "/signing")
                        .statusCode());
    }
}
