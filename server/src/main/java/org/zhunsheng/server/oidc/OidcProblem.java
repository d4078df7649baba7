package org.zhunsheng.server.oidc;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 统一认证做不成的各种情形。 */
public enum OidcProblem implements Refusable {
    OFF("P-675", 404, "这里没有接统一认证。", "请用口令登录。", "Single sign-on is not set up here.", "Sign in with a password."),
    REFUSED(
            "P-676",
            400,
            "统一认证的回答不对、过期或已经用过，没有登录。",
            "请回到登录页重新开始；每次都这样的，请把这个编号告诉系统管理员。",
            "The answer of the single sign-on was wrong, too old or used before; you were not signed in.",
            "Start again from the sign-in page; if it keeps happening tell your administrator this code."),
    DOWN(
            "P-677",
            502,
            "统一认证现在连不上。",
            "请稍后再试；有口令的，可以用口令登录。",
            "The single sign-on cannot be reached now.",
            "Try again later; if you have a password, sign in with it.");

    private final ProblemRow row;

    OidcProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
