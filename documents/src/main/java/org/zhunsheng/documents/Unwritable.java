package org.zhunsheng.documents;

import org.zhunsheng.text.Language;

/** 一张表写不成文件：没有可用的版式。 */
public final class Unwritable extends Exception {

    private static final long serialVersionUID = 1L;

    /** 为什么写不成；依次填入出错的值、可用的版式。 */
    public enum Reason {
        NO_LAYOUT(
                "表种 %s 没有官方版式，写不成文件。请用 --layout 指定一个版式：%s。",
                "The kind %s has no official layout. Name one with --layout: %s."),
        NO_FORM("文件里没有绩效表，没有可写的内容。", "The file holds no performance form; there is nothing to write."),
        UNKNOWN_LAYOUT("没有编号为 %s 的版式。可用的版式：%s。", "There is no layout %s. Layouts: %s.");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    private final Reason reason;
    private final Object[] arguments;

    public Unwritable(Reason reason, Object... arguments) {
        super(reason.chinese.formatted(arguments));
        this.reason = reason;
        this.arguments = arguments.clone();
    }

    public Reason reason() {
        return reason;
    }

    public String message(Language language) {
        return (language == Language.EN ? reason.english : reason.chinese).formatted(arguments);
    }
}
