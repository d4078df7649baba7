package org.zhunsheng.server.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.postgres.Postgres;

/** 不经服务、以拥有者的身份用数据库：备份与恢复。内嵌的正在运行就连过去，没有运行就启动它，用完停下。 */
public final class OwnerDatabase implements AutoCloseable {

    private final Connections connections;
    private final @Nullable Postgres started;

    private OwnerDatabase(Connections connections, @Nullable Postgres started) {
        this.connections = connections;
        this.started = started;
    }

    /** 已有的数据库。 */
    public static OwnerDatabase existing(DatabaseSettings settings) {
        if (isElsewhere(settings)) return new OwnerDatabase(Connections.of(String.valueOf(settings.url())), null);
        if (!Files.exists(cluster(settings))) throw new DatabaseProblem("""
                %s 里没有数据库。请用 ZHUNSHENG_DATABASE_FOLDER 或 ZHUNSHENG_DATABASE_URL 指明是哪一个。
                There is no database in that folder; name the right one.""".formatted(settings.folder()));
        Optional<Postgres.Address> running = Postgres.running(settings.postgres());
        if (running.isPresent())
            return new OwnerDatabase(
                    Connections.embedded(running.get().port(), running.get().secret()), null);
        Postgres postgres = Postgres.start(settings.postgres());
        return new OwnerDatabase(Connections.embedded(postgres.port(), postgres.secret()), postgres);
    }

    /** 新的数据库，表建到这个版本，还没有内容；已经有的不许。 */
    public static OwnerDatabase fresh(DatabaseSettings settings, String version) {
        if (isElsewhere(settings)) {
            Connections connections = Connections.of(String.valueOf(settings.url()));
            Installation.prepare(connections, version);
            return new OwnerDatabase(connections, null);
        }
        Postgres postgres = Postgres.start(settings.postgres());
        try {
            Connections connections = Connections.embedded(postgres.port(), postgres.secret());
            Installation.create(postgres, connections);
            Installation.prepare(connections, version);
            return new OwnerDatabase(connections, postgres);
        } catch (RuntimeException failed) {
            postgres.close();
            throw failed;
        }
    }

    /** 里面已经有的东西（文件夹或模式）；什么也没有的为空。 */
    public static List<String> occupied(DatabaseSettings settings) {
        if (!isElsewhere(settings)) {
            Path cluster = cluster(settings);
            return Files.exists(cluster) ? List.of(cluster.toString()) : List.of();
        }
        Connections connections = Connections.of(String.valueOf(settings.url()));
        try (Connection connection = connections.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select 1 from pg_class where relnamespace = to_regnamespace('zhunsheng') limit 1")) {
            return found.next() ? List.of(connections.database() + "." + Connections.SCHEMA) : List.of();
        } catch (SQLException failed) {
            throw new DatabaseProblem("数据库连不上：" + failed.getMessage() + " / The database cannot be reached.", failed);
        }
    }

    private static boolean isElsewhere(DatabaseSettings settings) {
        return settings.url() != null && !settings.url().isBlank();
    }

    private static Path cluster(DatabaseSettings settings) {
        return settings.folder().resolve("cluster");
    }

    public DataSource owner() {
        return connections.owner();
    }

    @Override
    public void close() {
        if (started != null) started.close();
    }
}
