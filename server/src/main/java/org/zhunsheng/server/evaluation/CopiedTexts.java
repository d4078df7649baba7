package org.zhunsheng.server.evaluation;

import java.util.List;
import java.util.Map;
import org.zhunsheng.check.Severity;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.text.Normal;

/** 与往年一字不差的文字：抄来的，多半不是这一年的事。 */
final class CopiedTexts {

    /** 短的话年年一样也平常。 */
    private static final int SHORTEST = 15;

    private static final Map<String, String> SECTIONS = Map.of(
            "attained", EvaluationForm.ATTAINMENT,
            "problems", EvaluationForm.NARRATIVE,
            "measures", EvaluationForm.NARRATIVE);

    private CopiedTexts() {}

    /** @param then 上一次的自评，那时的样子 */
    static List<FillingRemark> of(FilledForm now, FilledForm then) {
        String year = Integer.toString(then.filling().year());
        return SECTIONS.keySet().stream()
                .sorted()
                .filter(field -> isSame(now.value(field), then.value(field)))
                .map(field -> new FillingRemark(
                        Severity.WARNING,
                        "/fillings/" + now.filling().id() + "/" + SECTIONS.get(field) + "#c.." + field,
                        EvaluationProblem.COPIED_TEXT.row().naming(year)))
                .toList();
    }

    private static boolean isSame(String now, String then) {
        String mine = Normal.norm(now);
        return mine.length() >= SHORTEST && mine.equals(Normal.norm(then));
    }
}
