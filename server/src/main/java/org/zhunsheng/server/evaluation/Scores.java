package org.zhunsheng.server.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scoring.Derivation;
import org.zhunsheng.scoring.Outcome;
import org.zhunsheng.scoring.RowScore;
import org.zhunsheng.scoring.ScoreSheet;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.text.Points;

/**
 * 一张自评表的分：总分、等级、各一级指标、各行，每个分连同怎样算的。
 *
 * @param total 总分；还不能定的为空字
 * @param why 总分为什么还不能定；定了的为空字
 * @param grade 等级；没有的为空字
 * @param derivation 总分怎样来的
 */
record Scores(
        String total, String why, String grade, @Nullable Derivation derivation, List<Group> groups, List<Line> lines) {

    Scores {
        groups = List.copyOf(groups);
        lines = List.copyOf(lines);
    }

    /** 一级指标小计；有一行还没有分的，不完整。 */
    record Group(String name, String weight, String score, boolean complete) {}

    /** 一行的结果。 */
    enum State {
        SCORED,
        NOT_APPLICABLE,
        UNSCORED
    }

    /**
     * 一行的分。
     *
     * @param row 指标的行；预算执行率自己一行的为空字
     * @param weight 表上的分值
     * @param worth 计分时的分值：不适用的行让出的加了进来
     * @param points 得分；没有的为空字
     * @param byHand 没有可以计算的依据，分由人来给
     * @param decided 算出的分由人改了
     * @param why 不适用、还不能计分的原因
     * @param derivation 怎样算的；没有分的为空
     */
    record Line(
            String row,
            String name,
            String method,
            String weight,
            String worth,
            String points,
            State state,
            boolean byHand,
            boolean decided,
            String why,
            @Nullable Derivation derivation) {

        public boolean isMoney() {
            return row.isEmpty();
        }

        /** 分值与表上的不同。 */
        public boolean isMoved() {
            return !worth.equals(weight);
        }
    }

    static Scores of(FilledForm form, ScoreSheet sheet) {
        List<FilledRow> rows = form.rows(EvaluationForm.INDICATORS);
        List<Line> lines = new ArrayList<>();
        for (RowScore row : sheet.rows()) {
            boolean money = row.indicator() == RowScore.MONEY_ROW;
            String id = money ? "" : rows.get(row.indicator()).id();
            boolean decided = !money && !form.value(id, "decided").isBlank();
            lines.add(line(id, row, decided));
        }
        List<Group> groups = sheet.groups().stream()
                .map(one -> new Group(
                        one.name(), one.weight().toString(), one.score().toString(), one.complete()))
                .toList();
        String grade = sheet.grade() == null ? "" : sheet.grade();
        return new Scores(points(sheet.total()), why(sheet.total()), grade, derivation(sheet.total()), groups, lines);
    }

    private static Line line(String id, RowScore row, boolean decided) {
        State state = switch (row.outcome()) {
            case Outcome.Scored scored -> State.SCORED;
            case Outcome.NotApplicable none -> State.NOT_APPLICABLE;
            case Outcome.Unscored none -> State.UNSCORED;
        };
        return new Line(
                id,
                row.name(),
                row.method(),
                text(row.weight()),
                text(row.worth()),
                points(row.outcome()),
                state,
                row.byHand(),
                decided && state == State.SCORED,
                why(row.outcome()),
                derivation(row.outcome()));
    }

    private static String points(Outcome outcome) {
        return outcome instanceof Outcome.Scored scored ? scored.points().toString() : "";
    }

    private static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Scored scored -> "";
            case Outcome.NotApplicable none -> none.reason();
            case Outcome.Unscored none -> none.reason();
        };
    }

    private static @Nullable Derivation derivation(Outcome outcome) {
        return outcome instanceof Outcome.Scored scored ? scored.derivation() : null;
    }

    private static String text(@Nullable Points points) {
        return points == null ? "" : points.toString();
    }

    /** 这一行指标的分。 */
    Optional<Line> of(String row) {
        return lines.stream()
                .filter(line -> !line.isMoney() && line.row().equals(row))
                .findFirst();
    }

    /** 这一行的分；空字是预算执行率自己一行。 */
    Optional<Line> line(String row) {
        return row.isEmpty() ? money() : of(row);
    }

    Optional<Line> money() {
        return lines.stream().filter(Line::isMoney).findFirst();
    }
}
