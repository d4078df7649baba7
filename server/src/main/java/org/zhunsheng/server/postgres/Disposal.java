package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** 删掉一个数据文件夹：没有人在用才删，只删本程序的东西。 */
public final class Disposal {

    private Disposal() {}

    /**
     * 依次删掉 {@code names}，末了是空了的文件夹；崩溃留下的数据库先停下。
     *
     * @return 文件夹也删了；里面还有别的东西的，为否
     * @throws PostgresProblem 正有服务在用
     */
    public static boolean of(PostgresSettings settings, List<String> names) throws IOException {
        Folder folder = new Folder(settings.folder().toRealPath());
        if (PidFile.read(folder.cluster()).map(PidFile::running).orElse(false))
            Postgres.start(new PostgresSettings(folder.root(), 0, Map.of())).close();
        try (FolderLock lock = FolderLock.take(folder)) {
            for (String name : names) Folder.delete(folder.root().resolve(name));
        }
        Files.deleteIfExists(folder.lock());
        try {
            Files.delete(folder.root());
            return true;
        } catch (DirectoryNotEmptyException more) {
            return false;
        }
    }
}
