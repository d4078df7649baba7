package org.zhunsheng.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.layout.Layout;

class LayoutCatalogTest {

    private static final Path SCHEMES = SchemeCatalogTest.SCHEMES;

    @Test
    void everyLayoutFileIsListedAndNamedAfterItsPlace() throws IOException {
        TreeSet<String> files = new TreeSet<>();
        try (Stream<Path> all = Files.walk(SCHEMES, 2)) {
            all.filter(file -> file.getFileName().toString().matches("layout(-.*)?\\.yaml"))
                    .filter(file -> !file.startsWith(SCHEMES.resolve("broken")))
                    .map(file -> SCHEMES.relativize(file).toString().replace('\\', '/'))
                    .forEach(files::add);
        }
        TreeSet<String> listed = new TreeSet<>();
        Files.readAllLines(SCHEMES.resolve("layouts.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .forEach(listed::add);
        assertEquals(files, listed);
    }

    static List<String> ids() {
        return LayoutCatalog.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyLayoutIsSoundAndBelongsToItsScheme(String id) {
        Layout layout = present(LayoutCatalog.find(id));
        assertEquals(id, layout.id());
        assertTrue(SchemeCatalog.ids().stream().anyMatch(layout::of), id);
        assertTrue(!layout.kinds().isEmpty() && !layout.title().isBlank());
    }

    private static Layout present(@org.jspecify.annotations.Nullable Layout layout) {
        assertNotNull(layout);
        return layout;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shanghai-2019",
                "mof-2020",
                "sichuan",
                "hubei",
                "transfer",
                "poverty-funds",
                "chongqing",
                "hebei",
                "department",
                "objective",
                "monitoring",
                "other"
            })
    void everyKindOfTheInterchangeFormatHasAnOfficialLayout(String kind) {
        assertNotNull(LayoutCatalog.official(form(kind), SchemeCatalog.GENERAL));
    }

    @Test
    void aKindWithTwoLayoutsTakesThatOfTheScheme() {
        assertEquals(
                "mof-2021-cost",
                present(LayoutCatalog.official(form("mof-2020"), "mof-2021-cost"))
                        .id());
        assertEquals(
                "mof-2020",
                present(LayoutCatalog.official(form("mof-2020"), "mof-2020")).id());
        assertEquals(
                "mof-2020",
                present(LayoutCatalog.official(form("mof-2020"), "general")).id());
    }

    @Test
    void anUnknownKindHasNone() {
        assertNull(LayoutCatalog.official(form("invoice"), SchemeCatalog.GENERAL));
        assertNull(LayoutCatalog.find("mof-2019"));
        assertEquals("mof-2020", LayoutCatalog.nearest("mof-2019"));
    }

    @Test
    void anEmptyFileIsRejected() {
        assertInstanceOf(LayoutReading.Rejected.class, LayoutReader.read("layout.yaml", ""));
        assertInstanceOf(LayoutReading.Rejected.class, LayoutReader.read("layout.yaml", "- a\n"));
    }

    private static Form form(String kind) {
        return new FormBuilder().kind(kind).build();
    }
}
