package org.zhunsheng.server.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.NumberText;

/** 问题与措施：一个问题一行，关系到哪几行指标、怎样改、谁来改、什么时候改好。 */
final class Problems {

    private static final int LONGEST = 4;

    private final FilledForm form;
    private final List<Problem> all = new ArrayList<>();

    /**
     * 一个问题。
     *
     * @param indicators 写的行号，一个一个
     * @param due 认不出的、没有写的为 null
     */
    record Problem(
            String row,
            String text,
            List<String> indicators,
            String measure,
            String owner,
            @Nullable LocalDate due) {

        Problem {
            indicators = List.copyOf(indicators);
        }

        /** 写的是没有问题。 */
        boolean none() {
            return Blank.orNone(text);
        }

        /** 措施，后面是谁、到哪一天；没有措施的为空字。 */
        String printedMeasure() {
            if (measure.isEmpty()) return "";
            String day =
                    due == null ? "" : due.getYear() + "年" + due.getMonthValue() + "月" + due.getDayOfMonth() + "日前";
            String who = owner + (owner.isEmpty() || day.isEmpty() ? "" : "，") + day;
            String bare = measure.replaceFirst("[。；;]$", "");
            return who.isEmpty() ? measure : bare + "（" + who + "）。";
        }
    }

    private Problems(FilledForm form) {
        this.form = form;
    }

    static Problems of(FilledForm form) {
        Problems problems = new Problems(form);
        for (FilledRow row : form.rows(EvaluationForm.PROBLEMS)) problems.add(row.id());
        return problems;
    }

    private void add(String row) {
        List<String> named = Arrays.stream(form.value(row, "indicators").split("[、，,；;\\s]+"))
                .filter(one -> !one.isEmpty())
                .toList();
        all.add(new Problem(
                row,
                form.value(row, "problem").strip(),
                named,
                form.value(row, "measure").strip(),
                form.value(row, "owner").strip(),
                Days.parse(form.value(row, "due"))));
    }

    List<Problem> all() {
        return List.copyOf(all);
    }

    /** 印出的主要问题。 */
    String problems() {
        return printed(Problem::text);
    }

    /** 印出的改进措施，序号与问题的相同；没有问题的，没有措施。 */
    String measures() {
        boolean none = !all.isEmpty() && all.stream().allMatch(Problem::none);
        String measures = printed(Problem::printedMeasure);
        return none && measures.isEmpty() ? "无" : measures;
    }

    private String printed(Function<Problem, String> part) {
        if (all.size() == 1) return part.apply(all.getFirst());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String text = part.apply(all.get(i));
            if (!text.isEmpty()) lines.add((i + 1) + ". " + text);
        }
        return Attainment.joined(lines);
    }

    /** 写的行号里没有的。 */
    List<String> unknown(Problem problem) {
        return problem.indicators().stream().filter(one -> row(one).isEmpty()).toList();
    }

    /** 关系到这一行指标的各个问题的行。 */
    List<String> concerning(String indicator) {
        return all.stream()
                .filter(one -> concerns(one, indicator))
                .map(Problem::row)
                .toList();
    }

    private boolean concerns(Problem problem, String indicator) {
        return problem.indicators().stream().anyMatch(number -> row(number).equals(indicator));
    }

    /** 自己没有写原因的一行指标，关系到它的问题与措施就是它的原因；没有的为空字。 */
    String reasonOf(String indicator) {
        return all.stream()
                .filter(one -> !one.none())
                .filter(one -> concerns(one, indicator))
                .findFirst()
                .map(one ->
                        one.measure().isEmpty() ? one.text() : Attainment.joined(List.of(one.text())) + one.measure())
                .orElse("");
    }

    /** 行号是哪一行；没有这一行的为空字。 */
    private String row(String number) {
        List<FilledRow> rows = form.rows(EvaluationForm.INDICATORS);
        var value = number.length() > LONGEST ? null : NumberText.parse(number);
        if (value == null || value.stripTrailingZeros().scale() > 0) return "";
        int at = value.intValue();
        return at < 1 || at > rows.size() ? "" : rows.get(at - 1).id();
    }
}
