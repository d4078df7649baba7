package org.zhunsheng.server.evaluation;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 给一行定审核得分做不成的情形；{@code %s} 是因行而异的。 */
enum PointsProblem implements Refusable {
    NOT_NOW(
            "P-998",
            409,
            "现在不能定审核得分：表不在审核、没有轮到您，或者是您自己填过、提交过的。",
            "请刷新页面，看它现在在谁那里；自己填过、提交过的，由另一位审核人来定。",
            "Reviewed points cannot be set now: the form is not under review, it is not your turn, or you filed it yourself.",
            "Reload the page to see who has it; what you filed yourself is for another reviewer."),
    POINTS(
            "P-999",
            422,
            "审核得分不对：这一行单位得 %1$s 分，要写 0 至 %2$s 的另一个分数。",
            "至多两位小数，不多于指标体系规定的位数；与单位相同的，不必定，定过的请撤回。",
            "These reviewed points do not fit: the unit has %1$s, give another number from 0 to %2$s.",
            "Two decimals at most, no more than the scheme allows; for the unit's own points withdraw what was set."),
    REASON(
            "P-909",
            422,
            "没有选哪一类原因，或者没有这一类。",
            "请选一类；都不合适的选“其他”，在说明里写。",
            "No reason is chosen, or there is no such reason.",
            "Choose one; if none fits choose “other” and say why."),
    TEXT(
            "P-928",
            422,
            "没有写说明，或者太长。",
            "请写 1 至 1000 个字：依据什么、怎样算的。",
            "The explanation is empty or too long.",
            "Give 1 to 1000 characters: on what ground, and how the points come about."),
    NO_ROW(
            "P-929",
            422,
            "这一行没有可以另定、撤回的分：没有这一行，它不适用、没有分，或者没有定过。",
            "请核对行的编号，刷新页面再看。",
            "There are no points to set or withdraw in this row: no such row, it does not apply, or nothing was set.",
            "Check the row and reload the page.");

    private final ProblemRow row;

    PointsProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }

    /** 说出单位的得分与分值。 */
    Refusable of(Scores.Line line) {
        ProblemRow named = row.naming(line.points(), line.worth());
        return () -> named;
    }
}
