package org.zhunsheng.server.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.world.Multipart;
import org.zhunsheng.server.world.Visitor;

/** 台账的页面：取用一个，登记，改错，办理，导出；贴上写错的定义，每一处都指出。 */
class RegisterPagesTest extends RegisterGround {

    private String id(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/(\\d+)\\?.*", "$1");
    }

    /** 处室的一次小组长例会。 */
    private Map<String, String> meeting() {
        return Map.of(
                "organization", "" + region.first,
                "f-kind", "group-leaders",
                "f-held-on", "2019-02-11",
                "f-subject", "第一次小组长例会",
                "f-place", "昆明",
                "f-attending", "甲组\n乙组",
                "f-attendees", "12",
                "f-cost", "1,200.5");
    }

    /** 第一条记录里写作数的各格。 */
    private static List<Double> numbers(byte[] book) {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            List<Double> numbers = new ArrayList<>();
            for (Cell cell : read.getSheetAt(0).getRow(1))
                if (cell.getCellType() == CellType.NUMERIC) numbers.add(cell.getNumericCellValue());
            return numbers;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void has(String page, String... words) {
        for (String word : words) assertTrue(page.contains(word), word + " in " + page);
    }

    @Test
    void aRegisterIsTakenWithOneClickAndAnEntryGoesThroughItsPages() {
        Visitor leader = visitor(head);
        has(leader.get("/registers").body(), "现成的台账");
        String taken = id(leader.post("/registers/take", Map.of("organization", "" + region.unit, "id", "meetings")));
        String register = "/registers/" + taken;
        has(leader.get("/registers").body(), "<a href=\"" + register + "\">已设立</a>");
        Visitor writer = visitor(clerk);
        has(writer.get("/registers").body(), "会议台账");
        has(writer.get(register + "/new").body(), "<h1>登记：会议台账</h1>", "小组长例会");
        String entry = "/register-entries/" + id(writer.post(register + "/entries", meeting()));
        has(writer.get(entry).body(), "<h1>会议台账 2019-0001</h1>", "小组长例会", "甲组、乙组", "1,200.50 元", "测报科");
        id(writer.post(entry + "/move", Map.of("changed", "1", "move", "record")));
        has(writer.get(register + "?c.kind=group-leaders&q=2019-0001").body(), "第一次小组长例会", "找到 1 条");
        has(writer.get(register + "?c.kind=launch").body(), "没有这样的记录");
        String csv =
                writer.get(register + "/export?format=csv&c.kind=group-leaders").body();
        has(csv, "登记号,登记机构,状态,子项目,种类", "2019-0001,测报科,已登记,,小组长例会,2019-02-11");
        assertEquals(List.of(12.0, 1200.5), numbers(writer.file(register + "/export")));
    }

    @Test
    void aWrongFormSaysEverythingAtOnceAndKeepsWhatWasTyped() {
        KnownRegister meetings = taken("meetings");
        HttpResponse<String> answer = visitor(clerk)
                .post(
                        "/registers/" + meetings.id() + "/entries",
                        Map.of(
                                "organization",
                                "" + region.unit,
                                "f-subject",
                                "写好的会",
                                "f-held-on",
                                "不知道",
                                "f-cost",
                                "很多"));
        assertEquals(422, answer.statusCode());
        for (String word : new String[] {"种类：", "日期：", "地点：没有填写", "这一栏必填", "费用：应当是", "写好的会", "不知道", "P-853"})
            assertTrue(answer.body().contains(word), word + answer.body());
    }

    @Test
    void aFileIsAttachedAndStaysWhenTheEntryIsChanged() {
        KnownRegister meetings = taken("meetings");
        Visitor writer = visitor(clerk);
        Map<String, String> typed = Map.of(
                "organization", "" + region.unit,
                "f-kind", "launch",
                "f-held-on", "2019-02-11",
                "f-subject", "启动会",
                "f-place", "昆明");
        writer.get("/my-account"); // 取页面令牌
        Multipart form = new Multipart()
                .fields(writer.pageToken())
                .fields(typed)
                .file("f-minutes", "纪要.pdf", "%PDF-1.7 minutes".getBytes(StandardCharsets.US_ASCII));
        String entry = id(writer.send(form.post(writer.request("/registers/" + meetings.id() + "/entries"))));
        String page = writer.get("/register-entries/" + entry).body();
        assertTrue(page.contains("纪要.pdf") && page.contains("/api/v1/files/"), page);
        String file = page.replaceAll("(?s).*/api/v1/files/(\\d+).*", "$1");
        assertTrue(
                writer.get("/register-entries/" + entry + "/change").body().contains("value=\"" + file + "\" checked"));
        Map<String, String> changed = new HashMap<>(typed);
        changed.putAll(Map.of("changed", "1", "f-held-on", "2019-02-12", "f-minutes", file));
        id(writer.post("/register-entries/" + entry + "/change", changed));
        assertTrue(writer.get("/register-entries/" + entry).body().contains("纪要.pdf"));
    }

    @Test
    void theSameFileOnAnotherEntryIsToldUntilThatOneIsWithdrawn() {
        KnownRegister meetings = taken("meetings");
        Visitor writer = visitor(clerk);
        writer.get("/my-account"); // 取页面令牌
        List<String> entries = new ArrayList<>();
        for (String day : List.of("2019-02-11", "2019-03-11"))
            entries.add(id(writer.send(new Multipart()
                    .fields(writer.pageToken())
                    .fields(Map.of(
                            "organization", "" + region.unit,
                            "f-kind", "launch",
                            "f-held-on", day,
                            "f-subject", "启动会",
                            "f-place", "昆明"))
                    .file("f-minutes", "纪要.pdf", "%PDF-1.7 twice".getBytes(StandardCharsets.US_ASCII))
                    .post(writer.request("/registers/" + meetings.id() + "/entries")))));
        String page = "/register-entries/" + entries.getFirst();
        has(writer.get(page).body(), "也附在别处：1 处", "/register-entries/" + entries.getLast(), "2019 年的台账");
        assertEquals(
                302,
                writer.post(
                                "/register-entries/" + entries.getLast() + "/withdraw",
                                Map.of("changed", "1", "reason", "重复登记"))
                        .statusCode());
        assertFalse(writer.get(page).body().contains("也附在别处"));
    }

    @Test
    void aDefinitionThatIsWrongIsShownWithLineAndColumn() {
        Visitor leader = visitor(head);
        String wrong =
                "id: visits\ntitle: 走访\ntitle-en: Visits\ndate: day\nfields:\n  - { name: day, title: 日, title-en: Day, type: date, required: ye }\n";
        HttpResponse<String> answer =
                leader.post("/registers", Map.of("organization", "" + region.unit, "definition", wrong));
        assertEquals(422, answer.statusCode());
        assertTrue(
                answer.body().contains("register.yaml:6:65:") && answer.body().contains("P-854"), answer.body());
        assertTrue(answer.body().contains("title-en: Visits"), "what was pasted stays");
        String register = id(leader.post(
                "/registers", Map.of("organization", "" + region.unit, "definition", wrong.replace("ye }", "yes }"))));
        has(leader.get("/registers/" + register).body(), "<h1>走访</h1>");
    }
}
