package org.zhunsheng.server.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** 服务器的日志到此为止的长度：启动失败时，看这之后写了什么。 */
record Logs(Path folder, Map<Path, Long> lengths) {

    static Logs now(Path folder) throws IOException {
        Map<Path, Long> lengths = new HashMap<>();
        for (Path file : files(folder)) lengths.put(file, Files.size(file));
        return new Logs(folder, lengths);
    }

    String since() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files(folder)) {
            long before = lengths.getOrDefault(file, 0L);
            try (InputStream in = Files.newInputStream(file)) {
                if (Files.size(file) >= before) in.skipNBytes(before);
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }
}
