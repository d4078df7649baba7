package org.zhunsheng.server.database;

/** 数据库不能用，理由与办法已经清楚：启动到此为止，把这句话说给安装的人。 */
public final class DatabaseProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public DatabaseProblem(String sentence) {
        super(sentence);
    }
}
