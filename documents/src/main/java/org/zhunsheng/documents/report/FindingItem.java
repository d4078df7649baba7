package org.zhunsheng.documents.report;

import java.util.LinkedHashSet;
import java.util.Set;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.Location;
import org.zhunsheng.text.Language;

/** 报告里的一个发现：编号、严重程度、在哪一格、说了什么、为什么、怎样改。 */
final class FindingItem {

    private final Html html;
    private final Marks marks;
    private final Language language;

    FindingItem(Html html, Marks marks, Language language) {
        this.html = html;
        this.marks = marks;
        this.language = language;
    }

    void write(int number, Finding finding) {
        CheckWords words = CheckWords.of(finding.check());
        String effect = finding.cause() == null ? "" : " effect";
        html.raw("<li class=\"").raw(finding.severity().key()).raw(effect).raw("\" id=\"");
        html.text(marks.finding(number)).raw("\"><div class=head>");
        html.element("span class=number", Integer.toString(number));
        html.element("span class=severity", severity(finding))
                .element("strong", words.title().in(language));
        html.element("code", finding.check());
        places(finding);
        html.raw("</div>").element("p", words.message(finding, language));
        if (finding.cause() != null) {
            html.element("p class=why", say("由此引起：", "Follows from: ") + finding.cause());
        }
        html.element("p class=why", say("为什么：", "Why: ") + words.why().in(language));
        html.element("p class=remedy", say("怎样改：", "Remedy: ") + words.remedy(finding, language))
                .raw("</li>");
    }

    private void places(Finding finding) {
        Set<String> fields = new LinkedHashSet<>();
        for (Location place : finding.places()) if (!place.field().isEmpty()) fields.add(place.field());
        if (fields.isEmpty()) return;
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
