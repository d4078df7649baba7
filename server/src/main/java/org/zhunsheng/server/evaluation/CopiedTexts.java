package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.check.Severity;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.text.Normal;

/** 与往年一字不差的文字：抄来的，多半不是这一年的事。往年的在哪一行都算。 */
final class CopiedTexts {

    /** 短的话年年一样也平常。 */
    private static final int SHORTEST = 15;

    /** 哪一部分的哪一栏。 */
    private static final List<String[]> TEXTS = List.of(
            new String[] {EvaluationForm.ATTAINMENT, "attained"},
            new String[] {EvaluationForm.PROBLEMS, "problem"},
            new String[] {EvaluationForm.PROBLEMS, "measure"});

    private CopiedTexts() {}

    /** @param then 上一次的自评，那时的样子 */
    static List<FillingRemark> of(FilledForm now, FilledForm then) {
        List<FillingRemark> remarks = new ArrayList<>();
        Pointers pointers = new Pointers(now);
        String year = Integer.toString(then.filling().year());
        for (String[] text : TEXTS) {
            Set<String> old = then.rows(text[0]).stream()
                    .map(row -> Normal.norm(then.value(row.id(), text[1])))
                    .filter(one -> one.length() >= SHORTEST)
                    .collect(Collectors.toSet());
            for (FilledRow row : now.rows(text[0]))
                if (old.contains(Normal.norm(now.value(row.id(), text[1]))))
                    remarks.add(new FillingRemark(
                            Severity.WARNING,
                            pointers.to(text[0], row.id() + "." + text[1]),
                            EvaluationProblem.COPIED_TEXT.row().naming(year)));
        }
        return remarks;
    }
}
