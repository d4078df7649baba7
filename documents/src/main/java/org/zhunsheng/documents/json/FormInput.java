package org.zhunsheng.documents.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Field;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.form.Survey;

/** 由交换格式读出一张表。数字与文字都接受，未知的键略过，类型不对的指出位置。 */
final class FormInput {

    private final JsonValue root;
    private final @Nullable Kept kept;
    private final FormBuilder form = new FormBuilder();
    private final Set<String> uncertain = new HashSet<>();

    private FormInput(JsonValue root, @Nullable Kept kept) {
        this.root = root;
        this.kept = kept;
    }

    /** @param corrections 各张表的更正，键为指针；null 时不读来源与疑问 */
    static List<Form> all(String text, @Nullable List<Map<String, String>> corrections) throws Unreadable {
        JsonValue root = new JsonValue("", JsonTree.read(text));
        List<JsonValue> values = root.isArray() ? root.items() : List.of(root);
        if (values.isEmpty()) throw root.wrong("至少一张表 · at least one form");
        Limits.blocks(values.size());
        List<Form> forms = new ArrayList<>();
        for (JsonValue value : values) {
            Kept kept = corrections == null
                    ? null
                    : new Kept(value, forms.size() < corrections.size() ? corrections.get(forms.size()) : Map.of());
            forms.add(new FormInput(value, kept).read());
        }
        return forms;
    }

    private Form read() throws Unreadable {
        Stream<String> keys = Stream.concat(
                Stream.of("funds", "indicators"), Stream.of(FormField.values()).map(Field::key));
        if (!root.isObject() || keys.noneMatch(root::has)) throw root.wrong("一张绩效表 · a performance form");
        form.id(root.get("id").text());
        if (!root.get("kind").isNull()) form.kind(root.get("kind").text());
        for (JsonValue pointer : root.get("uncertain").items()) uncertain.add(pointer.text());
        for (FormField field : FormField.values()) form.put(field, fact(root.get(field.key()), field));
        for (JsonValue row : root.get("funds").items()) funding(row);
        for (JsonValue row : root.get("indicators").items()) indicator(row);
        for (JsonValue signature : root.get("signatures").items()) {
            form.signature(signature.get("role").text(), fact(signature.get("name")));
        }
        for (String part : List.of("/funds", "/indicators")) if (uncertain.contains(part)) form.incomplete(part);
        return form.build();
    }

    private void funding(JsonValue row) throws Unreadable {
        var funding = form.funding();
        if (!row.get("kind").isNull()) funding.kind(fundKind(row.get("kind")));
        for (FundingField field : FundingField.values()) funding.put(field, fact(row.get(field.key()), field));
    }

    private static FundKind fundKind(JsonValue written) throws Unreadable {
        String kind = written.text();
        for (FundKind known : FundKind.values()) if (known.name().equals(kind.toUpperCase(Locale.ROOT))) return known;
        throw written.wrong("total, current_year_grant, carry_over, other");
    }

    private void indicator(JsonValue row) throws Unreadable {
        var indicator = form.indicator();
        for (IndicatorField field : IndicatorField.values()) indicator.put(field, fact(row.get(field.key()), field));
        for (JsonValue evidence : row.get("evidence").items()) indicator.evidence(evidence.text());
        JsonValue survey = row.get("survey");
        if (!survey.isNull()) indicator.survey(survey(survey));
    }

    private static Survey survey(JsonValue written) throws Unreadable {
        JsonValue population = written.get("population");
        JsonValue weight = written.get("weight_of_basically");
        try {
            return new Survey(
                    population.isNull() ? null : population.integer(),
                    written.get("valid").integer(),
                    written.get("very_satisfied").integer(),
                    written.get("satisfied").integer(),
                    written.get("basically_satisfied").integer(),
                    written.get("dissatisfied").integer(),
                    new BigDecimal(weight.text()));
        } catch (NumberFormatException notNumber) {
            throw weight.wrong("0 到 1 的数 · a number from 0 to 1");
        }
    }

    private Fact<String> fact(JsonValue value, Field field) throws Unreadable {
        return fact(value, field.kind() == Field.Kind.YES_NO ? value.yesNo() : value.text());
    }

    private Fact<String> fact(JsonValue value) throws Unreadable {
        return fact(value, value.text());
    }

    /** 存疑的指针以表为根，不含表在列表中的序号。 */
    private Fact<String> fact(JsonValue value, String text) throws Unreadable {
        String pointer = value.pointer().substring(root.pointer().length());
        boolean doubtful = uncertain.contains(pointer);
        if (kept != null) return kept.fact(pointer, text, doubtful);
        Doubt doubt = doubtful ? Doubt.because("读入时存疑") : Doubt.NONE;
        return Fact.text(text, new Origin.InData(value.pointer()), doubt);
    }
}
