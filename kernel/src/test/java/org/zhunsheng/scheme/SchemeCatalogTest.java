package org.zhunsheng.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.check.Check;
import org.zhunsheng.check.Checks;
import org.zhunsheng.scheme.GradeScale.Grade;

class SchemeCatalogTest {

    static final Path SCHEMES = Path.of("..", "schemes");

    static List<String> ids() {
        return SchemeCatalog.ids();
    }

    @Test
    void everyFolderIsListedInTheIndexAndEveryListedFolderExists() throws IOException {
        Set<String> folders;
        try (var paths = Files.list(SCHEMES)) {
            folders = paths.filter(path -> Files.exists(path.resolve("scheme.yaml")))
                    .map(path -> path.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(folders, new TreeSet<>(ids()), "schemes/index.txt 与文件夹不一致：每个体系在其中占一行");
        assertEquals(ids().size(), new TreeSet<>(ids()).size(), "schemes/index.txt 有重复的行");
        assertEquals(SchemeCatalog.GENERAL, ids().getLast());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everySchemeIsReadUnderItsFolderName(String id) {
        Scheme scheme = SchemeCatalog.find(id);
        assertNotNull(scheme);
        assertEquals(id, scheme.id());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everySchemeAdjustsOnlyChecksThatExist(String id) throws IOException {
        Set<String> checks = Checks.ALL.stream().map(Check::id).collect(Collectors.toSet());
        String text = Files.readString(SCHEMES.resolve(id).resolve("scheme.yaml"));
        assertInstanceOf(SchemeReading.Read.class, SchemeReader.read(id, text, checks));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everySchemeSaysWhereItComesFromAndShowsExamples(String id) throws IOException {
        String source = Files.readString(SCHEMES.resolve(id).resolve("SOURCE.md"));
        assertTrue(source.contains("待核实"), "SOURCE.md 应说明哪些有待核实");
        assertTrue(Files.exists(SCHEMES.resolve(id).resolve("examples.yaml")));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyTotalFromZeroToHundredHasExactlyOneGrade(String id) {
        GradeScale scale = SchemeCatalog.all().stream()
                .filter(scheme -> scheme.id().equals(id))
                .findFirst()
                .orElseThrow()
                .grades();
        if (scale == null) return; // 没有等级的体系
        for (int cents = 0; cents <= 10_000; cents++) {
            BigDecimal total = BigDecimal.valueOf(cents, 2);
            assertEquals(List.of(scale.of(total)), gradesBySpans(scale, total), "总分 " + total);
        }
    }

    /** 另一种算法：每个等级占 [from, 上一档的 from)，最高一档到 100 为止。 */
    private static List<String> gradesBySpans(GradeScale scale, BigDecimal total) {
        List<Grade> grades = scale.grades();
        return IntStream.range(0, grades.size())
                .filter(i -> total.compareTo(grades.get(i).from()) >= 0)
                .filter(i -> i == 0 || total.compareTo(grades.get(i - 1).from()) < 0)
                .mapToObj(i -> grades.get(i).word())
                .toList();
    }

    @Test
    void anUnknownIdIsNotFoundButTheNearestIsNamed() {
        assertNull(SchemeCatalog.find("mof-2002"));
        assertEquals("mof-2020", SchemeCatalog.nearest("mof-2002"));
        assertNull(SchemeCatalog.nearest("完全不像"));
    }
}
