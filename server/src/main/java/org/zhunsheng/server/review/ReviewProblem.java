package org.zhunsheng.server.review;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 审核意见这里做不成的事。 */
enum ReviewProblem implements Refusable {
    NO_PLACE(
            "P-993",
            422,
            "这张表没有这一处，不能对它提意见。",
            "请核对部分、行、栏：行可能已经删去。",
            "The form has no such place to remark on.",
            "Check section, row and field; the row may have been removed."),
    NO_TEXT(
            "P-994",
            422,
            "没有写意见，或者太长。",
            "请写 1 至 1000 个字。",
            "The remark is empty or too long.",
            "Give 1 to 1000 characters."),
    NOT_NOW(
            "P-995",
            409,
            "现在不能这样做：填报不在审核，或者这条意见已经了结、已经提出。",
            "请刷新页面，看它现在的状态。",
            "This cannot be done now: the form is not under review, or the remark is settled or open already.",
            "Reload the page and look at its present state."),
    WRONG_ACT(
            "P-996",
            422,
            "没有这种做法。",
            "act 是 answer、resolve、reopen 之一。",
            "There is no such act.",
            "act is one of answer, resolve, reopen.");

    private final ProblemRow row;

    ReviewProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
