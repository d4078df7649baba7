package org.zhunsheng.server.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * 写进日志的失败：在哪里、是哪一种，一字不差；数据库的话不写，里面可能有人的名字与值（“键 (login)=(…) 已经有了”），
 * 只留 SQLSTATE。
 */
public final class LoggedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 10;

    private LoggedFailure(String words, @Nullable Throwable cause, StackTraceElement[] where) {
        super(words, cause);
        setStackTrace(where);
    }

    public static @Nullable Throwable of(@Nullable Throwable failed) {
        return of(failed, 0);
    }

    private static @Nullable Throwable of(@Nullable Throwable failed, int depth) {
        if (failed == null || depth == DEEPEST) return null;
        return new LoggedFailure(words(failed), of(failed.getCause(), depth + 1), failed.getStackTrace());
    }

    /** 外面的一层常常把里面的话再说一遍：里面有数据库的，外面也只留种类。 */
    private static String words(Throwable failed) {
        String type = failed.getClass().getName();
        if (failed instanceof SQLException database) return type + " " + database.getSQLState();
        for (Throwable one = failed; one != null; one = one.getCause())
            if (one instanceof SQLException || one instanceof DataAccessException) return type;
        return type + ": " + failed.getMessage();
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
