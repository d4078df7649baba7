package org.zhunsheng.server.account;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 管理帐号时不对、不许的每一种情形；{@link #field} 是页面上要改的那一栏。 */
enum AccountProblem implements Refusable {
    LOGIN_MALFORMED(
            "P-660",
            422,
            "login",
            "登录名要有 2 到 64 个字，只用小写字母、数字与 . _ - @。",
            "请改登录名，例如 zhangsan 或 zhangsan@unit。",
            "An account name has 2 to 64 of: small letters, digits, . _ - @.",
            "Change it, for example to zhangsan or zhangsan@unit."),
    LOGIN_TAKEN("P-661", 409, "login", "这个登录名已经有人用了。", "请换一个。", "This account name is taken.", "Choose another one."),
    NAME_MISSING(
            "P-662",
            422,
            "name",
            "要有姓名或岗位名称，不超过 100 个字。",
            "请填写。",
            "A name of at most 100 characters is needed.",
            "Fill it in."),
    EMAIL_MALFORMED(
            "P-663",
            422,
            "email",
            "邮箱的写法不对。",
            "应当像 name@example.cn；没有可以不填。",
            "The e-mail address is malformed.",
            "It looks like name@example.cn; leave it empty if there is none."),
    ORGANIZATION_UNKNOWN(
            "P-664",
            422,
            "organization",
            "您的范围之内没有这个机构，或者编码对应几个。",
            "请从提示的清单里选，或填写机构的编码与名称。",
            "No such organisation within your scope, or the code fits several.",
            "Pick one from the suggestions, or write its code and name."),
    ORGANIZATION_CLOSED(
            "P-665",
            422,
            "organization",
            "这个机构已经停用。",
            "请选在用的机构。",
            "This organisation is closed.",
            "Choose an open one."),
    OWN_ACCOUNT(
            "P-666",
            409,
            "",
            "这件事不能对自己的帐号做。",
            "口令与第二因素请到“我的帐号”里改；停用、授权请别的管理员做。",
            "This cannot be done to your own account.",
            "Change your password and second factor under “My account”; ask another administrator for the rest."),
    LAST_SECURITY_ADMINISTRATOR(
            "P-678",
            409,
            "",
            "这是最后一个在用的安全管理员：停用之后，再没有人能授权。",
            "请先让另一个在用的帐号担任整个系统的安全管理员。",
            "This is the last active security administrator: without it nobody could grant roles.",
            "Make another active account security administrator of the whole system first."),
    REACHES_BEYOND(
            "P-667",
            403,
            "",
            "这个帐号的授权有的在您的范围之外，您不能动它的口令、第二因素与统一认证。",
            "请管得到那些机构的上级管理员来做。",
            "This account holds roles outside your scope; you may not touch its credentials.",
            "Ask an administrator whose scope covers those organisations."),
    NOT_GRANTABLE(
            "P-668",
            422,
            "role",
            "没有这个角色，或者它不能授予。",
            "请从清单里选。",
            "There is no such role to grant.",
            "Choose one of the list."),
    EXCLUSIVE_ROLES(
            "P-669",
            409,
            "role",
            "此人已经是另一类管理员：系统、安全、审计三类管理员不能由同一个人担任。",
            "请授给另一个人；只有几个人的单位，可以由安全管理员把安全规则改为“小单位”，每次兼任都会记入审计。",
            "This person already is another kind of administrator; system, security and audit must be three people.",
            "Grant it to somebody else; an office of few people may choose the small-office policy, which records each such grant."),
    TERM_NEEDED(
            "P-670",
            422,
            "until",
            "第三方评审的授权要有结束日期，至多一年。",
            "请填写不晚于开始之后一年的日期。",
            "A third-party reviewer needs an end date within one year.",
            "Give a date at most one year after the start."),
    TERM_WRONG(
            "P-671",
            422,
            "until",
            "结束日期要在今天以后，也要在开始日期以后。",
            "请改日期；不限期的可以不填结束日期。",
            "The end must lie in the future and after the start.",
            "Change the dates; leave the end empty if there is none."),
    ALREADY_GRANTED(
            "P-672",
            409,
            "role",
            "此人在这个机构已经有这个角色，期间重叠。",
            "要改期限的，请先收回原来的授权。",
            "This person already holds the role there during that time.",
            "Revoke the present grant first if you want other dates."),
    IDENTITY_MALFORMED(
            "P-673",
            422,
            "issuer",
            "签发者要是 https:// 开头的网址，主体不能空，都不超过 255 个字。",
            "请照此人登录时页面显示的抄写，一个字也不能差。",
            "The issuer is an https:// address and the subject is not empty, both within 255 characters.",
            "Copy them exactly as the sign-in page showed them to that person."),
    IDENTITY_TAKEN(
            "P-674",
            409,
            "subject",
            "这个身份已经关联了一个帐号。",
            "一个身份只能关联一个帐号；请先解除原来的。",
            "This identity already belongs to an account.",
            "Unlink it there first.");

    private final ProblemRow row;
    private final String field;

    AccountProblem(String code, int status, String field, String zh, String zhRemedy, String en, String enRemedy) {
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
