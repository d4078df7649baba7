package org.zhunsheng.server.postgres;

import org.jspecify.annotations.Nullable;

/** 内嵌的 PostgreSQL 启动不了：发生了什么、怎样办，中文在前。启动到此为止，把这句话说给安装的人。 */
public final class PostgresProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    static PostgresProblem inUse(Object folder, String holder) {
        return new PostgresProblem("""
                数据文件夹 %s 正由另一个准绳使用（进程 %s）。请先停下它，或用 ZHUNSHENG_DATABASE_FOLDER 指定别的文件夹。
                The data folder is in use by another Zhunsheng (process %s); stop it or set ZHUNSHENG_DATABASE_FOLDER.""".formatted(folder, holder, holder), null);
    }

    static PostgresProblem otherVersion(Object folder, String found, String wanted) {
        return new PostgresProblem("""
                %s 里的数据库是 PostgreSQL %s 的，这里要 %s。请用当时的准绳备份（backup），再用现在的恢复（restore）到新的文件夹。
                The cluster is of PostgreSQL %s, this Zhunsheng brings %s: back up with the old one, restore into a new folder.""".formatted(folder, found, wanted, found, wanted), null);
    }

    static PostgresProblem notWritable(Object folder, Throwable cause) {
        return new PostgresProblem("""
                不能写数据文件夹 %s（%s）。请核对权限与磁盘空间，或用 ZHUNSHENG_DATABASE_FOLDER 指定别的文件夹。
                The data folder cannot be written; check permissions and free space, or set ZHUNSHENG_DATABASE_FOLDER.""".formatted(folder, cause.getMessage()), cause);
    }

    static PostgresProblem notReadable(Object folder, Throwable cause) {
        return new PostgresProblem("""
                不能读数据文件夹 %s（%s）。请以运行服务的用户来做。
                The data folder cannot be read; act as the user that runs the server.""".formatted(folder, cause.getMessage()), cause);
    }

    static PostgresProblem noBinaries(String platform) {
        return new PostgresProblem("""
                这个安装包里没有 %s 的 PostgreSQL。请在这个平台上构建，或用 ZHUNSHENG_DATABASE_URL 指定一个 PostgreSQL 14 以上。
                No PostgreSQL for %s in this build: build on this platform or set ZHUNSHENG_DATABASE_URL.""".formatted(platform, platform), null);
    }

    static PostgresProblem asRoot() {
        return new PostgresProblem("""
                PostgreSQL 不能以 root 运行，这里又不许用户命名空间。请以普通用户启动准绳（例如 systemd 里的 User=），或用 ZHUNSHENG_DATABASE_URL。
                PostgreSQL never runs as root and user namespaces are refused here: start Zhunsheng as an ordinary user or set ZHUNSHENG_DATABASE_URL.""", null);
    }

    static PostgresProblem failed(String step, Object log, String lines) {
        return new PostgresProblem("""
                PostgreSQL %s没有成功。日志 %s 的最后几行：
                %s
                PostgreSQL did not come up; the last lines of its log are above.""".formatted(step, log, lines), null);
    }
}
