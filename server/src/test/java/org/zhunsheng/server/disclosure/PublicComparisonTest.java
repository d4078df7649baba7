package org.zhunsheng.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.server.world.Multipart;
import org.zhunsheng.server.world.Visitor;

/** 谁都能交来一份文件，看它与公开的哪几栏不同；什么也不留。 */
class PublicComparisonTest extends DisclosureGround {

    @Test
    void aDocumentIsComparedCellByCellWithoutASession() throws Exception {
        approved();
        Disclosure it = published();
        byte[] pdf = new Visitor(port).file("/public/" + it.id() + "/files/pdf");
        HttpResponse<String> same = compared(it.id(), "form.pdf", pdf);
        assertTrue(same.body().contains("一字不差") && same.body().contains("各栏都与公开的相同"), same.body());
        byte[] forged = new String(new Visitor(port).file("/public/" + it.id() + "/files/html"), StandardCharsets.UTF_8)
                .replace(Gate.HIDDEN, "已整改")
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> other = compared(it.id(), "form.html", forged);
        assertTrue(other.body().contains("与公开的有") && other.body().contains("已整改"), other.body());
        assertTrue(other.headers().allValues("Set-Cookie").isEmpty());
        HttpResponse<String> none = compared(it.id(), "note.txt", "不相干的一句话".getBytes(StandardCharsets.UTF_8));
        assertTrue(none.body().contains("P-605") && none.statusCode() == 422, none.body());
    }

    /** 完成值那一格；指标值写的是“≥120”。 */
    private static final String ACTUAL = ">120(?=<|公里<)";

    /** 公开的文件里只改一格的一个数，别的一个字节也不动。 */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "ofd"})
    void oneCellChangedIsNamedInEveryFormat(String format) throws Exception {
        approved();
        Disclosure it = published();
        byte[] forged = forged(new Visitor(port).file("/public/" + it.id() + "/files/" + format));
        String page = compared(it.id(), "form." + format, forged).body();
        assertTrue(page.contains("与公开的有 1 处不同"), page);
        assertTrue(page.contains("保洁河道里程"), page);
        String row = page.replaceAll("(?s).*<th scope=\"row\">实际完成值</th>(.*?)</tr>.*", "$1");
        assertTrue(row.length() < 1000 && row.contains("120") && row.contains("126"), row);
    }

    private static byte[] forged(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int changed = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                if (entry.getName().endsWith(".xml")) {
                    String text = new String(part, StandardCharsets.UTF_8);
                    changed += text.split(ACTUAL, -1).length - 1;
                    part = text.replaceAll(ACTUAL, ">126").getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(part);
            }
        }
        assertEquals(1, changed, "one cell");
        return bytes.toByteArray();
    }

    private HttpResponse<String> compared(long id, String file, byte[] content) {
        Visitor visitor = new Visitor(port);
        return visitor.send(
                new Multipart().file("file", file, content).post(visitor.request("/public/" + id + "/compare")));
    }
}
