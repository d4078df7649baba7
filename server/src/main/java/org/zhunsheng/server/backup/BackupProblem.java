package org.zhunsheng.server.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 备份或恢复做不成：发生了什么、怎样办，中文在前。 */
public final class BackupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private BackupProblem(String code, String sentence, @Nullable Throwable cause) {
        super(code + " " + sentence, cause);
    }

    static BackupProblem usage() {
        return new BackupProblem("P-720", """
                写法：backup 文件 [--passphrase-file 文件]，或 restore 文件 [--check] [--passphrase-file 文件]。
                Usage: backup FILE [--passphrase-file FILE], or restore FILE [--check] [--passphrase-file FILE].""", null);
    }

    static BackupProblem noPassphrase() {
        return new BackupProblem("P-721", """
                没有口令。请把它写在一个文件里，用 --passphrase-file 指明，或放进环境变量 ZHUNSHENG_BACKUP_PASSPHRASE；不能写在命令行上，别人看得见。
                No passphrase: name a file with --passphrase-file or set ZHUNSHENG_BACKUP_PASSPHRASE; never on the command line.""", null);
    }

    static BackupProblem weakPassphrase(int least) {
        return new BackupProblem("P-722", """
                口令太短：至少 %d 个字。得到备份的人可以慢慢猜。
                The passphrase is too short: at least %d characters; whoever gets the file can guess at leisure.""".formatted(least, least), null);
    }

    static BackupProblem wrongPassphrase(Object file, Throwable cause) {
        return new BackupProblem("P-723", """
                %s 打不开：口令不对（或者文件的开头坏了）。什么也没有动。
                The passphrase does not open the file; nothing was touched.""".formatted(file), cause);
    }

    static BackupProblem damaged(Object file, String what, @Nullable Throwable cause) {
        return new BackupProblem("P-724", """
                %s 坏了或被改过（%s），不能用。什么也没有动；请换一份备份。
                The backup is damaged or was altered (%s); nothing was touched, take another one.""".formatted(file, what, what), cause);
    }

    static BackupProblem newer(String found, String known) {
        return new BackupProblem("P-725", """
                备份里的数据库版本是 %s，这个程序只认得到 %s。请用做备份时的或更新的准绳来恢复。什么也没有动。
                The backup has schema %s, this program knows up to %s: restore with a newer Zhunsheng. Nothing was touched.""".formatted(found, known, found, known), null);
    }

    static BackupProblem occupied(List<String> there) {
        String all = String.join("、", there);
        return new BackupProblem("P-726", """
                恢复只往空的地方去，这里已经有：%s。请用 ZHUNSHENG_DATABASE_FOLDER（或 ZHUNSHENG_DATABASE_URL）指定一个空的，或者先把它们移走。
                Restore only into an empty place; there is already: %s. Name an empty one or move these away.""".formatted(all, all), null);
    }

    static BackupProblem exists(Object file) {
        return new BackupProblem("P-727", """
                %s 已经有了，不覆盖。请换一个名字。
                The file exists and is not overwritten; choose another name.""".formatted(file), null);
    }

    static BackupProblem unreadable(Object file, Throwable cause) {
        return new BackupProblem("P-728", """
                读写 %s 没有成功：%s。请核对路径、权限与磁盘空间。
                Reading or writing it failed; check the path, permissions and free space.""".formatted(file, cause.getMessage()), cause);
    }

    static BackupProblem different(String what) {
        return new BackupProblem("P-729", """
                恢复后再导出核对，%s 与备份不同，已经退回。这是程序的错误，请连同备份的版本告诉维护者。
                The restored %s differs from the backup; it was rolled back. Please report it.""".formatted(what, what), null);
    }

    static BackupProblem notInstalled() {
        return new BackupProblem("P-730", """
                这个数据库里没有准绳的表，没有可备份的；或者连接的不是拥有者。
                The database holds no tables of Zhunsheng, or the connection is not the owner's.""", null);
    }
}
