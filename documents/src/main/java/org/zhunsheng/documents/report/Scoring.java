package org.zhunsheng.documents.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.Examination;
import org.zhunsheng.scoring.Derivation;
import org.zhunsheng.scoring.Outcome;
import org.zhunsheng.scoring.RowScore;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.Points;

/** 重新计分：每行的分值、表上得分、我们的得分与算式。 */
final class Scoring {

    private final Examination examined;
    private final Marks marks;
    private final Language language;

    Scoring(Examination examined, Marks marks, Language language) {
        this.examined = examined;
        this.marks = marks;
        this.language = language;
    }

    List<ScoreLine> rows() {
        List<ScoreLine> lines = new ArrayList<>();
        for (RowScore row : examined.scores().rows()) {
            boolean money = row.indicator() == RowScore.MONEY_ROW;
            String name = money ? Terms.say(language, "预算执行率", "budget execution") : row.name();
            lines.add(line(
                    marks.score(lines.size() + 1),
                    name,
                    text(row.weight()),
                    row.printed(),
                    row.outcome(),
                    row.byHand()));
        }
        return lines;
    }

    @Nullable
    ScoreLine total() {
        if (examined.scores().rows().isEmpty()) return null;
        Points printed = examined.form().totalScore().value();
        String name = Terms.say(language, "总分", "total");
        return line(marks.score(0), name, "", printed, examined.scores().total(), false);
    }

    private ScoreLine line(
            String id, String name, String weight, @Nullable Points theirs, Outcome outcome, boolean byHand) {
        List<String> steps = new ArrayList<>();
        String ours;
        String basis = "";
        boolean differs = false;
        switch (outcome) {
            case Outcome.Scored scored -> {
                ours = scored.points().toString();
                basis = scored.derivation().basis();
                differs = theirs != null
                        && theirs.value().compareTo(scored.points().value()) != 0;
                steps(scored.derivation(), steps);
            }
            case Outcome.NotApplicable none -> {
                ours = Terms.say(language, "不适用", "n/a");
                steps.add(none.reason());
            }
            case Outcome.Unscored none -> {
                ours = Terms.say(language, "无法评分", "cannot be scored");
                steps.add(none.reason());
            }
        }
        return new ScoreLine(id, name, weight, text(theirs), ours, differs, byHand, steps, basis);
    }

    private static void steps(Derivation derivation, List<String> steps) {
        steps.add(derivation.rule() + "：" + derivation.arithmetic());
        derivation.parts().forEach(part -> steps(part, steps));
    }

    private static String text(@Nullable Points points) {
        return points == null ? "—" : points.toString();
    }
}
