package org.zhunsheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Writing;

/** 预热走遍平常要走的路：每份样表都读了、核查了，又写成每一种格式。 */
class RehearsalTest {

    private static final Path SAMPLES = Path.of("../samples");

    @TempDir
    Path work;

    @Test
    void everySampleIsReadCheckedAndWrittenInEveryFormat() throws IOException {
        StringWriter complaints = new StringWriter();
        new Rehearsal(SAMPLES, work, new PrintWriter(complaints)).play();
        assertEquals("", complaints.toString());
        List<String> names = names(SAMPLES);
        assertEquals(ending(names, ".json"), names(work.resolve("json")));
        assertEquals(ending(names, ".json"), names(work.resolve("check")));
        for (Format format : Writing.FORMATS)
            assertEquals(ending(names, "." + format.key()), names(work.resolve(format.key())), format.key());
    }

    private static List<String> ending(List<String> names, String extension) {
        List<String> longer = new ArrayList<>();
        for (String name : names) longer.add(name + extension);
        return longer.stream().sorted().toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
