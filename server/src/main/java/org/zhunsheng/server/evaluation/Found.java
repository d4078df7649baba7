package org.zhunsheng.server.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.zhunsheng.check.Severity;
import org.zhunsheng.server.filling.Answers;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FillingRemark;

/**
 * 填的时候旁边的检查：还挡着提交的、还没有说明的，最要紧的几条；全部的在清单上。
 *
 * @param errors 必须改的几处
 * @param warnings 建议改而没有说明的几处
 * @param first 最要紧的几条
 */
record Found(int errors, int warnings, List<FillingRemark> first) {

    private static final int SHOWN = 8;

    static Found of(FilledForm form, List<FillingRemark> remarks) {
        List<FillingRemark> errors = remarks.stream()
                .filter(one -> one.severity() == Severity.ERROR && !isAboutAnswers(one))
                .toList();
        List<FillingRemark> warnings = Answers.open(form, remarks);
        List<FillingRemark> first =
                Stream.concat(errors.stream(), warnings.stream()).limit(SHOWN).toList();
        return new Found(errors.size(), warnings.size(), first);
    }

    /** “还有几条没有说明”是对警告的计数，警告自己已经列出。 */
    private static boolean isAboutAnswers(FillingRemark remark) {
        return remark.row().code().equals(EvaluationProblem.UNANSWERED.row().code());
    }

    public boolean isMore() {
        return errors + warnings > first.size();
    }
}
