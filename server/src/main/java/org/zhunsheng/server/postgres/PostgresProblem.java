package org.zhunsheng.server.postgres;

import org.jspecify.annotations.Nullable;

/** 内嵌的数据库启动不了：永久编号、应当怎样、实际怎样、怎样办，中文在前，英文在后。 */
public final class PostgresProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PostgresTrouble trouble;

    PostgresProblem(PostgresTrouble trouble, Object... values) {
        this(null, trouble, values);
    }

    PostgresProblem(@Nullable Throwable cause, PostgresTrouble trouble, Object... values) {
        super(trouble.sentence(values), cause);
        this.trouble = trouble;
    }

    /** 永久编号，P-7xx。 */
    public String code() {
        return trouble.code();
    }

    PostgresTrouble trouble() {
        return trouble;
    }
}
