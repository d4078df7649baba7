package org.zhunsheng.documents.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Facts;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Signature;
import org.zhunsheng.form.Survey;
import org.zhunsheng.page.Place;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.MoneyUnit;

/** 一张表写成交换格式。写的同时记下每个值的指针，供存疑与来源使用。 */
final class FormOutput {

    private final JsonText json;
    private final Form form;
    private final boolean origins;
    private final Map<String, Fact<?>> written = new LinkedHashMap<>();

    FormOutput(JsonText json, Form form, boolean origins) {
        this.json = json;
        this.form = form;
        this.origins = origins;
    }

    void write() {
        json.object(() -> {
            json.text("id", form.id().isEmpty() ? null : form.id());
            json.text("kind", form.kind());
            for (FormField field : FormField.values()) {
                if (field == FormField.OBJECTIVE_EXPECTED) rows("funds", form.funds(), this::funding);
                if (field == FormField.TOTAL_POINTS) rows("indicators", form.indicators(), this::indicator);
                field("", field, form.facts());
            }
            rows("signatures", form.signatures(), this::signature);
            json.array("uncertain", uncertain(), json::item);
            if (origins) details();
        });
    }

    /** 写一行，{@code at} 为这一行的指针。 */
    private interface RowWriter<T> {
        void write(String at, T row);
    }

    private <T> void rows(String key, List<T> rows, RowWriter<T> writer) {
        int[] number = {0};
        json.array(key, rows, row -> json.object(() -> writer.write("/" + key + "/" + number[0]++, row)));
    }

    private void funding(String at, Funding row) {
        json.text("kind", row.kind().name().toLowerCase(Locale.ROOT));
        for (FundingField field : FundingField.values()) field(at, field, row.facts());
    }

    private void indicator(String at, Indicator row) {
        for (IndicatorField field : IndicatorField.values()) field(at, field, row.facts());
        json.array("evidence", row.evidence(), json::item);
        if (row.survey() != null) json.object("survey", () -> survey(row.survey()));
    }

    private void survey(Survey survey) {
        json.number("population", survey.population());
        json.number("valid", survey.valid());
        json.number("very_satisfied", survey.verySatisfied());
        json.number("satisfied", survey.satisfied());
        json.number("basically_satisfied", survey.basicallySatisfied());
        json.number("dissatisfied", survey.dissatisfied());
        json.text("weight_of_basically", survey.weightOfBasically().toPlainString());
    }

    private void signature(String at, Signature signature) {
        json.text("role", signature.role());
        written.put(at + "/name", signature.name());
        json.text("name", text(signature.name()));
    }

    private <F extends Enum<F> & Field> void field(String at, F field, Facts<F> facts) {
        Fact<?> fact = facts.get(field);
        written.put(at + "/" + field.key(), fact);
        if (fact.value() instanceof Integer year && field.kind() == Field.Kind.YEAR) json.number(field.key(), year);
        else json.text(field.key(), text(fact));
    }

    /** 表上的原文；“—”之类什么也没说的为 null。金额单位只取单位本身。 */
    private static @Nullable String text(Fact<?> fact) {
        if (fact.value() instanceof MoneyUnit unit) return unit.term();
        return Blank.is(fact.asWritten()) ? null : fact.asWritten();
    }

    private List<String> uncertain() {
        List<String> pointers = new java.util.ArrayList<>();
        written.forEach((pointer, fact) -> {
            if (fact.doubt().doubtful()) pointers.add(pointer);
        });
        pointers.addAll(form.incomplete());
        return pointers;
    }

    private void details() {
        json.object(
                "origins",
                () -> written.forEach((pointer, fact) -> {
                    Place place = fact.origin().place();
                    if (place != null && !place.equals(Place.NOWHERE))
                        json.object(pointer, () -> PlaceOutput.write(json, place));
                }));
        json.object(
                "doubts",
                () -> written.forEach((pointer, fact) -> {
                    if (fact.doubt().doubtful()) json.object(pointer, () -> doubt(fact.doubt()));
                }));
    }

    private void doubt(Doubt doubt) {
        json.text("reason", doubt.reason());
        json.array("alternatives", doubt.alternatives(), json::item);
    }
}
