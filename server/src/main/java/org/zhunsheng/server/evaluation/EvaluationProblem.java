package org.zhunsheng.server.evaluation;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 绩效自评不能提交的情形、可以改进的情形；{@code %s} 是因表而异的细节。 */
enum EvaluationProblem implements Refusable {
    EMPTY(
            "P-930",
            "还有 %s 格必填的没有填。",
            "请填好带星号的栏；不适用的指标写明理由。",
            "%s required cells are empty.",
            "Fill in the cells marked with a star; give the reason of an indicator that does not apply."),
    WRONG("P-931", "%s 格写得不对。", "请照格下面的话改。", "%s cells are malformed.", "Follow the hint below each cell."),
    UNSCORED(
            "P-932",
            "还不能计分：%s。",
            "请照原因补填；确实没有依据的，在“给分”里给分，或在“改分”里写分与理由。",
            "It cannot be scored yet: %s.",
            "Supply what is missing; where there is no basis, enter points, or decide them with a reason."),
    NO_TOTAL(
            "P-933",
            "总分还不能定：%s。",
            "请在“问题与措施”里选不适用指标的分值归到哪里。",
            "The total cannot be computed yet: %s.",
            "Choose under “problems and measures” where the weight of indicators that do not apply goes."),
    SCORE_UNUSED(
            "P-934",
            "“%s”由系统计分，“给分”不用。",
            "要改算出的分，请写在“改分”里并说明理由；不改的，请清空“给分”。",
            "“%s” is scored by the system; the entered points are not used.",
            "To change the computed score decide it with a reason; otherwise clear the entered points."),
    NO_INDICATOR(
            "P-935",
            "没有第 %s 行指标。",
            "请写指标的行号，如 14。",
            "There is no indicator %s.",
            "Give the number of the indicator's row, such as 14."),
    SURVEYED_TWICE(
            "P-936",
            "第 %s 行指标有两份问卷计数。",
            "一个指标只留一份；分几次做的，请把份数加起来。",
            "Indicator %s has two survey counts.",
            "Keep one; add up the counts of several surveys."),
    SURVEY_ALTERED(
            "P-898",
            "问卷的份数与它写入时的调查不同：%s。",
            "请改回调查的份数；要另外填的，删去这一行，加一行再填。",
            "The counts differ from the survey they were taken from: %s.",
            "Restore the counts of the survey; to enter others, remove the row and add another."),
    UNANSWERED(
            "P-938",
            "还有 %s 条建议改的没有改，也没有说明。",
            "请改好；不改的，在“检查”里那一条的下面用一句话说明。",
            "%s suggestions are neither followed nor answered.",
            "Follow them, or answer each with a sentence below it."),
    NO_MEASURE(
            "P-970",
            "第 %s 个问题没有改进措施。",
            "请在这一行写怎样改、谁来改、什么时候改好；没有问题的，删去这一行。",
            "Problem %s has no measure.",
            "Say in its row what will be done, by whom and by when; remove the row if there is no problem."),
    NO_OWNER(
            "P-971",
            "第 %s 个问题的措施没有写由谁来做。",
            "请写责任处室或岗位，不写个人的姓名。",
            "Nobody is named to carry out the measure for problem %s.",
            "Name a division or a post, not a person."),
    NO_DUE_DATE(
            "P-972",
            "第 %s 个问题的措施没有写完成期限。",
            "请写年月日，如 2027-05-31。",
            "The measure for problem %s has no due date.",
            "Give a date, such as 2027-05-31."),
    DUE_TOO_EARLY(
            "P-973",
            "第 %s 个问题的措施到 %s 完成，还在评价的 %s 年之内。",
            "请写以后的日子；已经做完的，不是改进措施，写在完成情况里。",
            "The measure for problem %s is due on %s, within the evaluated year %s.",
            "Give a later date; what is done already belongs to what was attained."),
    TEXT_TOO_LONG(
            "P-974",
            "“%1$s”有 %3$s 个字，表式上限 %4$s 个，多了 %5$s 个。",
            "请删减；印出来的连同序号、责任处室、期限一起数，空白不数。",
            "“%2$s” has %3$s characters, the form allows %4$s: %5$s too many.",
            "Shorten it; numbers, owners and dates printed with it count, blanks do not."),
    NOT_A_COUNT(
            "P-937",
            "份数写成了“%s”。",
            "请写不是负数的整数。",
            "A count is written as “%s”.",
            "Give a whole number that is not negative."),
    NOT_COUNTED(
            "P-879",
            "“%s”的完成值由数据项数出，现在不能用：%s。",
            "数不出的，换一个数据项，或先设立它要数的台账；另外键入了完成值的，删去键入的，或不用数据项。",
            "“%s” takes its value from a figure, which cannot be used now: %s.",
            "If it cannot be counted, choose another figure or set up its register; if a value is typed as well, delete that or do without the figure."),
    UNCONFIRMED(
            "P-878",
            "“%s”由责任处室负责，处室还没有确认数出的 %s。",
            "请责任处室在“数出来的完成值”里看过记录，确认自己的行；数变了要再确认。",
            "“%s” belongs to a division, which has not confirmed the counted %s.",
            "Ask the division to look at the records and confirm its row; a changed number is confirmed again."),
    ONLY_DRAFTED(
            "P-793",
            "第 %1$s 段完成情况是程序起草的初稿，还没有人改过、看过：%2$s。",
            "请改写；看过了不必改的，在“初稿”里点“就这样写”。",
            "Text %1$s of what was attained is a draft of the system that nobody has edited or read yet: %2$s.",
            "Edit it; if it can stay as it is, choose “Write it like this” under “Draft”."),
    TOLD_OTHERWISE(
            "P-798",
            "%1$s写的是“%3$s”，数据项“%4$s”数出 %5$s。",
            "请改文字里的数，或补登、更正台账的记录；数的不是同一件事的，换一个数据项或不用。",
            "In %2$s it says “%3$s”; the figure “%4$s” counts %5$s.",
            "Correct the number in the text, or the records; if they are different things, choose another figure or none."),
    TOLD_UNLINKED(
            "P-799",
            "%1$s里的“%3$s”可以由数据项“%4$s”数出（现在是 %5$s），没有用它。",
            "请在“文字里的数”里点“用这个”；数的不是同一件事的，说明。",
            "“%3$s” in %2$s can be counted by the figure “%4$s” (now %5$s), which is not used.",
            "Choose “Use this” under “Numbers in the text”; if they are different things, say so.");

    private static final int UNPROCESSABLE = 422;

    private final ProblemRow row;

    EvaluationProblem(String code, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, UNPROCESSABLE, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
