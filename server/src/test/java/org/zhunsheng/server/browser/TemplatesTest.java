package org.zhunsheng.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 页面的模板。 */
class TemplatesTest {

    @Test
    void everyPageSaysWhatItIs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates"))) {
            List<Path> without = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !read(file).startsWith("<!doctype html>"))
                    .toList();
            assertEquals(List.of(), without, "without it browsers lay the page out as in the last century");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
