package org.zhunsheng.server.money;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 预算与支付这里做不成的事；{@code field} 是表单里的哪一栏。 */
enum MoneyProblem implements Refusable {
    CLOSED("kind", "P-840", "项目已经关闭。", "请先重开项目。", "The project is closed.", "Reopen it first."),
    WRONG_YEAR(
            "year",
            "P-841",
            "预算年度没有填，或者写法不对。",
            "请写四位的年份，如 2019。",
            "The budget year is missing or malformed.",
            "Give a year of four digits such as 2019."),
    WRONG_DAY(
            "day",
            "P-842",
            "日期没有填、写法不对，或者在今天之后。",
            "请写今天或以前的日期，如 2026-01-31。",
            "The day is missing, malformed or in the future.",
            "Give today or an earlier day such as 2026-01-31."),
    WRONG_AMOUNT(
            "amount",
            "P-843",
            "金额没有填，或者写法不对。",
            "以元为单位，到分为止；年初预算不能为负，调整不能为零（更正为零的，这一笔就不算了）。",
            "The amount is missing or malformed.",
            "Give yuan in whole cents; initial budgets are not negative, adjustments not zero (correct one to zero to void it)."),
    WRONG_REASON(
            "reason",
            "P-844",
            "调整的原因或文号没有填，或者太长。",
            "调整要写原因（至多 200 个字）与文号（至多 100 个字）。",
            "The reason or the document number of the adjustment is missing or too long.",
            "Adjustments need a reason (200 characters at most) and a document number (100)."),
    NO_SOURCE(
            "source",
            "P-845",
            "没有这种资金来源。",
            "请从几种里选一种，或者不填。",
            "There is no such source of funds.",
            "Choose one of the list or none."),
    TAKEN(
            "amount",
            "P-846",
            "这个年度、子项目、来源已经有这一笔：年初预算只有一笔，同一文号的调整只有一笔。",
            "请更正已有的那一笔；追加、调减另记一笔调整。",
            "There is such an entry already: one initial budget, and one adjustment a document, for each year, sub-project and source.",
            "Correct that entry; record further changes as adjustments."),
    BATCH_SIZE(
            "payments",
            "P-847",
            "一批要有 1 至 1000 笔支付。",
            "请分成几批；再交一次不会重复。",
            "A batch has 1 to 1,000 payments.",
            "Split it; sending a payment again doubles nothing."),
    VERSION_MISSING(
            "version",
            "P-848",
            428,
            "没有说明所见的版本。",
            "请带上 If-Match，值是上次得到的 ETag。",
            "The version you saw is missing.",
            "Send If-Match with the ETag you got."),
    WRONG_FINAL_ACCOUNT(
            "amount",
            "P-683",
            "决算数没有填，或者写法不对。",
            "以元为单位，到分为止，不能为负，例如 53182000.00；也可以写“5318.20万元”。",
            "The amount of the final accounts is missing or malformed.",
            "Give yuan in whole cents, not negative, such as 53182000.00."),
    NO_SUB_PROJECT(
            "subProject",
            "P-849",
            "这个项目没有这个子项目，或者它已经关闭。",
            "请从这个项目在办的子项目里选。",
            "The project has no such sub-project, or it is closed.",
            "Choose an open sub-project of this project.");

    private static final int UNPROCESSABLE = 422;

    private final String field;
    private final ProblemRow row;

    MoneyProblem(String field, String code, String zh, String zhRemedy, String en, String enRemedy) {
        this(field, code, UNPROCESSABLE, zh, zhRemedy, en, enRemedy);
    }

    MoneyProblem(String field, String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.field = field;
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    String field() {
        return field;
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
