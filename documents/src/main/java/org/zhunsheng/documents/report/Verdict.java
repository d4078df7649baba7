package org.zhunsheng.documents.report;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.Examination;
import org.zhunsheng.check.Severity;
import org.zhunsheng.scoring.Outcome;

/**
 * 一眼可见的结论：几个错误、警告、提示；表上的总分与我们的总分。
 *
 * @param theirs 表上的总分；没有写时为空串
 * @param ours 重新计算的总分；不能与表上的比较时为 null
 * @param grade 表上的等级；没有写时为空串
 * @param due 按重新计算的总分应得的等级；与表上相同或无从得出时为 null
 */
public record Verdict(
        int errors,
        int warnings,
        int informations,
        String theirs,
        @Nullable String ours,
        String grade,
        @Nullable String due) {

    static Verdict of(Examination examined) {
        String grade = examined.form().grade().asWritten().strip();
        String due = examined.scores().grade();
        return new Verdict(
                count(examined, Severity.ERROR),
                count(examined, Severity.WARNING),
                count(examined, Severity.INFORMATION),
                examined.form().totalScore().asWritten().strip(),
                examined.isWhole() && examined.scores().total() instanceof Outcome.Scored scored
                        ? scored.points().toString()
                        : null,
                grade,
                due == null || due.equals(grade) ? null : due);
    }

    private static int count(Examination examined, Severity severity) {
        return (int) examined.inspection().findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
