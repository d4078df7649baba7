package org.zhunsheng.server.filling;

import java.util.List;
import java.util.stream.Stream;
import org.zhunsheng.check.Severity;

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
                .filter(one -> one.severity() == Severity.ERROR && !one.isAboutTheList())
                .toList();
        List<FillingRemark> warnings =
                form.kind().section(Answers.SECTION).isPresent()
                        ? Answers.open(form, remarks)
                        : remarks.stream().filter(Answers::isAnswerable).toList();
        List<FillingRemark> first =
                Stream.concat(errors.stream(), warnings.stream()).limit(SHOWN).toList();
        return new Found(errors.size(), warnings.size(), first);
    }
}
