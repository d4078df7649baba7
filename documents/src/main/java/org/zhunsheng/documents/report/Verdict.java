package org.zhunsheng.documents.report;

import org.zhunsheng.check.Examination;
import org.zhunsheng.check.Severity;
import org.zhunsheng.scoring.Outcome;
import org.zhunsheng.text.Language;

/** 一眼可见的结论：几个错误、警告、提示；表上的总分与我们的总分。 */
final class Verdict {

    private final Html html;
    private final Language language;

    Verdict(Html html, Language language) {
        this.html = html;
        this.language = language;
    }

    void write(Examination examined) {
        html.raw("<p class=verdict>");
        for (Severity severity : Severity.values()) {
            long count = examined.inspection().findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            String name = language == Language.ZH ? severity.term() : severity.key();
            html.raw("<span>")
                    .text(name + " ")
                    .element("b", Long.toString(count))
                    .raw("</span>");
        }
        String theirs = examined.form().totalScore().asWritten().strip();
        if (!theirs.isEmpty()) pair("表上总分", "total on the form", theirs);
        if (examined.isWhole() && examined.scores().total() instanceof Outcome.Scored ours) {
            pair("重新计算", "computed", ours.points().toString());
        }
        String grade = examined.form().grade().asWritten().strip();
        if (!grade.isEmpty()) pair("表上等级", "grade on the form", grade);
        String due = examined.scores().grade();
        if (due != null && !due.equals(grade)) pair("应为", "should be", due);
        html.raw("</p>");
    }

    private void pair(String zh, String en, String value) {
        html.raw("<span>")
                .text((language == Language.ZH ? zh : en) + " ")
                .element("b", value)
                .raw("</span>");
    }
}
