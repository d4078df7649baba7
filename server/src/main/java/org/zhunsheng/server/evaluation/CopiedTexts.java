package org.zhunsheng.server.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.text.Normal;

/** 与往年一字不差的文字有几处，统计用；往年的在哪一行都算。填的时候由检查 text-copied-from-last-year 来说。 */
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
    static int count(FilledForm now, FilledForm then) {
        long copied = 0;
        for (String[] text : TEXTS) {
            Set<String> old = then.rows(text[0]).stream()
                    .map(row -> Normal.norm(then.value(row.id(), text[1])))
                    .filter(one -> one.length() >= SHORTEST)
                    .collect(Collectors.toSet());
            copied += now.rows(text[0]).stream()
                    .filter(row -> old.contains(Normal.norm(now.value(row.id(), text[1]))))
                    .count();
        }
        return Math.toIntExact(copied);
    }
}
