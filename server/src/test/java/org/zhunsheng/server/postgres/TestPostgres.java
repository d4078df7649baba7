package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * 测试用的数据库服务器，一个测试进程一个，用到才启动：内嵌的，或者 {@code ZHUNSHENG_TEST_DATABASE_URL} 所指的
 * （PostgreSQL 14 以上，带超级用户与口令）。只有这里关掉 fsync：测试的数据不必经得起断电。
 */
public final class TestPostgres {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    /** 一个新的数据库和它的拥有者：带着拥有者的用户与口令的地址。 */
    public static String createDatabase() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (Connection connection = Server.ROOT.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + name + "_owner login createrole password 'test'");
            statement.execute("create database " + name + " owner " + name + "_owner");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        String address = Server.ROOT.getServerNames()[0] + ":" + Server.ROOT.getPortNumbers()[0];
        return "jdbc:postgresql://" + address + "/" + name + "?user=" + name + "_owner&password=test";
    }

    private static final class Server {

        static final PGSimpleDataSource ROOT = root();

        /** 各个测试用的服务同时在停：等它们的连接池先关上，不然它们各等各的超时。 */
        private static void waitForThePools() {
            try (Connection connection = ROOT.getConnection();
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

        private static PGSimpleDataSource root() {
            String url =
                    System.getProperty("zhunsheng.test.database.url", System.getenv("ZHUNSHENG_TEST_DATABASE_URL"));
            return url == null || url.isBlank() ? embedded() : given(url);
        }

        private static PGSimpleDataSource given(String url) {
            Properties parsed = Driver.parseURL(url, new Properties());
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser(value(parsed, PGProperty.USER));
            source.setPassword(value(parsed, PGProperty.PASSWORD));
            return source;
        }

        private static @Nullable String value(@Nullable Properties parsed, PGProperty property) {
            return parsed == null ? null : property.getOrDefault(parsed);
        }

        private static PGSimpleDataSource embedded() {
            try {
                Path folder = Files.createTempDirectory("zhunsheng-postgres");
                Map<String, String> quick = Map.of(
                        "fsync",
                        "off",
                        "synchronous_commit",
                        "off",
                        "full_page_writes",
                        "off",
                        "max_connections",
                        "300");
                Postgres postgres = Postgres.start(new PostgresSettings(folder, 0, quick));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, folder)));
                PGSimpleDataSource source = new PGSimpleDataSource();
                source.setServerNames(new String[] {postgres.host()});
                source.setPortNumbers(new int[] {postgres.port()});
                source.setDatabaseName("postgres");
                source.setUser(postgres.superuser());
                source.setPassword(postgres.secret());
                return source;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void remove(Postgres postgres, Path folder) {
            waitForThePools();
            postgres.close();
            try {
                Binaries.delete(folder);
            } catch (IOException left) {
                System.err.println(folder + " is left behind: " + left.getMessage());
            }
        }
    }
}
