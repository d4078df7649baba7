package org.zhunsheng.server.web;

import org.zhunsheng.text.Language;

/**
 * 问题清单的一行：永久编号、HTTP 状态码、发生了什么、怎样办，中英文。
 *
 * @param zhRemedy 怎样办
 */
public record ProblemRow(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {

    /** 句子里的 %s 换成这些名字。 */
    public ProblemRow naming(String... names) {
        Object[] all = names;
        return new ProblemRow(code, status, zh.formatted(all), zhRemedy, en.formatted(all), enRemedy);
    }

    Refusal refusal(Language language) {
        return language == Language.ZH
                ? new Refusal(code, status, zh, zhRemedy)
                : new Refusal(code, status, en, enRemedy);
    }
}
