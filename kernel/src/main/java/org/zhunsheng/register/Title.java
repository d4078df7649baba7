package org.zhunsheng.register;

import org.zhunsheng.text.Language;

/** 中英文的名称。 */
public record Title(String zh, String en) {

    public String in(Language language) {
        return language == Language.EN ? en : zh;
    }
}
