package org.zhunsheng.server.postgres;

/** 内嵌的数据库启动不了的每一种情形；%s 由具体情况填入。 */
enum PostgresTrouble {
    FOLDER_IN_USE("P-701", """
            数据文件夹 %1$s 正由进程 %2$s 使用；一个文件夹同时只能由一个服务使用。请先停下那个进程，或换一个文件夹。
            The data folder %1$s is in use by process %2$s; only one server may use it at a time. Stop that process or choose another folder."""),
    FOLDER_NOT_WRITABLE("P-702", """
            数据文件夹 %1$s 不能写（%2$s）。请核对它的属主与权限，或换一个文件夹。
            The data folder %1$s cannot be written (%2$s). Check its owner and permissions or choose another folder."""),
    FOLDER_NAME("P-703", """
            数据文件夹的路径 %1$s 含有 PostgreSQL 的启动程序不能处理的字符（双引号、反引号、$、换行）。请换一个名称。
            The path %1$s of the data folder has a character that PostgreSQL's launcher cannot handle (double quote, backquote, $, line feed). Choose another name."""),
    DISK_FULL("P-704", """
            磁盘满了：%1$s 所在的磁盘还有 %2$s MB，至少要 %3$s MB。请腾出空间后重试；数据没有损坏。
            The disk is full: %2$s MB are left at %1$s, at least %3$s MB are needed. Free some space and try again; no data was damaged."""),
    OTHER_VERSION("P-705", """
            %1$s 里的数据是 PostgreSQL %2$s 的，本程序带的是 %3$s。请用当时的版本备份、用本版本恢复，或换一个文件夹。
            The data in %1$s belongs to PostgreSQL %2$s, this program brings %3$s. Back up with the version that made it and restore with this one, or choose another folder."""),
    CLUSTER_DAMAGED("P-706", """
            %1$s 里的数据不完整：缺少 %2$s。请不要删改其中的文件；从备份恢复到新的文件夹。
            The data in %1$s is incomplete: %2$s is missing. Do not change the files in it; restore a backup into a new folder."""),
    SECRET_MISSING("P-707", """
            数据还在，密钥文件 %1$s 不在或不能读，因此连不上数据库。请从备份取回这个文件。
            The data is there but the secret file %1$s is missing or unreadable, so that nobody can connect. Bring it back from a backup."""),
    SECRET_REFUSED("P-708", """
            %1$s 里的服务器（进程 %2$s）正在运行，但不接受密钥文件里的口令。请从备份取回密钥文件 %3$s。
            The server of %1$s (process %2$s) is running but refuses the secret. Bring the secret file %3$s back from a backup."""),
    NO_ANSWER("P-709", """
            %1$s 里的服务器（进程 %2$s）正在运行，%3$s 秒没有应答。请看 %4$s 里的日志；确认它没有在恢复数据，再停下那个进程，然后重试。
            The server of %1$s (process %2$s) is running but did not answer for %3$s s. See the logs in %4$s; unless it is recovering, stop that process and try again."""),
    PORT_TAKEN("P-710", """
            端口 %1$s 已被别的程序占用。请停下那个程序，或换一个端口（0 为任意空闲的）。
            Port %1$s is taken by another program. Stop it or choose another port (0 takes a free one)."""),
    NO_BINARIES("P-711", """
            本程序没有带 %1$s 上的 PostgreSQL（找的是 %2$s）。请用 ZHUNSHENG_DATABASE_URL 指向一个 PostgreSQL，或按文档用相应的配置重新构建。
            This program brings no PostgreSQL for %1$s (looked for %2$s). Point ZHUNSHENG_DATABASE_URL to a PostgreSQL or build with the profile named in the docs."""),
    BINARIES_DAMAGED("P-712", """
            展开 PostgreSQL 的程序包 %1$s 时出错：%2$s。请重新取得本程序的安装包。
            The archive %1$s of PostgreSQL could not be unpacked: %2$s. Get this program's package again."""),
    LIBRARY_MISSING("P-713", """
            这个系统运行不了所带的 PostgreSQL，缺少库或 C 库不同（需要 glibc 2.27 以上）：%1$s。请换一个系统，或用 ZHUNSHENG_DATABASE_URL 指向一个 PostgreSQL。
            This system cannot run the bundled PostgreSQL: a library is missing or its C library is of another kind (glibc 2.27 or newer is needed): %1$s. Use another system or point ZHUNSHENG_DATABASE_URL to a PostgreSQL."""),
    ROOT_REFUSED("P-714", """
            PostgreSQL 不能以 root 运行，而这里既不能用用户命名空间，也不能改用普通用户（%2$s）。请用普通用户启动本程序；或把 %1$s 放在任何用户都能进入的路径下。
            PostgreSQL never runs as root, and here neither a user namespace nor an ordinary user can be used (%2$s). Start this program as an ordinary user, or put %1$s where every user can reach it."""),
    NOT_CREATED("P-715", """
            建立数据库没有成功：%1$s
            The database could not be created: %1$s"""),
    NOT_STARTED("P-716", """
            数据库没有启动成功：%1$s
            请看 %2$s 里的日志。
            The database did not start; see the logs in %2$s.""");

    private final String code;
    private final String sentence;

    PostgresTrouble(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    String code() {
        return code;
    }

    String sentence(Object... values) {
        return code + " " + sentence.formatted(values);
    }
}
