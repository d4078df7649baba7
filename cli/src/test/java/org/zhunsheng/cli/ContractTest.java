package org.zhunsheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 外部脚本所依赖的约定：标准输出只有结果，退出码，--out 的文件名，读不了的文件不妨碍其他文件。 */
class ContractTest {

    private static final String DOCX = "samples/009-yongde-school-nutrition-2022.docx";
    private static final String HTML = "samples/018-yinchuan-no6-school-2021.html";

    @TempDir
    Path folder;

    private static Spoken say(String... arguments) {
        return Spoken.by(List.of(arguments));
    }

    @Test
    void oneInputUnderJsonPrintsOneForm() {
        Spoken spoken = say("read", "--json", DOCX);
        assertEquals(0, spoken.exit(), spoken.errors());
        assertTrue(spoken.text().startsWith("{"), "one form is an object");
        assertTrue(
                spoken.text().contains("\"total_score\" : \"96\""),
                spoken.text().substring(0, 300));
        assertEquals("", spoken.errors());
    }

    @Test
    void aFileWithSeveralFormsIsAListOfForms() {
        Spoken spoken = say("read", "--json", "samples/multi-mof-three.xlsx");
        assertTrue(spoken.text().startsWith("["));
        assertEquals(3, spoken.text().split("\"indicators\"", -1).length - 1);
    }

    @Test
    void severalInputsUnderJsonNeedAFolder() {
        Spoken spoken = say("check", "--json", DOCX, HTML);
        assertEquals(4, spoken.exit());
        assertEquals("", spoken.text());
        assertTrue(spoken.errors().contains("--out"), spoken.errors());
    }

    @Test
    void foldersAreWalkedAndRelativePathsKept() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in/deep"));
        Files.copy(Path.of("../" + DOCX), in.resolve("a.docx"));
        Files.copy(Path.of("../" + HTML), in.resolveSibling("b.html"));
        Path out = folder.resolve("out");
        say("check", "--json", "--out", out.toString(), folder.resolve("in").toString());
        assertEquals(List.of("b.html.json", "deep/a.docx.json"), names(out));
        assertTrue(Files.readString(out.resolve("b.html.json")).startsWith("["), "a list of findings");
    }

    @Test
    void reportsAreNamedWithHtml() throws IOException {
        say("check", "--format", "html", "--out", folder.toString(), DOCX);
        assertEquals(List.of("009-yongde-school-nutrition-2022.docx.html"), names(folder));
    }

    @Test
    void anUnreadableInputWritesNoFileAndTheOthersGoOn() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("empty.pdf"), "");
        Files.copy(Path.of("../" + HTML), in.resolve("b.html"));
        Path out = folder.resolve("out");
        Spoken spoken = say("read", "--out", out.toString(), in.toString());
        assertEquals(3, spoken.exit());
        assertEquals(List.of("b.html.json"), names(out));
        assertTrue(spoken.errors().contains("empty.pdf") && spoken.errors().contains("P-504"), spoken.errors());
    }

    @Test
    void twoInputsOfOneNameAreRefusedBeforeAnythingIsWritten() throws IOException {
        Path other = Files.createDirectories(folder.resolve("x")).resolve("018-yinchuan-no6-school-2021.html");
        Files.copy(Path.of("../" + HTML), other);
        Path out = folder.resolve("out");
        Spoken spoken = say("read", "--out", out.toString(), HTML, other.toString());
        assertEquals(4, spoken.exit());
        assertFalse(Files.exists(out));
    }

    @Test
    void wrongUseSaysWhatToDoAndExitsWithFour() {
        assertEquals(4, say("chekc", DOCX).exit());
        assertEquals(4, say("check").exit());
        assertEquals(4, say("check", "--json", "--format", "html", DOCX).exit());
        Spoken spoken = say("score", "--scheme", "mof-2002", DOCX);
        assertEquals(4, spoken.exit());
        assertTrue(spoken.errors().contains("mof-2020"), spoken.errors());
    }

    @Test
    void aMissingFileIsUnreadable() {
        Spoken spoken = say("read", "no-such-file.pdf");
        assertEquals(3, spoken.exit());
        assertTrue(spoken.errors().contains("no-such-file.pdf"), spoken.errors());
    }

    @Test
    void errorsExitWithTwo() {
        assertEquals(
                2, say("check", "samples/shanghai-kunming-office-2019.docx").exit());
    }

    @Test
    void originsNameThePlaceOfEveryValue() {
        Spoken spoken = say("read", "--json", "--origins", DOCX);
        assertTrue(spoken.text().contains("\"origins\""));
        assertTrue(spoken.text().contains("\"/total_score\""));
    }

    @Test
    void englishIsSpokenOnRequest() {
        assertTrue(say("check", "--lang", "en", DOCX).text().contains("checks did not run"));
        assertTrue(say("--help", "--lang", "en").text().isEmpty()
                || say("check", "--lang", "en", "--help").text().contains("Usage"));
    }

    private static List<String> names(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
