package org.zhunsheng.documents.report;

import java.util.List;
import org.zhunsheng.text.Language;

/** 报告里的发现：标题、理由、改法各一次，每处一句，带编号与到单元格的链接。 */
final class FindingsPart {

    private final Html html;
    private final Language language;

    FindingsPart(Html html, Language language) {
        this.html = html;
        this.language = language;
    }

    void write(List<FindingGroup> groups) {
        if (groups.isEmpty()) {
            html.element("p", say("没有发现问题。", "Nothing was found."));
            return;
        }
        html.raw("<ol class=findings>");
        groups.forEach(this::group);
        html.raw("</ol>");
    }

    private void group(FindingGroup group) {
        String effect = group.cause() == null ? "" : " effect";
        html.raw("<li class=\"").raw(group.severity()).raw(effect).raw("\"><div class=head>");
        html.element("span class=severity", group.word()).element("strong", group.title());
        html.element("code", group.check()).raw("</div>");
        group.lines().forEach(this::line);
        if (group.cause() != null) html.element("p class=why", say("由此引起：", "Follows from: ") + group.cause());
        html.element("p class=why", say("为什么：", "Why: ") + group.why());
        for (String remedy : group.remedies()) html.element("p class=remedy", say("怎样改：", "Remedy: ") + remedy);
        html.raw("</li>");
    }

    private void line(FindingGroup.Line line) {
        html.raw("<div class=place id=\"").text(line.id()).raw("\">");
        html.element("span class=number", Integer.toString(line.number()));
        html.element("span class=message", line.message());
        html.raw("<span class=where>");
        for (FindingGroup.Link link : line.links()) {
            html.raw("<a href=\"#")
                    .text(link.cell())
                    .raw("\">")
                    .text(link.words())
                    .raw("</a> ");
        }
        html.raw("</span></div>");
    }

    private String say(String zh, String en) {
        return Terms.say(language, zh, en);
    }
}
