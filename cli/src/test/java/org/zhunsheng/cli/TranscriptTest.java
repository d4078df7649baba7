package org.zhunsheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * 对话记录既是手册也是测试：{@code src/test/transcripts/*.md} 中每个 {@code $ zhunsheng …} 之后是应有的输出，{@code [exit N]} 是退出码，
 * 标准错误的行以 {@code ! } 开头。{@code -Dregenerate=true} 重写记录，差异由提交的人来读。
 */
class TranscriptTest {

    private static final Path FOLDER = Path.of("src/test/transcripts");

    @TestFactory
    Stream<DynamicTest> everyTranscriptIsWhatTheCommandPrints() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(file)));
        }
    }

    private static void replay(Path file) throws IOException {
        String recorded = Files.readString(file);
        String replayed = run(recorded);
        if (Boolean.getBoolean("regenerate")) Files.writeString(file, replayed);
        else assertEquals(recorded, replayed);
    }

    /** 把记录里的每条命令重新执行一遍，其余文字照抄。 */
    private static String run(String recorded) {
        List<String> out = new ArrayList<>();
        boolean replacing = false;
        for (String line : recorded.split("\n", -1)) {
            if (line.startsWith("```")) replacing = false;
            else if (line.startsWith("$ zhunsheng ")) {
                out.add(line);
                out.addAll(answer(line.substring("$ zhunsheng ".length())));
                replacing = true;
                continue;
            }
            if (!replacing) out.add(line);
        }
        return String.join("\n", out);
    }

    private static List<String> answer(String command) {
        Spoken spoken = Spoken.by(List.of(command.split(" ")));
        List<String> lines = new ArrayList<>(lines(spoken.out()));
        lines(spoken.err()).forEach(line -> lines.add("! " + line));
        lines.add("[exit " + spoken.exit() + "]");
        return lines;
    }

    private static List<String> lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.isEmpty() ? List.of() : text.stripTrailing().lines().toList();
    }
}
