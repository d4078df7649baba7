package org.zhunsheng.server.reminder;

import org.jspecify.annotations.Nullable;

/**
 * 寄一封的结果。
 *
 * @param problem 没有寄成的为什么；寄出的为空
 * @param again 肯定没有寄出，隔些时候可以再寄
 * @param detail 邮件服务器说的话
 */
public record Outcome(@Nullable ReminderProblem problem, boolean again, String detail) {

    private static final int LONGEST = 300;

    static final Outcome SENT = new Outcome(null, false, "");

    static Outcome later(ReminderProblem problem, Exception why) {
        return new Outcome(problem, true, said(why));
    }

    static Outcome never(ReminderProblem problem, Exception why) {
        return new Outcome(problem, false, said(why));
    }

    private static String said(Exception why) {
        String line = String.valueOf(why.getMessage()).replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(LONGEST, line.length()));
    }

    public boolean sent() {
        return problem == null;
    }

    public String code() {
        return problem == null ? "" : problem.code();
    }

    /** 换一封也一样寄不成：这一轮到此为止。 */
    public boolean stops() {
        return problem == ReminderProblem.UNREACHABLE || problem == ReminderProblem.SIGN_IN_REFUSED;
    }
}
