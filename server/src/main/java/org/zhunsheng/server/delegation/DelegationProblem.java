package org.zhunsheng.server.delegation;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 委托做不成的事；{@link #field} 是页面上要改的那一栏。 */
enum DelegationProblem implements Refusable {
    NOT_YOURS(
            "P-948",
            403,
            "grant",
            "这个角色不能由您委托：只能委托自己眼下担任的审核角色，受委托来的不能再委托。",
            "请在“委托审核”里看有哪些可以委托；令牌要有这个角色的全部权限。",
            "You cannot delegate this role: only a reviewing role of your own that holds now, never one delegated to you.",
            "See under “Delegation of review” which roles you can delegate; a token needs all permissions of the role."),
    DEPUTY_UNKNOWN(
            "P-949",
            422,
            "deputy",
            "没有这位同事，或者不能委托给他。",
            "请填写在用的登录名：与您在同一个机构，或在它的上级、下级，而且在这个角色的机构之内；不能是自己。",
            "There is no such colleague, or he cannot be your deputy.",
            "Give the account name of an active colleague in your organisation, above or below it, within that of the role; not your own."),
    TERM_WRONG(
            "P-957",
            422,
            "until",
            "委托的期间不对：从今天或以后开始，有结束的一天，不超过规定的天数（默认 60 天），不晚于您自己的授权。",
            "请改日期；要更久的，到期以后再委托，或者请安全管理员授权。",
            "The period is wrong: it starts today or later, has a last day, is within the limit (60 days unless set otherwise) and within your own grant.",
            "Change the dates; delegate again afterwards, or ask the security administrator for a grant."),
    REASON_MISSING(
            "P-958",
            422,
            "reason",
            "没有写委托的理由，或者写得太长。",
            "请用一句话说明，不超过 300 字。",
            "The reason is missing or too long.",
            "Say why in one sentence of at most 300 characters."),
    ALREADY(
            "P-959",
            409,
            "deputy",
            "这段时间这个角色已经委托了人，或者此人在那里已经有这个角色。",
            "请先结束原来的委托，或者换一段时间、换一个人。",
            "The role is delegated already during that time, or this person holds it there.",
            "End the other delegation first, or choose another period or another person.");

    private final ProblemRow row;
    private final String field;

    DelegationProblem(String code, int status, String field, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
        this.field = field;
    }

    @Override
    public ProblemRow row() {
        return row;
    }

    String field() {
        return field;
    }
}
