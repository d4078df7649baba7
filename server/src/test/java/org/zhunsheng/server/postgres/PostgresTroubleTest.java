package org.zhunsheng.server.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/postgres.md} 的末节由 {@link PostgresTrouble} 生成；{@code -Dregenerate=true} 重写。 */
class PostgresTroubleTest {

    private static final Path PAGE = Path.of("..", "docs", "postgres.md");
    private static final String HEAD = "## 启动不了的情形\n";

    @Test
    void codesAreUniqueAndEverySentenceIsInBothLanguages() {
        assertEquals(
                PostgresTrouble.values().length,
                Arrays.stream(PostgresTrouble.values())
                        .map(PostgresTrouble::code)
                        .distinct()
                        .count());
        for (PostgresTrouble trouble : PostgresTrouble.values()) {
            String[] lines = sentence(trouble).split("\n");
            assertTrue(lines[0].codePoints().anyMatch(Character::isIdeographic), trouble.code());
            assertTrue(lines[lines.length - 1].codePoints().noneMatch(Character::isIdeographic), trouble.code());
        }
    }

    @Test
    void thePageNamesEveryTrouble() throws IOException {
        String written = Files.readString(PAGE);
        String current = written.substring(0, written.indexOf(HEAD)) + HEAD + "\n" + table();
        if (Boolean.getBoolean("regenerate")) Files.writeString(PAGE, current);
        else assertEquals(current, written, "docs/postgres.md is not current: run this test with -Dregenerate=true");
    }

    private static String table() {
        return Arrays.stream(PostgresTrouble.values())
                .map(trouble ->
                        "| " + trouble.code() + " | " + sentence(trouble).replace("\n", "<br>") + " |\n")
                .collect(Collectors.joining("", "| 编号 | 所说的话 |\n|---|---|\n", ""));
    }

    private static String sentence(PostgresTrouble trouble) {
        return trouble.sentence("…", "…", "…", "…").substring(trouble.code().length() + 1);
    }
}
