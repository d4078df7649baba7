package org.zhunsheng.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Rows of a text table below src/test/resources: cells separated by {@code |}, lines starting with # are comments. */
public final class Table {

    private Table() {}

    public static Stream<List<String>> rows(String resource) {
        try (InputStream in = Table.class.getResourceAsStream("/" + resource)) {
            if (in == null) throw new IllegalArgumentException("missing " + resource);
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<List<String>> rows = text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
            if (rows.isEmpty()) throw new IllegalArgumentException("no rows in " + resource);
            return rows.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
