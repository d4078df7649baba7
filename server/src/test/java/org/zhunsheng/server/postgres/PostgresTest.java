package org.zhunsheng.server.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 一个空文件夹里启动的服务器：落盘、不凭口令进不去、死了会回来、日志里没有填报的内容。 */
class PostgresTest {

    private static Ground ground;
    private static Path folder;
    private static Postgres postgres;

    @BeforeAll
    static void start() throws IOException {
        ground = new Ground();
        folder = ground.folder("data");
        postgres = Postgres.start(Ground.settings(folder));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
        ground.close();
    }

    @Test
    void everyCommitReachesTheDisk() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
            assertEquals("on", Ground.ask(postgres, "show " + setting), setting);
    }

    @Test
    void textIsUnicodeAndSortsTheSameEverywhere() throws SQLException {
        assertEquals("UTF8", Ground.ask(postgres, "show server_encoding"));
        assertEquals("bC.UTF-8", Ground.ask(postgres, """
                select datlocprovider::text || datlocale from pg_database where datname = current_database()"""));
    }

    @Test
    void nobodyConnectsWithoutTheSecret() throws SQLException {
        for (String secret : List.of("", "wrong", "postgres"))
            for (String user : List.of("postgres", "root", "nobody"))
                assertThrows(SQLException.class, () -> Ground.connect(postgres.port(), user, secret), user);
        assertEquals("", Ground.ask(postgres, "show unix_socket_directories"));
        assertEquals("0", Ground.ask(postgres, """
                select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256' or type <> 'host'"""));
        assertTrue(Ground.ask(postgres, "select rolpassword from pg_authid where rolname = 'postgres'")
                .startsWith("SCRAM-SHA-256$"));
    }

    @Test
    void onlyTheLoopbackAddressListens() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        for (InetAddress other : others)
            assertThrows(IOException.class, () -> new Socket(other, postgres.port()).close(), other.toString());
    }

    @Test
    void onlyTheOwnerReadsTheSecret() throws IOException {
        Path secret = folder.resolve("keys/postgres");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
        assertEquals(postgres.secret(), Files.readString(secret).strip());
        assertFalse(Files.exists(folder.resolve("cluster.password")));
    }

    @Test
    void aSecondStartInTheSameFolderIsRefused() {
        PostgresProblem problem = assertThrows(PostgresProblem.class, () -> Postgres.start(Ground.settings(folder)));
        assertEquals("P-701", problem.code());
        assertTrue(problem.sentence()
                .contains(Long.toString(ProcessHandle.current().pid())));
        assertTrue(postgres.alive());
    }

    @Test
    void anotherProcessIsRefusedAndToldTheHolder() throws Exception {
        Process other = Sitter.start(List.of(), System.getProperty("java.class.path"), folder);
        String said = Sitter.said(other);
        other.destroyForcibly();
        assertTrue(said.startsWith("P-701"), said);
        assertTrue(said.contains(Long.toString(ProcessHandle.current().pid())), said);
    }

    @Test
    void aKilledServerComesBackWithEverythingCommitted() throws Exception {
        CountDownLatch back = new CountDownLatch(1);
        postgres.onRestart(back::countDown);
        Ground.execute(postgres, "create table committed as select generate_series(1, 1000) as n");
        long before = postgres.pid();
        int port = postgres.port();
        Ground.kill(before);
        assertTrue(back.await(20, TimeUnit.SECONDS), "restarted");
        assertEquals("1000", Ground.ask(postgres, "select count(*) from committed"));
        assertEquals(port, postgres.port());
        assertTrue(postgres.pid() != before && postgres.alive());
    }

    @Test
    void theLogHoldsNeitherStatementsNorValues() throws Exception {
        Ground.execute(postgres, "create table quiet (name text primary key)");
        Ground.execute(postgres, "insert into quiet values ('秘密之一')");
        assertThrows(SQLException.class, () -> Ground.execute(postgres, "insert into quiet values ('秘密之一')"));
        assertThrows(SQLException.class, () -> Ground.execute(postgres, "select '秘密之二'::integer"));
        StringBuilder all = new StringBuilder();
        try (Stream<Path> logs = Files.list(folder.resolve("logs/postgres"))) {
            for (Path log : logs.toList()) all.append(Files.readString(log, StandardCharsets.UTF_8));
        }
        assertTrue(all.toString().contains("ready to accept connections"), "something is logged");
        assertFalse(all.toString().contains("秘密"), all.toString());
    }

    @Test
    void theServerHasASessionOfItsOwn() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + postgres.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        assertEquals(Long.toString(postgres.pid()), fields[3], "session");
    }
}
