package org.zhunsheng.server.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.server.postgres.Postgres;
import org.zhunsheng.server.postgres.PostgresSettings;

/** 删掉演示：问一次，只删演示的文件夹里本程序的东西，运行着的、真的不删。 */
class RemovalCommandTest {

    @TempDir
    Path temporary;

    private Path folder;
    private String said = "";

    @BeforeEach
    void aDemonstration() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = Files.createDirectory(temporary.resolve("data-demonstration"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(folder.resolve("files").resolve("ab"));
        Files.writeString(folder.resolve("files").resolve("ab").resolve("abcd"), "content");
        Files.createDirectories(folder.resolve("keys"));
        Mark.put(folder);
    }

    private int run(String typed, String... more) {
        ByteArrayOutputStream spoken = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(spoken, true, StandardCharsets.UTF_8);
        String[] args = new String[more.length + 3];
        args[0] = "demonstration";
        args[1] = "--zhunsheng.database.folder=" + folder;
        args[2] = "--zhunsheng.database.url=";
        System.arraycopy(more, 0, args, 3, more.length);
        int code = RemovalCommand.run(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), out, out, args);
        said = spoken.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void itAsksOnceAndRemovesTheFolder() {
        assertEquals(3, run("no\n", "remove"));
        assertEquals(3, run("", "remove"));
        assertTrue(said.contains(folder.toString()) && said.contains("P-738"), said);
        assertTrue(Files.exists(folder.resolve("files/ab/abcd")));
        assertEquals(0, run("yes\n", "remove"));
        assertFalse(Files.exists(folder));
        assertEquals(3, run("", "remove", "--yes"));
        assertTrue(said.startsWith("P-733"), said);
    }

    @Test
    void whatIsNotOursStays() throws IOException {
        Path beside = Files.writeString(temporary.resolve("beside"), "mine");
        Path stranger = Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.createSymbolicLink(folder.resolve("files").resolve("link"), beside);
        assertEquals(0, run("", "remove", "--yes"));
        assertTrue(said.contains("留着"), said);
        assertTrue(Files.exists(beside) && Files.exists(stranger));
        assertFalse(Files.exists(folder.resolve("files")) || Mark.isIn(folder));
    }

    @Test
    void aFolderWithoutTheMarkIsLeftAlone() throws IOException {
        Files.delete(folder.resolve(Mark.NAME));
        assertEquals(3, run("", "remove", "--yes"));
        assertTrue(said.startsWith("P-734"), said);
        assertTrue(Files.exists(folder.resolve("files/ab/abcd")));
    }

    @Test
    void aRunningOneIsNotRemoved() {
        Postgres server = Postgres.start(new PostgresSettings(folder, 0, Map.of()));
        try {
            assertEquals(3, run("", "remove", "--yes"));
            assertTrue(
                    said.startsWith("P-735")
                            && said.contains(
                                    Long.toString(ProcessHandle.current().pid())),
                    said);
            assertTrue(server.alive() && Files.exists(folder.resolve("files/ab/abcd")));
        } finally {
            server.close();
        }
        assertEquals(0, run("", "remove", "--yes"));
        assertFalse(Files.exists(folder));
    }

    @Test
    void anotherDatabaseIsNotOursToDrop() {
        assertEquals(3, run("", "remove", "--yes", "--zhunsheng.database.url=jdbc:postgresql://127.0.0.1/demo"));
        assertTrue(said.startsWith("P-736"), said);
    }

    @Test
    void otherWordsAreExplained() {
        assertEquals(4, run(""));
        assertEquals(4, run("", "remove", "everything"));
        assertTrue(said.startsWith("P-732"), said);
        assertTrue(Files.exists(folder));
    }
}
