package org.zhunsheng.server.workbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 交回的一格怎样；没有变的不列。 */
enum State {
    /** 下载之后别人也改了：人选，不选的听别人的。 */
    CONFLICT,
    /** 写得不对，不写。 */
    INVALID,
    /** 锁着的、别人的、已经没有的：不用。 */
    IGNORED,
    /** 表上有、工作簿里没有了的行与栏：照旧，不删。 */
    VANISHED,
    CHANGED,
    /** 新加的行的格。 */
    ADDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<State> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** 确认了就写。 */
    public boolean isWritten() {
        return this == CHANGED || this == ADDED;
    }

    /** 要人再看的：标在写回的工作簿上。 */
    boolean isMarked() {
        return this == CONFLICT || this == INVALID || this == IGNORED;
    }
}
