package org.zhunsheng.server.database;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.zhunsheng.server.postgres.PostgresSettings;

/**
 * 数据库的设置（{@code zhunsheng.database.*}）。
 *
 * @param folder 数据文件夹：内嵌的数据库、密钥、文件都在里面
 * @param url 别的 PostgreSQL（14 以上）的 JDBC 地址，带拥有者的用户与口令；没有就用内嵌的
 * @param port 内嵌数据库的端口；0 为任意空闲的
 * @param connections 连接池至多几个连接
 */
@ConfigurationProperties("zhunsheng.database")
public record DatabaseSettings(
        @DefaultValue("data") Path folder,
        @Nullable String url,
        @DefaultValue("0") int port,
        @DefaultValue("20") int connections) {

    PostgresSettings postgres() {
        return new PostgresSettings(folder, port, Map.of());
    }
}
