package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** 测试共用的数据库：每个测试进程一个内嵌的服务器，用到才启动；给了 ZHUNSHENG_TEST_DATABASE_URL 的，用那一个。 */
public final class TestPostgres {

    private static final String ELSEWHERE = "ZHUNSHENG_TEST_DATABASE_URL";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** 只求快：断电丢了也不要紧，只有测试才可以。 */
    private static final Map<String, String> FAST =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "300");

    private TestPostgres() {}

    /** 一个新的数据库和它的拥有者（能建角色）：带有用户与口令的 JDBC 地址。 */
    public static String createDatabase() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet() + "_"
                + Long.toString(System.nanoTime(), 36);
        try (Connection connection = DriverManager.getConnection(superuser());
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + name + "_owner login createrole password 'test'");
            statement.execute("create database " + name + " owner " + name + "_owner");
        } catch (SQLException failed) {
            throw new IllegalStateException("no database for the tests", failed);
        }
        return server() + name + "?user=" + name + "_owner&password=test";
    }

    /** 超级用户的 JDBC 地址。 */
    public static String superuser() {
        String url = elsewhere();
        if (url != null) return url;
        Postgres postgres = Server.POSTGRES;
        return server() + "postgres?user=" + postgres.superuser() + "&password=" + postgres.secret();
    }

    private static String server() {
        String url = elsewhere();
        if (url == null) return "jdbc:postgresql://" + Server.POSTGRES.host() + ":" + Server.POSTGRES.port() + "/";
        Properties parsed = Driver.parseURL(url, new Properties());
        if (parsed == null) throw new IllegalStateException(ELSEWHERE + " is not a JDBC address of PostgreSQL");
        return "jdbc:postgresql://" + PGProperty.PG_HOST.getOrDefault(parsed) + ":"
                + PGProperty.PG_PORT.getOrDefault(parsed) + "/";
    }

    private static @Nullable String elsewhere() {
        String property = System.getProperty(ELSEWHERE);
        return property != null ? property : System.getenv(ELSEWHERE);
    }

    /** 展开好的程序，测试进程里共用。 */
    static Path programs() {
        return Home.FOLDER.resolve("postgres");
    }

    /** 第一次用到时才展开；测试进程结束时停下服务器，再删去。 */
    private static final class Home {

        private static volatile @Nullable Postgres running;

        static final Path FOLDER = create();

        private static Path create() {
            try {
                Path folder = Files.createTempDirectory("zhunsheng-postgres");
                Folder.restrict(folder, "rwxr-xr-x");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                Binaries.of(Folder.open(folder));
                return folder;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void delete(Path folder) {
            Postgres postgres = running;
            if (postgres != null) {
                waitForThePools(postgres);
                postgres.close();
            }
            try {
                Folder.delete(folder);
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }

    /** 各个测试用的服务同时在停：等它们的连接池先关上，不然它们各等各的超时。 */
    private static void waitForThePools(Postgres postgres) {
        String url = "jdbc:postgresql://" + postgres.host() + ":" + postgres.port() + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, postgres.superuser(), postgres.secret());
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 100; i++) {
                try (ResultSet left = statement.executeQuery(
                        "select count(*) from pg_stat_activity where application_name = 'zhunsheng' and usename like '%_app'")) {
                    if (left.next() && left.getInt(1) == 0) return;
                }
                Thread.sleep(100);
            }
        } catch (SQLException gone) {
            System.err.println("the test server is gone already: " + gone.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** 第一次用到时才启动。 */
    private static final class Server {

        static final Postgres POSTGRES = start();

        private static Postgres start() {
            Postgres postgres = Postgres.start(new PostgresSettings(Home.FOLDER, 0, FAST));
            Home.running = postgres;
            return postgres;
        }
    }
}
