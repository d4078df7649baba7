package org.zhunsheng.server.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 崩溃、中断、占用、换了版本之后：能接着用的接着用，不能的说清楚。 */
class RecoveryTest {

    private static Ground ground;

    @BeforeAll
    static void prepare() throws IOException {
        ground = new Ground();
    }

    @AfterAll
    static void clean() throws IOException {
        ground.close();
    }

    private static String code(Path folder) {
        return assertThrows(PostgresProblem.class, () -> Postgres.start(Ground.settings(folder)))
                .code();
    }

    @Test
    void aServerLeftByACrashIsAdoptedAndWatched() throws Exception {
        Path folder = ground.folder("crash");
        Process sitter = Sitter.start(List.of(), System.getProperty("java.class.path"), folder);
        String[] said = Sitter.said(sitter).split(" ");
        Ground.kill(sitter.pid());
        try (Postgres adopted = Postgres.start(Ground.settings(folder))) {
            assertTrue(adopted.adopted());
            assertEquals(said[0] + " " + said[1], adopted.pid() + " " + adopted.port());
            assertEquals("还在", Ground.ask(adopted, "select word from kept"));
            CountDownLatch back = new CountDownLatch(1);
            adopted.onRestart(back::countDown);
            Ground.kill(adopted.pid());
            assertTrue(back.await(20, TimeUnit.SECONDS), "restarted");
            assertEquals("还在", Ground.ask(adopted, "select word from kept"));
        }
        assertFalse(PidFile.read(folder.resolve("cluster")).isPresent(), "stopped");
        reusedPid(folder);
        lostSecret(folder);
    }

    /** 进程号已给了别的程序（这里是测试自己）。 */
    private static void reusedPid(Path folder) throws Exception {
        List<String> lines =
                new ArrayList<>(List.of(Long.toString(ProcessHandle.current().pid()), folder.toString()));
        lines.addAll(List.of("1", "1", "", "127.0.0.1", "", "ready"));
        Files.write(folder.resolve("cluster/postmaster.pid"), lines);
        try (Postgres again = Postgres.start(Ground.settings(folder))) {
            assertFalse(again.adopted());
            assertEquals("还在", Ground.ask(again, "select word from kept"));
        }
    }

    private static void lostSecret(Path folder) throws IOException {
        Files.delete(folder.resolve("keys/postgres"));
        assertEquals("P-707", code(folder));
        assertFalse(Files.exists(folder.resolve("keys/postgres")), "no new secret for old data");
    }

    @Test
    void anInterruptedCreationStartsAnew() throws Exception {
        Path folder = ground.folder("interrupted");
        Files.createDirectories(folder.resolve("cluster.unfinished/base"));
        Files.writeString(folder.resolve("cluster.unfinished/PG_VERSION"), "18");
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/postgres"), "of the creation that was interrupted");
        try (Postgres postgres = Postgres.start(Ground.settings(folder))) {
            assertEquals("1", Ground.ask(postgres, "select 1"));
            assertNotEquals("of the creation that was interrupted", postgres.secret());
        }
        assertFalse(Files.exists(folder.resolve("cluster.unfinished")));
        settingsThatItRefuses(folder);
    }

    private static void settingsThatItRefuses(Path folder) {
        PostgresSettings wrong = new PostgresSettings(folder, 0, Map.of("shared_buffers", "many"));
        PostgresProblem problem = assertThrows(PostgresProblem.class, () -> Postgres.start(wrong));
        assertEquals("P-716", problem.code());
        assertTrue(problem.sentence().contains("FATAL:"), problem.sentence());
    }

    @Test
    void dataOfAnotherVersionOrWithoutItsPartsIsNotTouched() throws IOException {
        Path folder = ground.folder("version");
        Files.createDirectories(folder.resolve("cluster"));
        assertEquals("P-706", code(folder));
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "15\n");
        PostgresProblem problem = assertThrows(PostgresProblem.class, () -> Postgres.start(Ground.settings(folder)));
        assertEquals("P-705", problem.code());
        assertTrue(problem.sentence().contains("PostgreSQL 15"), problem.sentence());
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "18\n");
        assertEquals("P-706", code(folder));
        assertEquals(1, folder.resolve("cluster").toFile().list().length);
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingIsCreated() throws IOException {
        Path folder = ground.folder("port");
        try (ServerSocket other = new ServerSocket(0, 1, Postgres.loopback())) {
            PostgresSettings settings = new PostgresSettings(folder, other.getLocalPort(), Map.of());
            PostgresProblem problem = assertThrows(PostgresProblem.class, () -> Postgres.start(settings));
            assertEquals("P-710", problem.code());
            assertTrue(problem.sentence().contains(Integer.toString(other.getLocalPort())));
        }
        assertFalse(Files.exists(folder.resolve("cluster")));
    }

    @Test
    void aServerThatNeverComesBackIsGivenUp() throws Exception {
        Folder folder = Folder.open(ground.folder("hopeless"));
        Binaries binaries = Binaries.of(folder);
        Files.createDirectories(folder.cluster());
        Postmaster postmaster = new Postmaster(folder, binaries, Launch.choose(folder, binaries));
        try (Watchdog watchdog = new Watchdog(postmaster, List.of(0, 10))) {
            for (int i = 0; i < 200 && watchdog.watching(); i++) Thread.sleep(50);
            assertFalse(watchdog.watching(), "gave up");
            assertFalse(postmaster.alive());
        }
    }

    @Test
    void aFolderThatCannotServeIsNamed() throws IOException {
        Path file = Files.createFile(ground.root().resolve("file"));
        assertEquals("P-702", code(file.resolve("data")));
        assertEquals("P-703", code(ground.root().resolve("a$b")));
        assertTrue(Folder.isFull("FATAL:  could not write: No space left on device"));
    }

    @Test
    void programsThatAreNotCompleteAreUnpackedAgain() throws IOException {
        Folder folder = Folder.open(ground.root().resolve("partial"));
        Path home = Files.createDirectories(folder.programs().resolve(Binaries.VERSION));
        Files.copy(TestPostgres.programs().resolve(Binaries.VERSION).resolve("inventory"), home.resolve("inventory"));
        assertTrue(Files.isExecutable(Binaries.of(folder).program("postgres")));
    }
}
