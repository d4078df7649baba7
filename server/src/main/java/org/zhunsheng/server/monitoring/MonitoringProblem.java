package org.zhunsheng.server.monitoring;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 运行监控这里做不成的事、不能提交的情形；{@code %s} 是因表而异的细节。 */
enum MonitoringProblem implements Refusable {
    EMPTY(
            "P-902",
            422,
            "还有 %s 格必填的没有填。",
            "请填好带星号的栏。",
            "%s required cells are empty.",
            "Fill in the cells marked with a star."),
    WRONG("P-903", 422, "%s 格写得不对。", "请照格下面的话改。", "%s cells are malformed.", "Follow the hint below each cell."),
    RED_WITHOUT_CAUSE(
            "P-904",
            422,
            "“%s”是红灯，没有说原因。",
            "请选偏差原因的类别，并写明原因。",
            "“%s” is red without a cause.",
            "Choose the kind of cause and explain it."),
    UNSURE_WITHOUT_CAUSE(
            "P-905",
            422,
            "“%s”不是“确定能”，没有说原因。",
            "请选偏差原因的类别，并写明原因；确定能完成的改成“确定能”。",
            "“%s” is not certain to be met, and no cause is given.",
            "Choose the kind of cause and explain it, or say that it is certain."),
    BUDGET_RED_WITHOUT_CAUSE(
            "P-906",
            422,
            "预算执行是红灯，没有说原因。",
            "请在“资金”里写明执行慢的原因。",
            "Budget execution is red without a cause.",
            "Explain the slow execution under “funds”."),
    FORECAST_LESS(
            "P-907",
            422,
            "全年预计执行数比到截止日已经执行的还少。",
            "请核对全年预计执行数（没有写单位的按元）。",
            "The expected execution of the year is less than what is already executed.",
            "Check the expected amount; it is in yuan unless a unit is given."),
    RED_YET_CERTAIN(
            "P-908",
            422,
            "“%s”是红灯，却写“确定能”完成。",
            "请核对完成目标的可能性。",
            "“%s” is red, yet said to be certain.",
            "Check the possibility of meeting the target."),
    NOT_NOW(
            "P-920",
            409,
            "现在不能做这件事。",
            "请看这份整改通知现在的状态：已办过的，或者轮不到您。",
            "This cannot be done now.",
            "Look at the state of the notice: it was done already, or it is not your turn."),
    WORDS_MISSING(
            "P-921",
            422,
            "要求、反馈、意见没有写，或者太长。",
            "请写 1 至 2000 个字。",
            "The demand, answer or opinion is missing or too long.",
            "Give 1 to 2,000 characters."),
    WRONG_DEADLINE(
            "P-922",
            422,
            "期限没有填，或者早于今天。",
            "请写今天或以后的一天，如 2026-09-30。",
            "The deadline is missing or past.",
            "Give today or a later day, such as 2026-09-30."),
    WRONG_ROWS(
            "P-923",
            422,
            "所指的指标不在这张表里。",
            "请从表里的指标中选；都不选，就是针对整张表。",
            "A named indicator is not on this form.",
            "Choose among the rows of the form, or none for the whole form."),
    WRONG_VALUE(
            "P-924",
            422,
            "新的全年预计写得太长，或者不是通知所指的指标。",
            "每个至多 100 个字，只写通知所指的指标。",
            "A new expected value is too long, or not of a row of the notice.",
            "Give 100 characters at most, for the rows of the notice only."),
    VERSION_MISSING(
            "P-926",
            428,
            "没有说明所见的版本。",
            "请带上 If-Match，值是上次得到的 ETag。",
            "The version you saw is missing.",
            "Send If-Match with the ETag you got."),
    OWN_WORK(
            "P-925",
            403,
            "您（或者委托您审核的人）填过这张监控表，不能对它下达、审核整改通知。",
            "请由没有填过它的审核人来做。",
            "You, or the person you act for, filled in this form, so you cannot issue or review a notice on it.",
            "Let a reviewer do it who did not fill it in."),
    NOT_COMPARABLE(
            "P-927",
            422,
            "“%s”的指标值是数，实绩不是。",
            "请写一个数，与指标值才比得了；没有做的写 0。",
            "“%s” has a number as its target, its actual is none.",
            "Give a number that can be compared with the target; 0 when nothing was done.");

    private final ProblemRow row;

    MonitoringProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
