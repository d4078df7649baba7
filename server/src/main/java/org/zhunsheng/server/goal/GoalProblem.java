package org.zhunsheng.server.goal;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 绩效目标不能提交的情形，与带进别的表时的情形；{@code %s} 是因表而异的细节。 */
enum GoalProblem implements Refusable {
    NO_ROW("P-870", "还没有一行。", "请至少填一行。", "There is no row yet.", "Fill in one row at least."),
    EMPTY(
            "P-871",
            "还有 %s 格必填的没有填。",
            "请填好带星号的栏。",
            "%s required cells are empty.",
            "Fill in the cells marked with a star."),
    WRONG("P-872", "%s 格写得不对。", "请照格下面的话改。", "%s cells are malformed.", "Follow the hint below each cell."),
    WEIGHTS("P-873", "权重合计不对：%s。", "请调整各行的权重。", "The weights do not add up: %s.", "Change the weights of the rows."),
    NO_CLAUSE(
            "P-874",
            "指标对应的“%s”不是目标的一句。",
            "请写句的序号，如 1、3。",
            "“%s” is no clause of the goal.",
            "Give the numbers of the clauses, such as 1, 3."),
    UNPROVED(
            "P-875",
            "目标的第 %s 句没有指标来证明。",
            "请在指标的“对应的句”里写上它，或者加一个指标。",
            "No indicator proves clause %s.",
            "Name it in the column “clauses” of an indicator, or add an indicator."),
    NO_BASELINE(
            "P-900",
            "这个项目那一年没有已批复的绩效目标，没有指标可填。",
            "请先申报绩效目标，批复之后再带进来。",
            "The project has no approved goals of that year; there are no indicators.",
            "Declare goals first; carry them in when they are approved."),
    NOT_CARRIED(
            "P-901",
            "已批复的绩效目标还没有带进来，或者带来之后又调整过。",
            "请按“带入已批复的目标”。",
            "The approved goals were not carried in, or have changed since.",
            "Press “carry the approved goals in”."),
    UNCHANGED(
            "P-911",
            "与已批的一样，没有要调整的。",
            "请先改要调整的格；不调整了，请“放弃调整”。",
            "Nothing differs from the approved version.",
            "Change what is to be adjusted, or abandon the adjustment."),
    CARRIED_TEXT(
            "P-687",
            "由往年带来的“%s”一字没有改，也没有确认。",
            "请写这一年的事；照旧用的，在清单的“由往年带来的文字”里按“确认”。",
            "“%s” was carried from an earlier year, neither changed nor confirmed.",
            "Write about this year; if it may stand, press “Confirm” under “Texts from an earlier year”."),
    CARRIED_YEAR(
            "P-689",
            "由往年带来的“%s”里还写着 %s 年，没有确认。",
            "请改成这一年的；确实要说那一年的，在清单的“由往年带来的文字”里按“确认”。",
            "“%s”, carried from an earlier year, still names %s and is not confirmed.",
            "Change it to this year; if that year is meant, press “Confirm” under “Texts from an earlier year”."),
    LIBRARY(
            "P-919",
            "%s。",
            "有意改的可以不管；要照库里的，请再选用一次，或选新的一版。",
            "%s.",
            "Leave it when intended; take it from the library again to follow the library.");

    private static final int UNPROCESSABLE = 422;

    private final ProblemRow row;

    GoalProblem(String code, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, UNPROCESSABLE, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
