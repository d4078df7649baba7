package org.zhunsheng.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.World;

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
        Set<String> probed = Probes.ALL.stream().map(Probe::endpoint).collect(Collectors.toCollection(TreeSet::new));
        Set<String> entries = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> ours(entry.getValue()) && !EntryRules.isOpen(entry.getValue()))
                .flatMap(entry -> names(entry.getKey()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(entries, probed);
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.zhunsheng.server.")
                && !method.getBeanType().getPackageName().endsWith(".browser");
    }

    private static List<String> names(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> method + " " + path.replaceAll("\\{[^}]*}", "{}")))
                .toList();
    }

    @Test
    void withBothWallsTheTableHolds() throws IOException {
        Matrix matrix = new Matrix(new World(database), port, Person.all(), Probes.ALL, false);
        var found = matrix.run();
        if (Boolean.getBoolean("regenerate")) AccessTable.write(found, Person.all());
        assertEquals(List.of(), AccessTable.differences(AccessTable.read(), found));
        System.out.println(matrix.cases() + " cases with both walls");
    }
}
