package org.zhunsheng.documents.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zhunsheng.check.Examination;
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
        return of(Report.of(name, reading, examined, language), language);
    }

    public static String of(Report report, Language language) {
        ReportPage page = new ReportPage(language);
        page.write(report);
        return page.html.toString();
    }

    private void write(Report report) {
        html.raw("<!doctype html><html lang=\"")
                .raw(language == Language.ZH ? "zh-CN" : "en")
                .raw("\"><head>");
        html.raw("<meta charset=utf-8><meta name=viewport content=\"width=device-width, initial-scale=1\">");
        html.raw("<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        html.element("title", report.name() + " · " + words("绩效自评核查报告", "Self-evaluation check report"));
        html.raw("<style>").raw(style()).raw("</style></head><body><main>");
        html.element("h1", words("绩效自评核查报告", "Self-evaluation check report"));
        html.element("p class=lead", report.name());
        if (report.forms().isEmpty())
            html.element("p", words("文件里没有找到绩效表。", "No performance form was found in the file."));
        for (FormReport form : report.forms()) form(form, report.forms().size());
        report.remarks().forEach(remark -> html.element("p class=lead", remark));
        html.raw("</main><footer>")
                .text(words("准绳 Zhunsheng 0.1.0", "Zhunsheng 0.1.0"))
                .raw("</footer></body></html>\n");
    }

    private void form(FormReport form, int count) {
        html.raw("<section>");
        String number = count > 1 ? words("第 " + form.number() + " 张表　", "Form " + form.number() + " ") : "";
        String project = form.project().isEmpty() ? words("（没有项目名称）", "(no project name)") : form.project();
        html.element("h2", number + project);
        scheme(form.scheme());
        verdict(form.verdict());
        new FindingsPart(html, language).write(form.groups());
        html.element("h2", words("表上所写", "The form as written"));
        html.raw("<div class=scroll>");
        form.tables().forEach(new TablesPart(html)::write);
        html.raw("</div>");
        new ScoresPart(html, language).write(form.scores(), form.total());
        notRun(form.notRun());
        html.raw("</section>");
    }

    private void scheme(FormReport.SchemeUsed scheme) {
        String evidence = String.join("；", scheme.evidence());
        String how = scheme.assumed() ? words("指标体系（假定）：", "Scheme (assumed): ") : words("指标体系：", "Scheme: ");
        html.raw("<p class=lead>").text(how).element("code", scheme.id());
        html.text(evidence.isEmpty() ? "" : words("　依据：", " · ") + evidence).raw("</p>");
    }

    private void verdict(Verdict verdict) {
        html.raw("<p class=verdict>");
        pair(words("错误", "error"), Integer.toString(verdict.errors()));
        pair(words("警告", "warning"), Integer.toString(verdict.warnings()));
        pair(words("提示", "information"), Integer.toString(verdict.informations()));
        if (!verdict.theirs().isEmpty()) pair(words("表上总分", "total on the form"), verdict.theirs());
        if (verdict.ours() != null) pair(words("重新计算", "computed"), verdict.ours());
        if (!verdict.grade().isEmpty()) pair(words("表上等级", "grade on the form"), verdict.grade());
        if (verdict.due() != null) pair(words("应为", "should be"), verdict.due());
        html.raw("</p>");
    }

    private void pair(String word, String value) {
        html.raw("<span>").text(word + " ").element("b", value).raw("</span>");
    }

    private void notRun(List<FormReport.NotRunLine> notRun) {
        if (notRun.isEmpty()) return;
        String title = words(
                "没有运行的检查（" + notRun.size() + " 项）：不运行不等于通过",
                notRun.size() + " checks did not run: not run is not passed");
        html.raw("<details>").element("summary", title).raw("<table class=pairs>");
        for (FormReport.NotRunLine one : notRun) {
            html.raw("<tr>")
                    .element("th scope=row", one.check())
                    .element("td", one.reason())
                    .raw("</tr>");
        }
        html.raw("</table></details>");
    }

    private String words(String zh, String en) {
        return Terms.say(language, zh, en);
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
