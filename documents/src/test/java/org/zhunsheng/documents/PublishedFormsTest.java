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
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Facts;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Normal;

/** Ten published forms, typeset anew, with their truth in the interchange format; see the resources under corpus/. */
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
        List<Form> truth = FormJson.read(bytes(id + ".json"));
        List<Form> read = Formats.read(id + ".html", bytes(id + ".html")).forms();
        assertEquals(truth.size(), read.size());
        int same = 0;
        int expected = 0;
        int said = 0;
        List<String> different = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            Map<String, String> want = values(truth.get(i));
            Map<String, String> got = values(read.get(i));
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

    private static Map<String, String> values(Form form) {
        Map<String, String> values = new TreeMap<>();
        form.facts().all().forEach((field, fact) -> {
            if (!UNSCORED.contains(field)) put(values, field.key(), fact);
        });
        int row = 0;
        for (var fund : form.funds()) {
            if (fund.facts().all().size() > 1 || !fund.facts().has(org.zhunsheng.form.FundingField.LABEL)) {
                putAll(values, "funds/" + row++, fund.facts());
            }
        }
        row = 0;
        for (var line : form.indicators()) putAll(values, "indicators/" + row++, line.facts());
        return values;
    }

    private static <F extends Enum<F> & Field> void putAll(Map<String, String> values, String at, Facts<F> facts) {
        String target = "";
        for (var entry : facts.all().entrySet()) {
            Object field = entry.getKey();
            boolean part = field == IndicatorField.TARGET_SIGN
                    || field == IndicatorField.TARGET
                    || field == IndicatorField.UNIT;
            if (part) target += comparable(entry.getValue());
            else put(values, at + "/" + entry.getKey().key(), entry.getValue());
        }
        if (!target.isEmpty()) values.put(at + "/target", target);
    }

    private static void put(Map<String, String> values, String key, Fact<?> fact) {
        String text = comparable(fact);
        if (!text.isEmpty()) values.put(key, key.endsWith("level1") ? text.replaceFirst("\\(\\d.*分?\\)分?$", "") : text);
    }

    private static String comparable(Fact<?> fact) {
        if (Blank.is(fact.asWritten())) return "";
        String bare = Normal.norm(fact.asWritten())
                .replaceAll("(?<=\\d),(?=\\d{3})", "")
                .replaceFirst("^其中:?", "");
        return bare.replaceFirst("[。;:]+$", "");
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PublishedFormsTest.class.getResourceAsStream("/corpus/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
