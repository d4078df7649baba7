package org.zhunsheng.server.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.text.Normal;

/**
 * 一行指标旁边可以对照的：上一次自评的同名指标，当年监控的同一个指标。
 *
 * @param year 上一次是哪一年
 * @param actual 那一年的完成值；没有同名的、没有写的为空字
 * @param points 那一年的得分；没有的为空字
 * @param historical 上一次的是历史自评表时，它在哪里；不是的为空字
 * @param monitored 监控时的实绩；没有的为空字
 */
record Beside(int year, String actual, String points, String historical, String monitored) {

    /** 一个指标那时的完成值与得分。 */
    private record Then(String actual, String points) {}

    /**
     * 上一次的表：各个指标按名称。
     *
     * @param historical 历史自评表在哪里；系统里填的为空字
     */
    record Earlier(int year, String historical, Map<String, Then> indicators) {

        /** 系统里填的。 */
        static Earlier of(FilledForm form, ScoreStore.Settled settled) {
            Map<String, Then> known = new HashMap<>();
            for (FilledRow row : form.rows(EvaluationForm.INDICATORS)) {
                String points =
                        settled.scores().of(row.id()).map(Scores.Line::points).orElse("");
                String actual = BoundFigures.actual(form, settled.given(), row.id());
                known.putIfAbsent(name(form, row.id()), new Then(actual, points));
            }
            return new Earlier(form.filling().year(), "", known);
        }

        /** 历史自评表：得分照表上写的。 */
        static Earlier of(EarlierForms.EarlierForm earlier) {
            Map<String, Then> known = new HashMap<>();
            for (Indicator row : earlier.form().indicators())
                known.putIfAbsent(
                        Normal.norm(row.name().asWritten()),
                        new Then(
                                row.actual().asWritten().strip(),
                                row.score().asWritten().strip()));
            return new Earlier(earlier.year(), earlier.path(), known);
        }
    }

    /** 键是指标的行；什么也没有的行不在其中。 */
    static Map<String, Beside> of(FilledForm form, Optional<Earlier> earlier, Optional<FilledForm> monitoring) {
        Map<String, Beside> beside = new HashMap<>();
        for (FilledRow row : form.rows(EvaluationForm.INDICATORS)) {
            String monitored =
                    monitoring.map(one -> one.value(row.id(), "actual")).orElse("");
            Beside one = earlier.flatMap(before -> then(before, name(form, row.id()), monitored))
                    .orElse(new Beside(0, "", "", "", monitored));
            if (one.year() > 0 || !monitored.isBlank()) beside.put(row.id(), one);
        }
        return beside;
    }

    private static Optional<Beside> then(Earlier earlier, String name, String monitored) {
        return Optional.ofNullable(earlier.indicators().get(name))
                .map(then -> new Beside(earlier.year(), then.actual(), then.points(), earlier.historical(), monitored));
    }

    private static String name(FilledForm form, String row) {
        return Normal.norm(form.value(row, "name"));
    }

    /** 页面上用哪一句：完成值与得分有哪几样。 */
    public String word() {
        if (actual.isEmpty()) return points.isEmpty() ? "" : "evaluation.earlier.points";
        return points.isEmpty() ? "evaluation.earlier.unscored" : "evaluation.earlier";
    }
}
