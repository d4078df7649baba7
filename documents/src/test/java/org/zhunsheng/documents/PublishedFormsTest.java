package org.zhunsheng.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;

/** Ten published forms, typeset anew, with their truth in the interchange format; see the resources under corpus/ and truth/. */
class PublishedFormsTest {

    private static final Set<FormField> UNSCORED =
            Set.of(FormField.CONCLUSION, FormField.OTHER_NOTES, FormField.ADJUSTMENT_REASON);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "002-chizhou-tangxi-2022",
                "005-qingshen-wages-2023",
                "013-yuanzhou-potato-2022",
                "024-fengjie-yunwu-objective-2023",
                "026-qingshan-education-objective-2020",
                "038-liangping-forestry-dept-2022",
                "040-mingshan-forest-grass-2024",
                "042-suining-etdz-drugs-2021",
                "045-jalaid-procuratorate-objective-2025",
                "multi-sichuan-three"
            })
    void publishedFormIsReadAsItIsWritten(String id) throws Exception {
        List<Form> truth = FormJson.read(bytes("/truth/" + id + ".json"));
        List<Form> read =
                Formats.read(id + ".html", bytes("/corpus/" + id + ".html")).forms();
        assertEquals(truth.size(), read.size());
        int same = 0;
        int expected = 0;
        int said = 0;
        List<String> different = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            Map<String, String> want = ComparableForm.values(truth.get(i), UNSCORED);
            Map<String, String> got = ComparableForm.values(read.get(i), UNSCORED);
            expected += want.size();
            said += got.size();
            for (var entry : want.entrySet()) {
                if (entry.getValue().equals(got.get(entry.getKey()))) same++;
                else different.add(entry + " ≠ " + got.get(entry.getKey()));
            }
        }
        assertTrue(2 * same * 100 >= 98 * (expected + said), different::toString);
    }

    @Test
    void silentValuesAreNotAddedToAnEmptyForm() throws Exception {
        byte[] html =
                "<table><tr><td>项目名称</td><td></td></tr></table>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(List.of(), Formats.read("empty.html", html).forms());
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PublishedFormsTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
