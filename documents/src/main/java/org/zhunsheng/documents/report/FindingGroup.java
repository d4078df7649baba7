package org.zhunsheng.documents.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.Location;
import org.zhunsheng.text.Language;

/** 报告里同一项检查的发现：标题、理由、改法各一次，每处一句，带编号与到单元格的链接。 */
final class FindingGroup {

    private final Html html;
    private final Marks marks;
    private final Language language;

    FindingGroup(Html html, Marks marks, Language language) {
        this.html = html;
        this.marks = marks;
        this.language = language;
    }

    /** 按严重程度与检查分组，次序为各组第一处的次序；编号从 1 起，与单元格上的一致。 */
    static Map<String, Map<Integer, Finding>> of(List<Finding> findings) {
        Map<String, Map<Integer, Finding>> groups = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            String group = finding.severity() + finding.check() + (finding.cause() == null ? "" : finding.cause());
            groups.computeIfAbsent(group, one -> new LinkedHashMap<>()).put(i + 1, finding);
        }
        return groups;
    }

    void write(Map<Integer, Finding> group) {
        Finding first = group.values().iterator().next();
        CheckWords words = CheckWords.of(first.check());
        String effect = first.cause() == null ? "" : " effect";
        html.raw("<li class=\"").raw(first.severity().key()).raw(effect).raw("\"><div class=head>");
        html.element("span class=severity", severity(first))
                .element("strong", words.title().in(language));
        html.element("code", first.check()).raw("</div>");
        group.forEach((number, finding) -> place(number, finding, words));
        if (first.cause() != null) {
            html.element("p class=why", say("由此引起：", "Follows from: ") + first.cause());
        }
        html.element("p class=why", say("为什么：", "Why: ") + words.why().in(language));
        Set<String> remedies = new LinkedHashSet<>();
        for (Finding finding : group.values()) remedies.add(words.remedy(finding, language));
        for (String remedy : remedies) html.element("p class=remedy", say("怎样改：", "Remedy: ") + remedy);
        html.raw("</li>");
    }

    private void place(int number, Finding finding, CheckWords words) {
        html.raw("<div class=place id=\"").text(marks.finding(number)).raw("\">");
        html.element("span class=number", Integer.toString(number));
        html.element("span class=message", words.message(finding, language));
        links(finding);
        html.raw("</div>");
    }

    private void links(Finding finding) {
        Set<String> fields = new LinkedHashSet<>();
        for (Location place : finding.places()) if (!place.field().isEmpty()) fields.add(place.field());
        html.raw("<span class=where>");
        for (String field : fields) {
            html.raw("<a href=\"#")
                    .text(marks.cell(field))
                    .raw("\">")
                    .text(Pointer.words(field, language))
                    .raw("</a> ");
        }
        html.raw("</span>");
    }

    private String severity(Finding finding) {
        return language == Language.ZH
                ? finding.severity().term()
                : finding.severity().key();
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
