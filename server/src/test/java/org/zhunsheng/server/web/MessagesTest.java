package org.zhunsheng.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 词句的文件：一个键一句，两种语言一样多；没有直的撇号——有数要填的句子要写两个，没有的写两个就印出两个，弯的（’）怎样都是一个。 */
class MessagesTest {

    private static final String SERVER = "src/main/resources/messages";
    private static final String CLI = "../cli/src/main/resources/org/zhunsheng/cli/messages";

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(Predicate.not(String::isBlank))
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static List<String> keys(String file) throws IOException {
        return lines(file).stream()
                .map(line -> line.replaceFirst("\\s*=.*", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER, CLI})
    void anApostropheIsWrittenSoThatItPrintsOnceWithAndWithoutArguments(String name) throws IOException {
        for (String file : List.of(name + ".properties", name + "_en.properties"))
            assertEquals(
                    List.of(),
                    lines(file).stream().filter(line -> line.contains("'")).toList(),
                    file);
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER, CLI})
    void everyKeyIsThereOnceInBothLanguages(String name) throws IOException {
        for (String file : List.of(name + ".properties", name + "_en.properties")) {
            Set<String> seen = new TreeSet<>();
            assertEquals(
                    List.of(), keys(file).stream().filter(key -> !seen.add(key)).toList(), file);
        }
        assertEquals(new TreeSet<>(keys(name + ".properties")), new TreeSet<>(keys(name + "_en.properties")), name);
    }
}
