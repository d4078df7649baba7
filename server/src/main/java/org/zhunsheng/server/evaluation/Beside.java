package org.zhunsheng.server.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.text.Normal;

/**
 * 一行指标旁边可以对照的：上一次自评的同名指标，当年监控的同一个指标。
 *
 * @param year 上一次是哪一年
 * @param actual 那一年的完成值；没有同名的为空字
 * @param points 那一年的得分；没有的为空字
 * @param monitored 监控时的实绩；没有的为空字
 */
record Beside(int year, String actual, String points, String monitored) {

    /** 上一次的表与分。 */
    record Earlier(FilledForm form, Scores scores) {}

    /** 键是指标的行；什么也没有的行不在其中。 */
    static Map<String, Beside> of(FilledForm form, Optional<Earlier> earlier, Optional<FilledForm> monitoring) {
        Map<String, FilledRow> known = new HashMap<>();
        earlier.ifPresent(one -> one.form()
                .rows(EvaluationForm.INDICATORS)
                .forEach(row -> known.putIfAbsent(name(one.form(), row.id()), row)));
        Map<String, Beside> beside = new HashMap<>();
        for (FilledRow row : form.rows(EvaluationForm.INDICATORS)) {
            FilledRow then = known.get(name(form, row.id()));
            String monitored =
                    monitoring.map(one -> one.value(row.id(), "actual")).orElse("");
            if (then == null && monitored.isBlank()) continue;
            beside.put(row.id(), one(earlier, then == null ? "" : then.id(), monitored));
        }
        return beside;
    }

    private static Beside one(Optional<Earlier> earlier, String then, String monitored) {
        if (then.isEmpty() || earlier.isEmpty()) return new Beside(0, "", "", monitored);
        Earlier one = earlier.get();
        return new Beside(
                one.form().filling().year(),
                one.form().value(then, "actual"),
                one.scores().of(then).map(Scores.Line::points).orElse(""),
                monitored);
    }

    private static String name(FilledForm form, String row) {
        return Normal.norm(form.value(row, "name"));
    }
}
