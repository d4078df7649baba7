package org.zhunsheng.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.LayoutCatalog;

/** What is written reads back as the same form, in every format: published forms, and forms made up for every layout. */
class WrittenFormsTest {

    private static final int GENERATED = 100; // per format, over all layouts

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("published")
    void publishedFormIsWrittenAndReadBackWithoutALostOrChangedValue(String name, Format format) throws Exception {
        List<Form> truth = FormJson.read(Files.readAllBytes(Path.of("src/test/resources/truth", name)));
        assertEquals(List.of(), ComparableForm.differences(truth, readBack(truth, format)));
    }

    static Stream<Arguments> published() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/truth"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream()
                    .flatMap(name -> Writing.FORMATS.stream().map(format -> Arguments.of(name, format)));
        }
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("layouts")
    void generatedFormIsWrittenAndReadBackWithoutALostOrChangedValue(String layout, Format format) throws Exception {
        int each = Math.ceilDiv(GENERATED, LayoutCatalog.ids().size());
        long first = System.nanoTime();
        for (long seed = first; seed < first + each; seed++) {
            Form form = GeneratedForms.of(java.util.Objects.requireNonNull(LayoutCatalog.find(layout)), seed);
            List<Form> read = Formats.read("form", Writing.write(List.of(form), format, layout))
                    .forms();
            assertEquals(List.of(), ComparableForm.differences(List.of(form), read), "seed " + seed);
        }
    }

    static Stream<Arguments> layouts() {
        return LayoutCatalog.ids().stream()
                .flatMap(id -> Writing.FORMATS.stream().map(format -> Arguments.of(id, format)));
    }

    private static List<Form> readBack(List<Form> forms, Format format) throws Exception {
        return Formats.read("form." + format.key(), Writing.write(forms, format, null))
                .forms();
    }
}
