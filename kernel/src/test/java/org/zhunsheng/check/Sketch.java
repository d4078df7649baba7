package org.zhunsheng.check;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.form.Survey;

/**
 * 例子的简写：在一张没有毛病的表（{@code checks/sound.yaml}）上改几处。
 *
 * <pre>
 * form: { … }                        整张表另写（不写则用没有毛病的表）
 * drop: [/funds, /indicators/3]      去掉
 * set:  { /total_score: '89', /indicators/9: { name: …, points: '5' } }      改动；行号等于行数时添一行
 * scheme: { grades: none, … }        指标体系的改动，见 {@link SchemeSketch}
 * objective: … ledger: … last-year: …   表以外的材料，见 {@link BeyondSketch}
 * </pre>
 */
@org.jspecify.annotations.NullUnmarked
final class Sketch {

    private Sketch() {}

    static Filing filing(Map<String, ?> example) {
        Filing alone = Filing.of(form(example), SchemeSketch.of(map(example.get("scheme"))));
        return BeyondSketch.beside(alone, example);
    }

    static Form form(Map<String, ?> example) {
        Map<String, Object> form =
                new LinkedHashMap<>(example.containsKey("form") ? map(example.get("form")) : sound());
        for (String list : List.of("funds", "indicators", "signatures")) form.put(list, copy(form.get(list)));
        strings(example.get("drop")).reversed().forEach(pointer -> drop(form, pointer));
        map(example.get("set")).forEach((pointer, value) -> set(form, pointer, value));
        return build(form);
    }

    private static Map<String, Object> sound() {
        try (InputStream in = Sketch.class.getResourceAsStream("/checks/sound.yaml")) {
            return map(Example.yaml("sound.yaml").loadFromInputStream(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Map<String, Object>> copy(Object rows) {
        List<Map<String, Object>> copy = new ArrayList<>();
        if (rows instanceof List<?> list) for (Object row : list) copy.add(new LinkedHashMap<>(map(row)));
        return copy;
    }

    private static void drop(Map<String, Object> form, String pointer) {
        String[] parts = pointer.substring(1).split("/");
        if (parts.length == 1) form.put(parts[0], form.get(parts[0]) instanceof List ? List.of() : "");
        else if (parts.length == 2) rows(form, parts[0]).remove(Integer.parseInt(parts[1]));
        else if (parts[1].equals("*")) rows(form, parts[0]).forEach(row -> row.remove(parts[2]));
        else rows(form, parts[0]).get(Integer.parseInt(parts[1])).remove(parts[2]);
    }

    private static void set(Map<String, Object> form, String pointer, Object value) {
        String[] parts = pointer.substring(1).split("/");
        if (parts.length == 1) {
            form.put(parts[0], value);
            return;
        }
        List<Map<String, Object>> rows = rows(form, parts[0]);
        if (parts.length == 3 && parts[1].equals("*")) {
            rows.forEach(row -> row.put(parts[2], value));
            return;
        }
        int index = Integer.parseInt(parts[1]);
        if (index == rows.size()) rows.add(new LinkedHashMap<>());
        if (parts.length == 2) rows.set(index, map(value));
        else rows.get(index).put(parts[2], value);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> form, String list) {
        return (List<Map<String, Object>>) form.get(list);
    }

    private static Form build(Map<String, Object> form) {
        FormBuilder builder = new FormBuilder().kind((String) form.getOrDefault("kind", "mof-2020"));
        for (FormField field : FormField.values())
            if (form.get(field.key()) instanceof String text) builder.put(field, fact("/" + field.key(), text));
        each(rows(form, "funds"), (pointer, row) -> funding(builder, "/funds" + pointer, row));
        each(rows(form, "indicators"), (pointer, row) -> indicator(builder, "/indicators" + pointer, row));
        each(
                rows(form, "signatures"),
                (pointer, row) -> builder.signature(
                        (String) row.get("role"), fact("/signatures" + pointer + "/name", (String) row.get("name"))));
        return builder.build();
    }

    private static void funding(FormBuilder builder, String pointer, Map<String, Object> row) {
        FormBuilder.FundingRow funding = builder.funding();
        funding.kind(FundKind.valueOf(((String) row.get("kind")).toUpperCase(Locale.ROOT)));
        for (FundingField field : FundingField.values())
            if (row.get(field.key()) instanceof String text)
                funding.put(field, fact(pointer + "/" + field.key(), text));
    }

    private static void indicator(FormBuilder builder, String pointer, Map<String, Object> row) {
        FormBuilder.IndicatorRow indicator = builder.indicator();
        for (IndicatorField field : IndicatorField.values())
            if (row.get(field.key()) instanceof String text)
                indicator.put(field, fact(pointer + "/" + field.key(), text));
        if (row.get("evidence") instanceof String file) indicator.evidence(file);
        if (row.get("survey") instanceof Map<?, ?> survey) indicator.survey(survey(map(survey)));
    }

    private static Survey survey(Map<String, Object> counts) {
        return new Survey(
                counts.containsKey("population") ? count(counts, "population") : null,
                count(counts, "valid"),
                count(counts, "very_satisfied"),
                count(counts, "satisfied"),
                count(counts, "basically_satisfied"),
                count(counts, "dissatisfied"),
                new BigDecimal((String) counts.getOrDefault("weight_of_basically", "0.6")));
    }

    private static int count(Map<String, Object> counts, String key) {
        return Integer.parseInt((String) counts.getOrDefault(key, "0"));
    }

    private static void each(
            List<Map<String, Object>> rows, java.util.function.BiConsumer<String, Map<String, Object>> use) {
        for (int i = 0; i < rows.size(); i++) use.accept("/" + i, rows.get(i));
    }

    private static Fact<String> fact(String pointer, String text) {
        return Fact.text(text, new Origin.InData(pointer));
    }

    static List<String> strings(Object written) {
        return written instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object written) {
        return written == null ? Map.of() : (Map<String, Object>) written;
    }
}
