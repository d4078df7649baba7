package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.zhunsheng.check.NumberedItem;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;

/** 实际完成情况：逐句写的，合成印出的一段。 */
final class Attainment {

    private static final String STOPS = "。；;！!？?";

    private Attainment() {}

    /** 只有一句的，就是那一句的；几句的，照目标的序号，一句一行；子项目在后，名称在前。 */
    static String of(FilledForm form) {
        return of(form, row -> form.value(row, "attained"));
    }

    /** @param written 各行写的 */
    static String of(FilledForm form, UnaryOperator<String> written) {
        List<FilledRow> rows = form.rows(EvaluationForm.ATTAINMENT);
        List<String> clauses = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        List<FilledRow> asked =
                rows.stream().filter(row -> !GoalRows.isPart(row.id())).toList();
        List<String> marks = marks(form, asked.size());
        for (FilledRow row : rows) {
            String text = written.apply(row.id()).strip();
            if (text.isEmpty()) continue;
            if (GoalRows.isPart(row.id())) parts.add(form.value(row.id(), "clause") + "：" + text);
            else clauses.add(marks.get(asked.indexOf(row)) + text);
        }
        clauses.addAll(parts);
        return clauses.size() == 1 ? clauses.getFirst() : joined(clauses);
    }

    /** 各成一行，句末都有标点。 */
    static String joined(List<String> lines) {
        return String.join("\n", lines.stream().map(Attainment::closed).toList());
    }

    private static String closed(String line) {
        return STOPS.indexOf(line.charAt(line.length() - 1)) < 0 ? line + "。" : line;
    }

    /** 目标自己的序号；分解得与目标不同的，从 1 数起；只有一句的没有。 */
    private static List<String> marks(FilledForm form, int count) {
        if (count == 1) return List.of("");
        List<String> marks = NumberedItem.of(form.value("goal")).stream()
                .map(NumberedItem::mark)
                .toList();
        if (marks.size() == count) return marks;
        List<String> counted = new ArrayList<>();
        for (int i = 1; i <= count; i++) counted.add(i + ". ");
        return counted;
    }
}
