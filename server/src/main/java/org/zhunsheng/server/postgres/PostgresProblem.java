package org.zhunsheng.server.postgres;

import org.jspecify.annotations.Nullable;

/** 内嵌的数据库启动不了：永久编号、应当怎样、实际怎样、怎样办，中文在前，英文在后。 */
public final class PostgresProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PostgresTrouble trouble;
    private final String sentence;

    PostgresProblem(PostgresTrouble trouble, Object... values) {
        this(null, trouble, values);
    }

    PostgresProblem(@Nullable Throwable cause, PostgresTrouble trouble, Object... values) {
        this(trouble, trouble.sentence(values), cause);
    }

    private PostgresProblem(PostgresTrouble trouble, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.trouble = trouble;
        this.sentence = sentence;
    }

    /** 永久编号，P-7xx。 */
    public String code() {
        return trouble.code();
    }

    /** 编号与要说的话。 */
    public String sentence() {
        return sentence;
    }

    PostgresTrouble trouble() {
        return trouble;
    }
}
