package org.zhunsheng.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md：五十条都在，写着的每个测试都真有。 */
class SecurityDocTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+)(?:–(\\d+))? \\|");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+)\\*?)?`");

    private static String doc() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"));
    }

    private static List<String> sources(String test) throws IOException {
        List<String> found = new ArrayList<>();
        for (String module : List.of("kernel", "documents", "cli", "server")) {
            try (Stream<Path> walk = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (Path file :
                        walk.filter(path -> path.endsWith(test + ".java")).toList()) found.add(Files.readString(file));
            }
        }
        return found;
    }

    @Test
    void allFiftyAreListed() throws IOException {
        TreeSet<Integer> listed = ROW.matcher(doc())
                .results()
                .flatMapToInt(row -> IntStream.rangeClosed(
                        Integer.parseInt(row.group(1)),
                        Integer.parseInt(row.group(2) == null ? row.group(1) : row.group(2))))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(IntStream.rangeClosed(1, 50).boxed().toList(), List.copyOf(listed));
    }

    @Test
    void everyTestNamedThereExists() throws IOException {
        List<MatchResult> named = NAMED.matcher(doc()).results().toList();
        assertTrue(named.size() > 30);
        for (MatchResult one : named) {
            String method = one.group(2) == null ? "" : one.group(2);
            assertTrue(sources(one.group(1)).stream().anyMatch(text -> text.contains(method)), one.group());
        }
    }
}
