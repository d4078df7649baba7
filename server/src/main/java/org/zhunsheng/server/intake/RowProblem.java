package org.zhunsheng.server.intake;

import org.zhunsheng.text.Language;

/** 一行可能有的一种错误：应当是什么、怎样改。{@code %s} 是因行而异的细节。通常是一个枚举。 */
public interface RowProblem {

    /** 草稿里记的名字；一种表之内不重复。 */
    String name();

    Sentences sentences();

    default String expected(String detail, Language language) {
        Sentences words = sentences();
        return (language == Language.ZH ? words.zh() : words.en()).replace("%s", detail);
    }

    default String remedy(Language language) {
        return language == Language.ZH ? sentences().zhRemedy() : sentences().enRemedy();
    }

    /** 中英文的两句话。 */
    record Sentences(String zh, String zhRemedy, String en, String enRemedy) {}
}
