package org.zhunsheng.documents.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.Examination;
import org.zhunsheng.check.Finding;
import org.zhunsheng.form.FormField;
import org.zhunsheng.scheme.Recognition;
import org.zhunsheng.text.Language;

/**
 * 一张表的核查结果。
 *
 * @param number 第几张，从 1 起
 * @param year 表上的年度；没有写时为空串
 * @param tables 按原样重排的表
 * @param doubts 存疑的格，按表上的次序
 * @param scores 每行的得分，我们的与表上的；不计分的表为空
 * @param total 合计；不计分的表为 null
 */
public record FormReport(
        int number,
        String project,
        String unit,
        String kind,
        String year,
        SchemeUsed scheme,
        Verdict verdict,
        List<FindingGroup> groups,
        List<FormTable> tables,
        List<FormCell> doubts,
        List<ScoreLine> scores,
        @Nullable ScoreLine total,
        List<NotRunLine> notRun) {

    /**
     * 用了哪个指标体系、凭什么。
     *
     * @param assumed 没有认出来，假定的
     */
    public record SchemeUsed(
            String id, String title, String basis, boolean assumed, List<String> evidence, List<String> mismatches) {

        static SchemeUsed of(Recognition recognition) {
            return new SchemeUsed(
                    recognition.scheme().id(),
                    recognition.scheme().title(),
                    recognition.scheme().basis(),
                    recognition.assumed(),
                    recognition.evidence(),
                    recognition.mismatches());
        }
    }

    /** 没有运行的检查及其原因。 */
    public record NotRunLine(String check, String reason) {}

    static FormReport of(int number, Examination examined, boolean everyField, Language language) {
        List<Finding> findings = examined.inspection().findings();
        Marks marks = new Marks(findings, number);
        RebuiltForm rebuilt = new RebuiltForm(examined.form(), marks, everyField, language);
        List<FormTable> tables = rebuilt.tables();
        Scoring scoring = new Scoring(examined, marks, language);
        return new FormReport(
                number,
                text(examined, FormField.PROJECT),
                text(examined, FormField.IMPLEMENTING_UNIT),
                examined.form().kind(),
                text(examined, FormField.YEAR),
                SchemeUsed.of(examined.recognition()),
                Verdict.of(examined),
                new FindingGroups(marks, language).of(findings),
                tables,
                doubts(tables),
                scoring.rows(),
                scoring.total(),
                notRun(examined, language));
    }

    private static String text(Examination examined, FormField field) {
        return examined.form().facts().get(field).asWritten().strip();
    }

    private static List<FormCell> doubts(List<FormTable> tables) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.doubt() != null)
                .toList();
    }

    private static List<NotRunLine> notRun(Examination examined, Language language) {
        return examined.inspection().notRun().stream()
                .map(one -> new NotRunLine(one.check(), one.reason().in(language)))
                .toList();
    }
}
