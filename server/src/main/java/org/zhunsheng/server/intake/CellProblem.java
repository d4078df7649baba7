package org.zhunsheng.server.intake;

/** 每种表都可能有的错误，单看文件就知道。 */
public enum CellProblem implements RowProblem {
    MISSING("填写这一栏", "每一行都要有", "a value", "every row needs one"),
    REPEATED(
            "只出现一次，已见于第 %s 行",
            "删去一行，或改成各自的", "a key that occurs once; row %s has it", "delete one row or change the key"),
    TOO_LONG("至多 %s 个字", "写短一些", "at most %s characters", "shorten it"),
    CODE_MALFORMED(
            "1 至 32 个字母、数字、点、横线、下划线",
            "去掉空格与别的符号",
            "1 to 32 letters, digits, dots, hyphens, underscores",
            "remove blanks and other signs"),
    DAY_MALFORMED("日期，如 2026-01-31", "写成 2026-01-31 这样", "a date such as 2026-01-31", "write it like 2026-01-31"),
    AMOUNT_MALFORMED(
            "金额，如 1,040,000.00 或 104万元",
            "只写数字；单位写在表头或另一栏",
            "an amount such as 1,040,000.00",
            "write digits only; the unit goes into the head or a column of its own"),
    AMOUNT_TOO_FINE("到分为止的金额", "核对小数的位数与金额的单位", "an amount in whole cents", "check the decimals and the unit"),
    NUMBER_MALFORMED(
            "一个数，如 45 或 98.75",
            "只写数字；单位写在单位一栏",
            "a number such as 45 or 98.75",
            "write digits only; the unit goes into its own column"),
    WHOLE_MALFORMED("%s 的整数", "只写数字", "a whole number of %s", "write digits only"),
    UNIT_UNKNOWN("元、万元、亿元之一", "从这三种里选一种", "元, 万元 or 亿元", "choose one of the three"),
    WORD_UNKNOWN("%s 之一", "从这几种里选一种", "one of %s", "choose one of them");

    private final Sentences sentences;

    CellProblem(String zh, String zhRemedy, String en, String enRemedy) {
        this.sentences = new Sentences(zh, zhRemedy, en, enRemedy);
    }

    @Override
    public Sentences sentences() {
        return sentences;
    }
}
