package org.zhunsheng.server.postgres;

import java.nio.file.Path;
import java.util.Map;

/**
 * 内嵌数据库的设置。
 *
 * @param folder 数据文件夹：程序、数据、密钥、日志都在里面
 * @param port 端口；0 为任意空闲的
 * @param settings postgresql.conf 里另加的或改动的设置
 */
public record PostgresSettings(Path folder, int port, Map<String, String> settings) {

    public PostgresSettings {
        settings = Map.copyOf(settings);
    }
}
