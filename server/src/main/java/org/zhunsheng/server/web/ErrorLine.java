package org.zhunsheng.server.web;

import java.util.Map;

/** 错误摘要的一行：点它就到出错的那一栏；部件 {@code error-summary} 要的样子。 */
public final class ErrorLine {

    private ErrorLine() {}

    /** @param href 那一栏，如 {@code #name} */
    public static Map<String, String> of(String href, Refusal refusal) {
        return Map.of(
                "href", href,
                "subject", "",
                "sentence", refusal.sentence(),
                "remedy", refusal.remedy(),
                "code", refusal.code());
    }
}
