package org.zhunsheng.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.scheme.GradeScale;
import org.zhunsheng.scheme.GroupLabel;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.text.Points;
import org.zhunsheng.text.Rate;

/** 按指标体系给一张表重新计分。 */
public final class Scorer {

    /** 等级按印出的总分定，印两位小数。 */
    private static final int PRINTED = 2;

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private Scorer() {}

    public static ScoreSheet score(Form form, Scheme scheme) {
        return score(form, scheme, Map.of());
    }

    /** @param decided 由人来定的分，键是指标的行号，从 0 起 */
    public static ScoreSheet score(Form form, Scheme scheme, Map<Integer, Decided> decided) {
        Execution execution = Execution.of(form);
        List<Line> lines = lines(form, scheme, execution);
        List<@Nullable BigDecimal> weights = new ArrayList<>();
        for (Line line : lines) weights.add(line.weight());
        List<Outcome> outcomes = outcomes(lines, weights, scheme, decided);
        WeightOfNotApplicable freed = new WeightOfNotApplicable(scheme, lines, outcomes);
        String obstacle = freed.any() && !freed.all() ? freed.obstacle() : null;
        if (freed.any() && obstacle == null) {
            weights = freed.weights();
            outcomes = outcomes(lines, weights, scheme, decided);
        }
        List<RowScore> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) rows.add(lines.get(i).scored(outcomes.get(i), weights.get(i)));
        Rate rate = execution == null ? null : execution.rate();
        Outcome total = new Total(scheme, rows).outcome(obstacle, rate);
        return new ScoreSheet(rate, rows, groups(form, lines, rows), total, grade(total, lines, scheme.grades()));
    }

    private static List<Line> lines(Form form, Scheme scheme, @Nullable Execution execution) {
        List<Line> lines = new ArrayList<>();
        Line money = ExecutionLine.moneyRow(form, scheme);
        if (money != null) lines.add(money);
        for (int i = 0; i < form.indicators().size(); i++) {
            String group =
                    GroupLabel.of(form.indicators().get(i).level1().asWritten()).name();
            lines.add(new IndicatorLine(form, scheme, i, group, execution).line());
        }
        return lines;
    }

    private static List<Outcome> outcomes(
            List<Line> lines,
            List<? extends @Nullable BigDecimal> weights,
            Scheme scheme,
            Map<Integer, Decided> decided) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Decided instead = decided.get(line.indicator());
            outcomes.add(line.score(weights.get(i), scheme.rounding().score(), scheme.basis(), instead));
        }
        return outcomes;
    }

    /** 一级指标小计，按表上次序；没有一级指标的行不计。 */
    private static List<ScoreSheet.GroupScore> groups(Form form, List<Line> lines, List<RowScore> rows) {
        Map<String, ScoreSheet.GroupScore> groups = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String name = lines.get(i).group();
            if (name.isEmpty()) continue;
            Indicator indicator = form.indicators().get(lines.get(i).indicator());
            BigDecimal printed = GroupLabel.of(indicator.level1().asWritten()).points();
            ScoreSheet.GroupScore none = new ScoreSheet.GroupScore(
                    name, Points.ZERO, Points.ZERO, printed == null ? null : new Points(printed), true);
            groups.put(name, groups.getOrDefault(name, none).plus(rows.get(i)));
        }
        return List.copyOf(groups.values());
    }

    /** 分值合计不是 100 的表（例如只公开了一部分），总分不能与等级的分数线相比。 */
    private static @Nullable String grade(Outcome total, List<Line> lines, @Nullable GradeScale grades) {
        if (grades == null || !(total instanceof Outcome.Scored scored)) return null;
        BigDecimal weights = BigDecimal.ZERO;
        for (Line line : lines) if (line.weight() != null) weights = weights.add(line.weight());
        if (weights.compareTo(FULL) != 0) return null;
        return grades.of(scored.points().value().setScale(PRINTED, RoundingMode.HALF_UP));
    }
}
