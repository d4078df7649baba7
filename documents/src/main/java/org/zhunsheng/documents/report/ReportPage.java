package org.zhunsheng.documents.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zhunsheng.check.Examination;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.NotRun;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Reading;
import org.zhunsheng.text.Language;

/** 一份文件的核查报告：一页自足的 HTML，没有脚本，没有外部资源，可以打印、可以转发。 */
public final class ReportPage {

    private final Html html = new Html();
    private final Language language;

    private ReportPage(Language language) {
        this.language = language;
    }

    /** @param name 文件名，供人辨认 */
    public static String of(String name, Reading reading, List<Examination> examined, Language language) {
        ReportPage page = new ReportPage(language);
        page.write(name, reading, examined);
        return page.html.toString();
    }

    private void write(String name, Reading reading, List<Examination> examined) {
        html.raw("<!doctype html><html lang=\"")
                .raw(language == Language.ZH ? "zh-CN" : "en")
                .raw("\"><head>");
        html.raw("<meta charset=utf-8><meta name=viewport content=\"width=device-width, initial-scale=1\">");
        html.raw("<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        html.element("title", name + " · " + words("绩效自评核查报告", "Self-evaluation check report"));
        html.raw("<style>").raw(style()).raw("</style></head><body><main>");
        html.element("h1", words("绩效自评核查报告", "Self-evaluation check report"));
        html.element("p class=lead", name);
        if (examined.isEmpty()) html.element("p", words("文件里没有找到绩效表。", "No performance form was found in the file."));
        for (int i = 0; i < examined.size(); i++) form(examined.get(i), i, examined.size());
        reading.remarks().forEach(remark -> html.element("p class=lead", remark));
        html.raw("</main><footer>")
                .text(words("准绳 Zhunsheng 0.1.0", "Zhunsheng 0.1.0"))
                .raw("</footer></body></html>\n");
    }

    private void form(Examination examined, int index, int count) {
        String prefix = "form" + (index + 1) + "-";
        Marks marks = new Marks(examined.inspection().findings(), prefix);
        html.raw("<section>");
        String project = examined.form().text(FormField.PROJECT).asWritten().strip();
        String number = count > 1 ? words("第 " + (index + 1) + " 张表　", "Form " + (index + 1) + " ") : "";
        html.element("h2", number + (project.isEmpty() ? words("（没有项目名称）", "(no project name)") : project));
        scheme(examined);
        new Verdict(html, language).write(examined);
        findings(examined.inspection().findings(), marks);
        html.element("h2", words("表上所写", "The form as written"));
        html.raw("<div class=scroll>");
        new FormTable(html, marks).write(examined.form());
        html.raw("</div>");
        new ScoreTable(html, language).write(examined);
        notRun(examined.inspection().notRun());
        html.raw("</section>");
    }

    private void scheme(Examination examined) {
        String id = examined.recognition().scheme().id();
        String evidence = String.join("；", examined.recognition().evidence());
        String how = examined.recognition().assumed()
                ? words("指标体系（假定）：", "Scheme (assumed): ")
                : words("指标体系：", "Scheme: ");
        html.raw("<p class=lead>").text(how).element("code", id);
        html.text(evidence.isEmpty() ? "" : words("　依据：", " · ") + evidence).raw("</p>");
    }

    private void findings(List<Finding> findings, Marks marks) {
        if (findings.isEmpty()) {
            html.element("p", words("没有发现问题。", "Nothing was found."));
            return;
        }
        html.raw("<ol class=findings>");
        FindingGroup writer = new FindingGroup(html, marks, language);
        FindingGroup.of(findings).values().forEach(writer::write);
        html.raw("</ol>");
    }

    private void notRun(List<NotRun> notRun) {
        if (notRun.isEmpty()) return;
        String title = words(
                "没有运行的检查（" + notRun.size() + " 项）：不运行不等于通过",
                notRun.size() + " checks did not run: not run is not passed");
        html.raw("<details>").element("summary", title).raw("<table class=pairs>");
        for (NotRun one : notRun) {
            html.raw("<tr>")
                    .element("th scope=row", one.check())
                    .element("td", one.reason().in(language))
                    .raw("</tr>");
        }
        html.raw("</table></details>");
    }

    private String words(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            if (in == null) throw new IllegalStateException("report.css is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
