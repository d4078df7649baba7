package org.zhunsheng.server.webhook;

import org.jspecify.annotations.Nullable;

/**
 * 送一次的结果。
 *
 * @param problem 没有送成的为什么；送成的为空
 * @param status 对方回答的状态码；没有回答的为 0
 * @param detail 连不上的，系统说的话；对方回答的内容从来不留
 */
record Outcome(@Nullable WebhookProblem problem, int status, String detail) {

    private static final int LONGEST = 300;

    static Outcome answered(int status) {
        return new Outcome(status >= 200 && status < 300 ? null : WebhookProblem.ANSWER, status, "");
    }

    static Outcome failed(WebhookProblem problem, Exception why) {
        String said = (why.getClass().getSimpleName() + ": " + why.getMessage())
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return new Outcome(problem, 0, said.substring(0, Math.min(LONGEST, said.length())));
    }

    boolean accepted() {
        return problem == null;
    }

    String code() {
        return problem == null ? "" : problem.code();
    }
}
