package org.zhunsheng.server.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhunsheng.server.access.Open;
import org.zhunsheng.server.file.ContentFolder;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.PublicPages;
import org.zhunsheng.text.Language;

/** 订阅：最近公开的与撤下的，Atom（RFC 4287）。 */
@Controller
@Open
class PublicFeed {

    private static final int ENTRIES = 50;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=utf-8");

    private final PublicForms forms;
    private final MessageSource messages;

    PublicFeed(PublicForms forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    @GetMapping(PublicPages.PATH + "/feed.atom")
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        boolean english = Languages.of(request) == Language.EN;
        List<PublicForm> lines = forms.list(PublicFilter.of("", "", "", "", ""), 0, ENTRIES);
        OffsetDateTime updated = lines.stream()
                .map(PublicForm::changedAt)
                .max(OffsetDateTime::compareTo)
                .orElse(OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
        StringBuilder xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(english ? "en" : "zh-CN")
                .append("\">\n");
        element(xml, "title", word(english, "public.feed"));
        element(xml, "id", id("feed"));
        element(xml, "updated", time(updated));
        xml.append("<author><name>").append(escaped(word(english, "product"))).append("</name></author>\n");
        xml.append("<link rel=\"self\" href=\"/public/feed.atom\"/>\n<link href=\"/public\"/>\n");
        lines.forEach(line -> entry(xml, line, english));
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(xml.append("</feed>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private void entry(StringBuilder xml, PublicForm line, boolean english) {
        String state = line.isWithdrawn() ? "（" + word(english, "disclosure.state.withdrawn") + "）" : "";
        xml.append("<entry>\n");
        element(xml, "title", line.year() + " " + line.project() + " · " + line.unit() + state);
        element(xml, "id", id(Long.toString(line.id())));
        element(xml, "published", time(line.publishedAt()));
        element(xml, "updated", time(line.changedAt()));
        xml.append("<link href=\"").append(line.path()).append("\"/>\n");
        element(xml, "summary", summary(line, english));
        xml.append("</entry>\n");
    }

    private String summary(PublicForm line, boolean english) {
        if (line.isWithdrawn()) return line.reason();
        String total = line.total() == null ? "—" : line.total().toPlainString();
        return word(english, "public.total") + " " + total + (line.grade() == null ? "" : " · " + line.grade());
    }

    /** 编号只由公开的编号得来，与网址无关，换了域名还是同一条。 */
    private static String id(String name) {
        byte[] hash = ContentFolder.hash(("zhunsheng disclosure " + name).getBytes(StandardCharsets.UTF_8));
        long most = 0;
        long least = 0;
        for (int i = 0; i < 8; i++) {
            most = most << 8 | hash[i] & 0xff;
            least = least << 8 | hash[i + 8] & 0xff;
        }
        return "urn:uuid:" + new UUID(most & ~0xF000L | 0x8000L, least & ~(3L << 62) | 2L << 62);
    }

    private static String time(OffsetDateTime at) {
        return at.toInstant().toString();
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(safe::appendCodePoint);
        return safe.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String word(boolean english, String key) {
        return messages.getMessage(key, null, english ? java.util.Locale.ENGLISH : java.util.Locale.SIMPLIFIED_CHINESE);
    }
}
