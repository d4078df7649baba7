package org.zhunsheng.server.operation;

/** 正在运行的这个程序：与数据一起存下的，是哪一版做的。 */
public final class Program {

    private Program() {}

    /** 版本；不是由发布的 jar 运行的没有写明，为空字。 */
    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
