package org.zhunsheng.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.zhunsheng.server.database.Database;

/** 两道墙都在时的表；每个入口都有规则，也都有试法。security.md 第 13、14、15 条。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccessMatrixTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyEntryHasARule() {
        List<String> without = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> ours(entry.getValue()) && !EntryRules.isRuled(entry.getValue()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        assertEquals(List.of(), without, "an entry without @Requires, @SignedIn or @Open");
    }

    @Test
    void everyEntryThatIsNotOpenHasAProbe() {
        Set<String> probed = Probes.ALL.stream().map(this::entry).collect(Collectors.toCollection(TreeSet::new));
        Set<String> entries = patterns(null).stream()
                .map(one -> one.method() + " " + one.pattern())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(entries, probed);
    }

    private record Entry(String method, PathPattern pattern) {}

    /** 最贴切的那个入口，服务也会选它。 */
    private String entry(Probe probe) {
        PathContainer path = PathContainer.parsePath(probe.sample());
        return patterns(probe.method()).stream()
                .filter(one -> one.pattern().matches(path))
                .min(Comparator.comparing(Entry::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .map(one -> one.method() + " " + one.pattern())
                .orElse("no entry for " + probe.name());
    }

    private List<Entry> patterns(@Nullable String method) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> ours(entry.getValue()) && !EntryRules.isOpen(entry.getValue()))
                .flatMap(entry -> entries(entry.getKey()))
                .filter(one -> method == null || one.method().equals(method))
                .toList();
    }

    private static Stream<Entry> entries(RequestMappingInfo info) {
        return Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Entry(method.name(), pattern)));
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.zhunsheng.server.")
                && !method.getBeanType().getPackageName().endsWith(".browser");
    }

    /** 平常不跑：两道墙各自单独都守得住同一张表（{@link SingleWallTest}），合在一起只会更严。重写表时才跑。 */
    @Test
    @EnabledIfSystemProperty(named = "regenerate", matches = "true")
    void withBothWallsTheTableHolds() throws IOException {
        Matrix matrix = new Matrix(database, port, Person.all(), Probes.ALL, false);
        var found = matrix.run();
        AccessTable.write(found, Person.all());
        assertEquals(List.of(), AccessTable.differences(AccessTable.read(), found));
        System.out.println(matrix.cases() + " cases with both walls");
    }
}
