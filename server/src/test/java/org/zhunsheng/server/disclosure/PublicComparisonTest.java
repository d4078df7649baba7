package org.zhunsheng.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
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

    private HttpResponse<String> compared(long id, String file, byte[] content) {
        Visitor visitor = new Visitor(port);
        return visitor.send(
                new Multipart().file("file", file, content).post(visitor.request("/public/" + id + "/compare")));
    }
}
