package org.zhunsheng.server.disclosure;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 公开做不到的事：永久编号、发生了什么、怎样办。 */
enum DisclosureProblem implements Refusable {
    NOT_APPROVED(
            "P-980",
            409,
            "这张自评表现在没有终审通过的一版，不能申请公开或不予公开，也不能办。",
            "终审通过之后再办；终审被撤销的，等重新通过。",
            "This self-evaluation has no finally approved version now, so neither disclosing nor withholding it can be proposed or decided.",
            "Wait until it is finally approved, or approved again."),
    ALREADY(
            "P-981",
            409,
            "这张表已经申请公开或不予公开，或者已经公开、不予公开了。",
            "要另外申请的，先由担任“公开”的人退回、撤下或解除现在的。",
            "This form is already proposed, disclosed or withheld.",
            "Before asking for anything else have a publisher refuse, withdraw or lift the present one."),
    UNDECIDED(
            "P-982",
            422,
            "还有可能不宜公开的内容没有说怎样处理，或者保留的没有写为什么。",
            "每一处选“隐去”；确实是误报的选“保留”，并用一句话（300 字以内）写明为什么。",
            "Some content that may not be fit for publication is undecided, or kept without a reason.",
            "Choose “hide” for each place; for a false alarm choose “keep” and say why in one sentence (up to 300 characters)."),
    NOT_NOW("P-983", 409, "现在不能做这件事。", "请看看它现在的状态。", "This cannot be done now.", "Look at its present state."),
    OWN_WORK(
            "P-984",
            403,
            "您填过、提交过这张表，或者申请公开、不予公开了它，不能由您公开或确认。",
            "请由另一位担任“公开”角色的人来做。",
            "You edited, submitted or proposed this form and so may neither publish it nor confirm that it is withheld.",
            "Another person with the role of publisher has to do it."),
    NO_REASON(
            "P-985",
            422,
            "没有写理由（不予公开的是说明），或者太长。",
            "请用 1000 个字之内写明为什么；撤下的理由谁都看得见。",
            "The reason (or the explanation why it is not to be disclosed) is missing or too long.",
            "Say why in 1000 characters at most; everybody will see the reason of a withdrawal."),
    NOT_IN_REASON(
            "P-986",
            422,
            "理由里有可能不宜公开的内容（电话、证件号、账号、密级之类）。",
            "撤下的理由会公开，请改写。",
            "The reason contains content that may not be fit for publication (a telephone, identity or account number, a secrecy mark).",
            "The reason of a withdrawal is public; please reword it."),
    VERSION_MISSING(
            "P-987",
            428,
            "没有写 If-Match：看见的是第几个版本。",
            "请先取一次，把回答里的 ETag 写进 If-Match。",
            "If-Match is missing: which version did you see?",
            "Get it first and put the ETag of the answer into If-Match."),
    NO_LAYOUT(
            "P-988",
            422,
            "这张表所用的体系还没有官方版式，写不出公开的文件。",
            "请换用有版式的指标体系，或请维护者加一种版式。",
            "The scheme of this form has no official layout, so its documents cannot be written.",
            "Use a scheme that has a layout, or ask the maintainers to add one."),
    NO_FILE(
            "P-989",
            422,
            "还没有选文件。",
            "请选一份要核对的文件，再按“核对”。",
            "No file was chosen.",
            "Choose the file to compare, then press “Compare”."),
    NO_GROUND(
            "P-850",
            422,
            "没有选不予公开的依据，或者没有这一种依据。",
            "请选一种依据；接口里写它的编码，编码在申请公开的回答里（grounds）。",
            "The ground for not disclosing is missing or unknown.",
            "Choose a ground; a program gives its code, listed in the answer of the proposal (grounds).");

    private final ProblemRow row;

    DisclosureProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
