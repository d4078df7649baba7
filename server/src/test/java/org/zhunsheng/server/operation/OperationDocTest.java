package org.zhunsheng.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** {@code docs/operation.md} 里的设置与程序里的一项不多、一项不少。 */
class OperationDocTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern USED =
            Pattern.compile("\\$\\{(zhunsheng\\.[a-z.-]+)|\"(zhunsheng\\.[a-z-]+(?:\\.[a-z-]+)*)\"");
    /** 这里的是测量的名称，不是设置。 */
    private static final String METRICS = "Metrics.java";

    @Test
    void everySettingIsInTheDocumentAndNoOther() throws IOException {
        TreeSet<String> wanted = new TreeSet<>(ofRecords());
        TreeSet<String> prefixes = new TreeSet<>(prefixes());
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(OperationDocTest::mayNameSettings).toList())
                USED.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .filter(name -> !prefixes.contains(name))
                        .forEach(wanted::add);
        }
        TreeSet<String> written = Pattern.compile("(?m)^\\| `(zhunsheng\\.[a-z.-]+)`")
                .matcher(Files.readString(Path.of("../docs/operation.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(wanted, written);
    }

    private static boolean mayNameSettings(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith(METRICS);
    }

    private static List<Class<?>> records() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.zhunsheng.server").stream()
                .<Class<?>>map(OperationDocTest::load)
                .toList();
    }

    private static Class<?> load(BeanDefinition found) {
        try {
            return Class.forName(found.getBeanClassName());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> prefixes() {
        return records().stream()
                .map(one -> one.getAnnotation(ConfigurationProperties.class).value())
                .toList();
    }

    private static List<String> ofRecords() {
        return records().stream()
                .flatMap(one -> Stream.of(one.getRecordComponents())
                        .map(part -> one.getAnnotation(ConfigurationProperties.class)
                                        .value() + "." + ConfigurationPropertyName.adapt(dashed(part.getName()), '.')))
                .toList();
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
