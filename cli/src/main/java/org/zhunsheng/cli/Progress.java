package org.zhunsheng.cli;

import java.io.PrintWriter;

/** 进度：只在终端上、只在多于一份时显示，写在标准错误的同一行上。 */
final class Progress implements AutoCloseable {

    private final PrintWriter err;
    private final int total;
    private final boolean shown;
    private int done;

    Progress(PrintWriter err, int total) {
        this.err = err;
        this.total = total;
        this.shown = total > 1 && onTerminal();
    }

    /** 启动脚本知道标准错误是不是终端；没有脚本时看有没有控制台。 */
    private static boolean onTerminal() {
        String told = System.getProperty("zhunsheng.terminal");
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }

    void next(String name) {
        done++;
        if (!shown) return;
        err.print("\r\u001B[K" + "[" + done + "/" + total + "] " + Columns.cut(name, Columns.WIDTH - 16));
        err.flush();
    }

    /** 清掉进度行，好让别的消息独占一行。 */
    void clear() {
        if (!shown) return;
        err.print("\r\u001B[K");
        err.flush();
    }

    @Override
    public void close() {
        clear();
    }
}
