package org.zhunsheng.server.register;

import org.zhunsheng.server.intake.RowProblem;

/** 一条记录的一栏、导入的一行，在各格共有的之外可能有的错误。 */
enum RegisterRowProblem implements RowProblem {
    NO_FILE("看得见的文件", "重新附上文件", "a file that you can see", "attach the file again"),
    DAY_TOO_FAR("1990 至 2100 年的日期", "核对年份", "a day from 1990 to 2100", "check the year"),
    ENTRY_UNKNOWN(
            "本台账里的登记号", "核对登记号；新的一行不填", "a number of this register", "check the number; leave it blank for a new row"),
    KEY_AMBIGUOUS("只有一条记录的%s", "写上登记号", "a key of one entry only (%s)", "write the entry number"),
    NOT_BENEATH(
            "记在设台账的机构、它的下级，或者主办处室的名下",
            "换一个机构导入",
            "an organization beneath the register, or its owner division",
            "import into another organization"),
    NOT_EDITABLE("还能改的记录", "先在页面上退回修改", "an entry that can be changed", "reopen it on its page first"),
    SUB_PROJECT_UNKNOWN(
            "看得见的子项目的名称", "核对名称；没有的空着", "the name of a sub-project that you see", "check the name or leave it blank");

    private final Sentences sentences;

    RegisterRowProblem(String zh, String zhRemedy, String en, String enRemedy) {
        this.sentences = new Sentences(zh, zhRemedy, en, enRemedy);
    }

    @Override
    public Sentences sentences() {
        return sentences;
    }
}
