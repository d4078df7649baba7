package org.zhunsheng.server.web;

import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.text.Language;

/**
 * 为什么不行、怎样办。
 *
 * @param code 永久编号，例如 P-521
 * @param status 相应的 HTTP 状态码
 */
public record Refusal(String code, int status, String sentence, String remedy) {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;

    public static Refusal of(Unreadable unreadable, Language language) {
        int status = unreadable.problem() == Problem.TOO_LARGE ? TOO_LARGE : UNPROCESSABLE;
        return new Refusal(
                unreadable.problem().code(),
                status,
                unreadable.sentence(language),
                unreadable.problem().remedy(language));
    }

    public static Refusal of(Problem problem, Language language, String... details) {
        return of(new Unreadable(problem, details), language);
    }
}
