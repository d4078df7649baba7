package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.check.Filing;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Normal;

/**
 * 表式限了字数的一栏，印出的有多少字；空白不算，与核查公开的表一样数。
 *
 * @param section 在哪一部分填
 * @param cell 哪一栏填它
 */
record TextLimit(FormField field, String section, String cell, int used, int most) {

    /** 填的栏。 */
    private static final Map<FormField, String[]> PLACES = new EnumMap<>(Map.of(
            FormField.OBJECTIVE_ACTUAL, new String[] {EvaluationForm.ATTAINMENT, "attained"},
            FormField.PROBLEMS, new String[] {EvaluationForm.PROBLEMS, "problem"},
            FormField.MEASURES, new String[] {EvaluationForm.PROBLEMS, "measure"},
            FormField.ADJUSTMENT_REASON, new String[] {EvaluationForm.NARRATIVE, "adjustment"},
            FormField.OTHER_NOTES, new String[] {EvaluationForm.NARRATIVE, "notes"}));

    /** 依表上的次序；没有限的为空表。 */
    static List<TextLimit> of(Filing filing) {
        List<TextLimit> limits = new ArrayList<>();
        PLACES.forEach((field, place) -> {
            Integer most = filing.scheme().textLimits().get(field);
            String text = Normal.squeeze(filing.form().text(field).asWritten());
            if (most != null)
                limits.add(new TextLimit(field, place[0], place[1], text.codePointCount(0, text.length()), most));
        });
        return limits;
    }

    /** 多了几个字；没有超过的为 0。 */
    public int over() {
        return Math.max(0, used - most);
    }
}
