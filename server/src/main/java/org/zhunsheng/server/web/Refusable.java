package org.zhunsheng.server.web;

import org.zhunsheng.text.Language;

/** 做不到、不允许的一种情形；各包的清单（枚举）各自写在自己那里，一种一行。 */
public interface Refusable {

    ProblemRow row();

    default String code() {
        return row().code();
    }

    /** 相应的 HTTP 状态码。 */
    default int status() {
        return row().status();
    }

    default Refusal refusal(Language language) {
        return row().refusal(language);
    }
}
