package org.zhunsheng.server.postgres;

import java.nio.file.Path;
import java.util.Map;

/**
 * 内嵌的 PostgreSQL 怎样运行。
 *
 * @param folder 数据文件夹
 * @param port 端口；0 为任意空闲的
 * @param settings 另外的数据库参数；与耐久有关的不该在这里放松
 */
public record PostgresSettings(Path folder, int port, Map<String, String> settings) {

    Path binaries() {
        return folder.resolve("postgres").resolve(Binaries.VERSION);
    }

    Path cluster() {
        return folder.resolve("database");
    }

    Path secretFile() {
        return folder.resolve("keys").resolve("postgres.secret");
    }

    Path log() {
        return folder.resolve("logs").resolve("postgres.log");
    }
}
