package org.zhunsheng.server.reminder;

import java.util.Arrays;
import java.util.Optional;
import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 信寄不成的各种情形，提醒的显示在设置页上。 */
public enum ReminderProblem implements Refusable {
    UNREACHABLE(
            "P-880",
            502,
            "邮件服务器连不上。",
            "请核对 zhunsheng.mail 的主机、端口与加密办法；每分钟会再试。",
            "The mail server cannot be reached.",
            "Check host, port and security of zhunsheng.mail; it is tried again every minute."),
    SIGN_IN_REFUSED(
            "P-881",
            502,
            "邮件服务器不认这个用户与密码。",
            "请核对 zhunsheng.mail.user 与 zhunsheng.mail.password，改好后重新启动。",
            "The mail server refused the user and password.",
            "Check zhunsheng.mail.user and zhunsheng.mail.password, then restart."),
    REFUSED(
            "P-882",
            502,
            "邮件服务器不收这封信。",
            "请看它说的话：寄信人要许可，收信人的邮箱要存在；说是暂时的，当天会再寄。",
            "The mail server refused the message.",
            "See what it said: the sender must be allowed and the address must exist; a temporary refusal is tried again that day."),
    UNCERTAIN(
            "P-883",
            502,
            "信交给了邮件服务器，没有等到它的答复，不知道寄出没有。",
            "不再寄，免得收到两封；第二天的提醒照常。",
            "The message was handed over but the mail server did not answer, so it may or may not have been sent.",
            "It is not sent again, so that nobody gets it twice; the next day's reminder comes as usual."),
    MALFORMED(
            "P-884",
            422,
            "寄信人或收信人的地址写法不对，信没有写成。",
            "请核对 zhunsheng.mail.sender 与帐号的邮箱。",
            "The sender's or the receiver's address is malformed; the message could not be written.",
            "Check zhunsheng.mail.sender and the e-mail address of the account.");

    private final ProblemRow row;

    ReminderProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }

    public static Optional<ReminderProblem> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
