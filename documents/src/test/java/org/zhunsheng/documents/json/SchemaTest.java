package org.zhunsheng.documents.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.check.Examination;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Packages;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Language;

/** 写出的 JSON 合乎 {@code docs/} 里的两份模式，模式里各键俱全。 */
class SchemaTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SAMPLES = Path.of("..", "samples");

    @Test
    void whatIsReadFromTheSamplesFollowsTheSchema() throws IOException, Unreadable {
        Schema schema = schema("form");
        int count = 0;
        for (Path sample : samples()) {
            List<Form> forms = Formats.read(sample).forms();
            if (forms.isEmpty()) continue;
            count += forms.size();
            String written = FormJson.write(forms, true);
            assertEquals(List.of(), schema.validate(written, InputFormat.JSON), sample.toString());
            assertEquals(
                    FormJson.write(forms, false),
                    FormJson.write(FormJson.read(Packages.text(written)), false),
                    "written, read and written again: " + sample);
        }
        assertTrue(count >= 7, count + " forms");
    }

    @Test
    void theFindingsOfTheSamplesFollowTheSchema() throws IOException, Unreadable {
        Schema schema = schema("finding");
        int count = 0;
        for (Path sample : samples()) {
            List<Examination> examined = Formats.read(sample).forms().stream()
                    .map(form -> Examination.of(form, null, Language.ZH))
                    .toList();
            count += examined.stream()
                    .mapToInt(one -> one.inspection().findings().size())
                    .sum();
            String written = FindingJson.write(examined, Language.ZH);
            assertEquals(List.of(), schema.validate(written, InputFormat.JSON), sample.toString());
        }
        assertTrue(count > 0);
    }

    @Test
    void theSchemaKnowsEveryField() throws IOException {
        String schema = Files.readString(DOCS.resolve("form.schema.json"));
        Stream.of(FormField.values(), FundingField.values(), IndicatorField.values())
                .flatMap(Stream::of)
                .map(Field.class::cast)
                .forEach(field -> assertTrue(schema.contains("\"" + field.key() + "\": {"), field.key()));
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() throws IOException {
        Schema schema = schema("form");
        for (String json : new String[] {
            "[]",
            "{\"answer\": 42}",
            "{\"project\": [\"甲\"]}",
            "{\"funds\": {\"a\": 1}}",
            "{\"funds\": [{\"kind\": \"gold\"}]}",
            "{\"indicators\": [{\"score\": true}]}"
        }) {
            assertFalse(schema.validate(json, InputFormat.JSON).isEmpty(), json);
        }
        assertEquals(
                List.of(),
                schema.validate("[{\"project\": \"甲\", \"total_score\": 98.5, \"more\": {}}]", InputFormat.JSON));
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCS.resolve(name + ".schema.json")), InputFormat.JSON);
    }
}
