package org.zhunsheng.cli;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.check.Examination;
import org.zhunsheng.scoring.Derivation;
import org.zhunsheng.scoring.Outcome;
import org.zhunsheng.scoring.RowScore;
import org.zhunsheng.scoring.ScoreSheet;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Points;

/** 在终端上显示重新计分：每行我们的分、表上的分、算式，再是分组、总分、等级。 */
final class ScorePage {

    private static final int NAME = 34;

    private final Messages messages;
    private final StringBuilder page = new StringBuilder();

    ScorePage(Messages messages) {
        this.messages = messages;
    }

    String of(Input input, Examination examined, String which) {
        line(new Heading(messages).of(input, examined, which));
        line("");
        line(row("", messages.get("weight"), messages.get("theirs"), messages.get("ours")));
        ScoreSheet sheet = examined.scores();
        sheet.rows().forEach(this::row);
        line("");
        groups(sheet);
        total(examined);
        return page.append('\n').toString();
    }

    private void row(RowScore score) {
        String name = score.indicator() == RowScore.MONEY_ROW
                ? messages.get("execution")
                : (score.indicator() + 1) + " " + Normal.squeeze(score.name());
        line(row(name, text(score.weight()), text(score.printed()), ours(score.outcome())) + mark(score));
        switch (score.outcome()) {
            case Outcome.Scored scored -> derivation(scored.derivation(), 4);
            case Outcome.NotApplicable none -> line(Columns.wrap(none.reason(), 4));
            case Outcome.Unscored none -> line(Columns.wrap(none.reason(), 4));
        }
    }

    /** 与表上不一致的行标出来，一眼可见。 */
    private static String mark(RowScore score) {
        Points ours = score.computed();
        Points theirs = score.printed();
        return ours != null && theirs != null && ours.compareTo(theirs) != 0 ? "  ≠" : "";
    }

    private void derivation(Derivation derivation, int indent) {
        line(Columns.wrap(derivation.rule() + "：" + derivation.arithmetic(), indent));
        derivation.parts().forEach(part -> derivation(part, indent + 2));
    }

    private void groups(ScoreSheet sheet) {
        for (ScoreSheet.GroupScore group : sheet.groups()) {
            line(row(
                    Normal.squeeze(group.name()),
                    group.weight().toString(),
                    "",
                    group.score().toString()));
        }
    }

    private void total(Examination examined) {
        ScoreSheet sheet = examined.scores();
        String theirs = Normal.squeeze(examined.form().totalScore().asWritten());
        String weight = Normal.squeeze(examined.form().totalPoints().asWritten());
        line(row(messages.get("total"), weight, theirs, ours(sheet.total())));
        switch (sheet.total()) {
            case Outcome.Scored scored -> derivation(scored.derivation(), 4);
            case Outcome.NotApplicable none -> line(Columns.wrap(none.reason(), 4));
            case Outcome.Unscored none -> line(Columns.wrap(none.reason(), 4));
        }
        String grade = Normal.squeeze(examined.form().grade().asWritten());
        if (sheet.grade() != null || !grade.isEmpty()) {
            line(row(messages.get("grade"), "", grade, sheet.grade() == null ? "—" : sheet.grade()));
        }
    }

    private String ours(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Scored scored -> scored.points().toString();
            case Outcome.NotApplicable none -> messages.get("not-applicable");
            case Outcome.Unscored none -> messages.get("unscored");
        };
    }

    private static String text(@Nullable Points points) {
        return points == null ? "—" : points.toString();
    }

    private static String row(String name, String weight, String theirs, String ours) {
        return Columns.pad(Columns.cut(name, NAME), NAME + 1)
                + Columns.padLeft(weight, 8)
                + Columns.padLeft(theirs, 10)
                + Columns.padLeft(ours, 14);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
