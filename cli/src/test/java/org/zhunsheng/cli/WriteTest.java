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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Writing;

/** write 的约定：每份输入一个文件，名字去掉 .json 加新的扩展名；没有版式的表种说明原因，退出码 3，其余照写。 */
class WriteTest {

    private static final String DOCX = "samples/009-yongde-school-nutrition-2022.docx";
    private static final String THREE = "samples/multi-mof-three.xlsx";

    @TempDir
    Path folder;

    private Spoken write(String... arguments) {
        List<String> all = new java.util.ArrayList<>(
                List.of("write", "--out", folder.resolve("out").toString()));
        all.addAll(List.of(arguments));
        return Spoken.by(all);
    }

    static List<Format> formats() {
        return Writing.FORMATS;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aDocumentIsWrittenUnderItsNameAndNewExtensionAndReadsBack(Format format) throws IOException {
        Spoken spoken = write(DOCX, "--to", format.key());
        assertEquals(0, spoken.exit(), spoken.errors());
        assertEquals("", spoken.text());
        Path written = folder.resolve("out/009-yongde-school-nutrition-2022.docx." + format.key());
        assertTrue(Files.size(written) > 0);
        String read = Spoken.by(List.of("read", "--json", written.toString())).text();
        assertTrue(read.contains("\"total_score\" : \"96\""), read);
    }

    @Test
    void aJsonInputLosesItsExtensionAndFoldersKeepTheirPaths() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in/deep"));
        Files.writeString(in.resolve("a.json"), "{\"kind\": \"mof-2020\", \"project\": \"甲\"}");
        assertEquals(0, write("--to", "html", folder.resolve("in").toString()).exit());
        assertEquals(List.of("deep/a.html"), names(folder.resolve("out")));
    }

    @Test
    void severalFormsBecomeOneDocumentInOrder() {
        assertEquals(0, write(THREE, "--to", "html").exit());
        String one = folder.resolve("out/multi-mof-three.xlsx.html").toString();
        String read = Spoken.by(List.of("read", "--json", one)).text();
        assertEquals(3, read.split("\"indicators\"", -1).length - 1);
    }

    @Test
    void aKindWithoutALayoutIsSaidAndTheOthersAreWritten() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("a.json"), "{\"kind\": \"invoice\", \"project\": \"甲\"}");
        Files.writeString(in.resolve("b.json"), "{\"kind\": \"mof-2020\", \"project\": \"乙\"}");
        Spoken spoken = write("--to", "html", in.toString());
        assertEquals(3, spoken.exit());
        assertTrue(spoken.errors().contains("a.json") && spoken.errors().contains("invoice"), spoken.errors());
        assertEquals(List.of("b.html"), names(folder.resolve("out")));
    }

    @Test
    void aNamedLayoutServesAKindWithoutOne() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"kind\": \"invoice\", \"project\": \"甲\"}");
        assertEquals(
                0,
                write(
                                "--to",
                                "html",
                                "--layout",
                                "general",
                                folder.resolve("a.json").toString())
                        .exit());
    }

    @Test
    void twoInputsOfOneNameAreRefusedBeforeAnythingIsWritten() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("a.json"), "{\"kind\": \"mof-2020\", \"project\": \"甲\"}");
        Files.writeString(in.resolve("a.json"), "{\"kind\": \"mof-2020\", \"project\": \"乙\"}");
        Spoken spoken = write("--to", "html", folder.resolve("a.json").toString(), in.toString());
        assertEquals(4, spoken.exit());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
