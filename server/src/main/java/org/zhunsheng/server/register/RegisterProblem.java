package org.zhunsheng.server.register;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 台账这里做不成的事。 */
enum RegisterProblem implements Refusable {
    WRONG_ENTRY(
            "P-853",
            422,
            "这几栏写得不对：%s。",
            "请照各栏的提示改；写好的还在。",
            "These fields are wrong: %s.",
            "Change them as each one says; what you wrote is still there."),
    WRONG_DEFINITION(
            "P-854",
            422,
            "台账的定义有 %s 处写错。",
            "请照所指的行、列改，再交一次。",
            "The definition of the register has %s mistakes.",
            "Correct the lines and columns named and send it again."),
    TAKEN(
            "P-855",
            409,
            "这个机构已有编号相同的台账。",
            "请换一个编号，或在那个台账上公布新的一版。",
            "The organization has a register with this id.",
            "Use another id, or publish a new version of that register."),
    NOT_NOW(
            "P-856",
            409,
            "这条记录现在不能这样办。",
            "请看它现在的状态，以及由谁办。",
            "This cannot be done with the entry now.",
            "See its present state and who moves it."),
    REASON_MISSING(
            "P-857",
            422,
            "没有写理由，或者太长。",
            "理由是 1 至 2000 个字。",
            "The reason is missing or too long.",
            "Give 1 to 2,000 characters."),
    NOT_EDITABLE(
            "P-858",
            409,
            "这条记录现在不能改。",
            "登记了的先退回修改；作废了的不能再改，请另登一条。",
            "The entry cannot be changed now.",
            "Reopen it first; a withdrawn entry stays as it is, add another."),
    WRONG_PLACE(
            "P-859",
            422,
            "不能登记到这里：不是设台账的机构或它的下级，已经停用，或者不是那里的子项目。",
            "请选自己的机构与看得见的子项目。",
            "Nothing can be entered here: the organization is not beneath the register, is closed, or the sub-project is not there.",
            "Choose your own organization and a sub-project that you see."),
    OTHER_REGISTER(
            "P-867",
            422,
            "定义里的编号不是这个台账的。",
            "新的一版编号不变；另设一个台账，请从“新的台账”交。",
            "The id in the definition is not that of this register.",
            "A new version keeps the id; add another register from “New register”."),
    OWNER_UNKNOWN(
            "P-612",
            422,
            "设台账的机构与它的下级里，没有定义里写的主办处室，或者它已经停用。",
            "请在 owner 写主办处室的编码；不写 owner 的，单位与各处室都能登记。",
            "The owner division of the definition is not the organization that sets up the register or beneath it, or is closed.",
            "Give the code of the owner division in owner, or leave it out: then the unit and its divisions may enter.");

    private final ProblemRow row;

    RegisterProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
