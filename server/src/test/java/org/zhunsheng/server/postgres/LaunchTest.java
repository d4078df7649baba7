package org.zhunsheng.server.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.tukaani.xz.XZInputStream;

/** root 启动的，服务器也不以 root 运行：命名空间、改用的用户、普通用户自己，三种都试。 */
class LaunchTest {

    private static Ground ground;

    @BeforeAll
    static void prepare() throws IOException {
        ground = new Ground();
    }

    @AfterAll
    static void clean() throws IOException {
        ground.close();
    }

    @BeforeEach
    void onlyRootCanTry() {
        assumeTrue(Launch.root(), "needs root");
    }

    private static String user(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("Uid:"))
                .findFirst()
                .orElseThrow()
                .split("\\s+")[1];
    }

    @Test
    void withoutANamespaceADroppedUserServesAndTheDataComesBack() throws Exception {
        Path folder = ground.folder("dropped");
        Launch nobody = Launch.dropped(Launch.NOBODY);
        try (Postgres postgres = Postgres.start(Ground.settings(folder), (where, binaries) -> nobody)) {
            assertEquals(Integer.toString(Launch.NOBODY), user(postgres.pid()));
            Ground.execute(postgres, "create table kept as select 7 as n");
        }
        try (Postgres postgres = Postgres.start(Ground.settings(folder), (where, binaries) -> Launch.NAMESPACE)) {
            assertEquals("7", Ground.ask(postgres, "select n from kept"));
            assertFalse(Files.readString(Path.of("/proc/" + postgres.pid() + "/uid_map"))
                    .contains("4294967295"));
        }
        assertEquals(0, Files.getAttribute(folder.resolve("cluster/base"), "unix:uid"));
    }

    @Test
    void aFolderThatTheDroppedUserCannotReachIsNamed() throws IOException {
        Path folder = ground.folder("closed");
        Files.createDirectories(folder.resolve("cluster"));
        Files.setAttribute(folder.resolve("cluster"), "unix:uid", 4711);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Folder closed = Folder.open(folder);
        Binaries binaries = new Binaries(folder.resolve("postgres/" + Binaries.VERSION));
        PostgresProblem problem = assertThrows(PostgresProblem.class, () -> Launch.choose(closed, binaries));
        assertEquals("P-714", problem.code());
        assertTrue(problem.sentence().contains("Permission denied"), problem.sentence());
    }

    @Test
    void anOrdinaryUserRunsItDirectly() throws Exception {
        Path folder = ground.folder("ordinary");
        Files.setAttribute(folder, "unix:uid", Launch.NOBODY);
        Process sitter = Sitter.start(Launch.dropped(Launch.NOBODY).prefix(), readable(), folder);
        String said = Sitter.said(sitter);
        assertTrue(said.endsWith(" on"), said);
        assertEquals(Integer.toString(Launch.NOBODY), user(Long.parseLong(said.split(" ")[0])));
        sitter.getOutputStream().close();
        assertTrue(sitter.waitFor(20, TimeUnit.SECONDS));
        assertFalse(PidFile.read(folder.resolve("cluster")).isPresent(), "stopped");
    }

    /** 普通用户也读得到的一份类路径。 */
    private static String readable() throws IOException, URISyntaxException {
        List<String> entries = new ArrayList<>();
        for (Class<?> type : List.of(
                Postgres.class, LaunchTest.class, Driver.class, XZInputStream.class, Logger.class, NullMarked.class)) {
            Path from = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path to = ground.root().resolve("classpath").resolve(entries.size() + "-" + from.getFileName());
            copy(from, to);
            entries.add(to.toString());
        }
        return String.join(System.getProperty("path.separator"), entries);
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (var walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path one : all) {
            Path copy =
                    Files.isDirectory(from) ? to.resolve(from.relativize(one).toString()) : to;
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(one, copy);
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
