package org.zhunsheng.server.money;

import org.zhunsheng.server.intake.RowProblem;

/** 导入预算或支付的一行可能有的错误。 */
enum MoneyRowProblem implements RowProblem {
    PROJECT_UNKNOWN(
            "导入处之下的项目的编码",
            "核对项目编码；没有的先到项目库里建",
            "the code of a project below the place of import",
            "check the project code; add the project to the library first"),
    PROJECT_CLOSED(
            "没有关闭的项目；%s 已关闭",
            "先重开它，或删去这一行", "an open project; it was closed on %s", "reopen the project or delete the row"),
    SUB_UNKNOWN(
            "这个项目的子项目的名称",
            "核对名称，一字不差；没有的先在项目页上加",
            "the name of a sub-project of the project",
            "check the name to the letter, or add it on the project's page"),
    SUB_CLOSED("没有关闭的子项目", "先重开它，或换一个", "an open sub-project", "reopen it or choose another"),
    AMOUNT_ZERO(
            "不为零的金额；退款、调减为负",
            "填上金额，或删去这一行",
            "an amount other than zero; refunds and cuts are negative",
            "give the amount or delete the row"),
    DAY_LATER("今天或以前的日期", "已经发生的才导入；核对日期", "today or an earlier day", "import what has happened; check the day"),
    DAY_BEFORE_PROJECT(
            "项目起始日期 %s 或以后",
            "核对日期与项目编码，或先改项目的起始日期",
            "not before the project starts on %s",
            "check the day and the project, or change its start first"),
    YEAR_LATER(
            "支付日期的年度 %s 或更早的年度",
            "结转的支付写它用的哪一年的预算，不会晚于支付的年度",
            "the year of payment %s or an earlier one",
            "a carried-over payment names the budget year it uses, never a later one"),
    YEAR_OUTSIDE_PROJECT(
            "项目在办的年度 %s",
            "核对预算年度与项目编码，或先改项目的起止日期",
            "a year of the project: %s",
            "check the year and the project, or change its dates first"),
    INITIAL_NEGATIVE(
            "零或正数：年初预算",
            "调减另写一行，种类为“调整”",
            "zero or more: an initial budget",
            "give a cut as a row of its own of kind adjustment"),
    REASON_MISSING("调整的原因", "写明为什么调整", "the reason of the adjustment", "say why it was adjusted"),
    DOCUMENT_MISSING("调整的文号", "写明批复的文号", "the document number of the adjustment", "give the number of the approval"),
    TWICE(
            "只出现一次，已见于第 %s 行",
            "删去一行，或改成各自的", "an entry that occurs once; row %s has it", "delete one row or tell them apart");

    private final Sentences sentences;

    MoneyRowProblem(String zh, String zhRemedy, String en, String enRemedy) {
        this.sentences = new Sentences(zh, zhRemedy, en, enRemedy);
    }

    @Override
    public Sentences sentences() {
        return sentences;
    }
}
