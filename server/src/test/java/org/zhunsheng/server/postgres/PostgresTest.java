package org.zhunsheng.server.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** 内嵌的 PostgreSQL：耐久、只凭口令、接着用、死了再启动；一个文件夹一个。 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PostgresTest {

    @TempDir
    static Path temporary;

    private static Path folder;
    private static Postgres postgres;

    @BeforeAll
    static void start() {
        folder = temporary.resolve("data");
        postgres = Postgres.start(settings(folder));
        run("create table kept (n int)");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    private static PostgresSettings settings(Path folder) {
        return new PostgresSettings(folder, 0, Map.of());
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres", user, password);
    }

    private static void run(String sql) {
        try (Connection connection = connect("postgres", postgres.secret());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static String ask(String sql) {
        try (Connection connection = connect("postgres", postgres.secret());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    @Test
    @Order(1)
    void commitsAreDurable() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
            assertEquals("on", ask("show " + setting), setting);
    }

    @Test
    @Order(2)
    void nobodyConnectsWithoutTheSecret() throws IOException {
        assertThrows(SQLException.class, () -> connect("postgres", "").close());
        assertThrows(SQLException.class, () -> connect("postgres", "guess").close());
        assertEquals("", ask("show unix_socket_directories"));
        assertEquals("127.0.0.1", ask("show listen_addresses"));
        assertEquals(
                "[OWNER_READ, OWNER_WRITE]",
                Files.getPosixFilePermissions(settings(folder).secretFile()).stream()
                        .sorted()
                        .toList()
                        .toString());
    }

    @Test
    @Order(3)
    void theFolderServesOneProcessAtATime() {
        PostgresProblem problem = assertThrows(PostgresProblem.class, () -> Postgres.start(settings(folder)));
        assertTrue(
                problem.getMessage()
                        .contains(Long.toString(ProcessHandle.current().pid())),
                problem.getMessage());
    }

    @Test
    @Order(4)
    void aServerThatDiesIsStartedAgainWithEverythingCommitted() throws Exception {
        run("insert into kept values (1)");
        long killed = postgres.pid();
        assertTrue(ProcessHandle.of(killed).orElseThrow().destroyForcibly());
        Instant until = Instant.now().plus(Duration.ofSeconds(30));
        while (postgres.pid() == killed && Instant.now().isBefore(until)) Thread.sleep(50);
        assertFalse(postgres.pid() == killed, "not started again");
        assertEquals("1", ask("select count(*) from kept"));
    }

    @Test
    @Order(5)
    void aServerLeftByACrashIsTakenOver() throws Exception {
        postgres.close();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeftBehind.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(other.getInputStream().readNBytes(6));
        assertEquals("ready\n", said);
        other.destroyForcibly();
        assertTrue(other.waitFor(10, TimeUnit.SECONDS));
        postgres = Postgres.start(settings(folder));
        assertTrue(postgres.adopted());
        assertEquals("1", ask("select count(*) from kept"));
    }

    /** 启动数据库，然后等着被杀。 */
    static final class LeftBehind {

        public static void main(String[] args) throws InterruptedException {
            Postgres.start(settings(Path.of(args[0])));
            System.out.print("ready\n");
            System.out.flush();
            Thread.sleep(600_000);
        }
    }

    @Test
    @Order(6)
    void aClusterOfAnotherVersionIsNamed() throws IOException {
        Path old = temporary.resolve("old");
        Files.createDirectories(old.resolve("database"));
        Files.createDirectories(old.resolve("postgres"));
        Files.createSymbolicLink(
                old.resolve("postgres").resolve(Binaries.VERSION),
                settings(folder).binaries());
        Files.writeString(old.resolve("database").resolve("PG_VERSION"), "15\n");
        PostgresProblem problem = assertThrows(PostgresProblem.class, () -> Postgres.start(settings(old)));
        assertTrue(problem.getMessage().contains("15") && problem.getMessage().contains("18"), problem.getMessage());
    }

    @Test
    @Order(7)
    void aHalfMadeClusterIsMadeAnew() throws IOException {
        Path half = temporary.resolve("half");
        Files.createDirectories(half.resolve("database.making").resolve("base"));
        Files.createDirectories(half.resolve("postgres"));
        Files.createSymbolicLink(
                half.resolve("postgres").resolve(Binaries.VERSION),
                settings(folder).binaries());
        try (Postgres started = Postgres.start(settings(half))) {
            assertFalse(started.adopted());
        }
        assertFalse(Files.exists(half.resolve("database.making")));
    }
}
