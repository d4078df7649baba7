package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.zhunsheng.check.UnitForm.Unit;
import org.zhunsheng.check.UnitForms.AttachedFile;
import org.zhunsheng.check.UnitForms.BudgetedProject;
import org.zhunsheng.check.UnitForms.Likeness;
import org.zhunsheng.check.UnitForms.Task;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.MoneyUnit;

/**
 * 几张表放在一起的例子的简写；每一张都在没有毛病的表上改几处，见 {@link Sketch}。不写单位的都是“某单位”，金额都是万元。
 *
 * <pre>
 * forms: [{ id: a, unit: 甲, code: P1, withdrawn: 'true', set: {…}, drop: […], scheme: {…} }]
 * totals: ['96', '97']                     另有这样总得分的几张，名称各异
 * likenesses: [{ form: a, field: /problems, similarity: '0.88' }]
 * projects: [{ code: P1, name: …, budget: '120', executed: '117.6', task: none | open | withdrawn }]
 * accounts: { 某单位: '200.00' }     summaries: { 某单位: '共2个项目' }
 * evidence: [{ form: a, owner: …, label: …, row: /indicators/0, hash: h1, file: … }]
 * </pre>
 */
@org.jspecify.annotations.NullUnmarked
final class UnitSketch {

    private static final String UNIT = "某单位";

    private UnitSketch() {}

    static UnitForms of(Map<String, ?> example) {
        List<UnitForm> forms = new ArrayList<>();
        for (Map<String, Object> one : list(example, "forms")) forms.add(form(one, forms.size()));
        for (String total : Sketch.strings(example.get("totals")))
            forms.add(form(
                    Map.of(
                            "set",
                            Map.of("/project", "第" + forms.size() + "号", "/total_score", total),
                            "scheme",
                            Sketch.map(example.get("scheme"))),
                    forms.size()));
        return new UnitForms(
                2022,
                forms,
                known(example, "likenesses", UnitSketch::likeness),
                known(example, "projects", UnitSketch::project),
                byUnit(example, "accounts", UnitSketch::money),
                byUnit(example, "summaries", text -> text),
                known(example, "evidence", UnitSketch::attached));
    }

    private static UnitForm form(Map<String, Object> one, int order) {
        return new UnitForm(
                text(one, "id", Integer.toString(order)),
                unit(text(one, "unit", UNIT)),
                text(one, "code", ""),
                "true".equals(one.get("withdrawn")),
                Sketch.form(one),
                SchemeSketch.of(Sketch.map(one.get("scheme"))));
    }

    private static Likeness likeness(Map<String, Object> one) {
        return new Likeness(
                text(one, "form", ""), text(one, "field", ""), new BigDecimal(text(one, "similarity", "0")));
    }

    private static BudgetedProject project(Map<String, Object> one) {
        return new BudgetedProject(
                unit(text(one, "unit", UNIT)),
                text(one, "code", ""),
                text(one, "name", "某项目"),
                money(text(one, "budget", "0")),
                money(text(one, "executed", "0")),
                Task.valueOf(text(one, "task", "open").toUpperCase(Locale.ROOT)));
    }

    private static AttachedFile attached(Map<String, Object> one) {
        return new AttachedFile(
                (String) one.get("form"),
                text(one, "owner", ""),
                text(one, "label", ""),
                text(one, "row", ""),
                text(one, "hash", ""),
                text(one, "file", ""));
    }

    private static Money money(String wan) {
        return new Money(MoneyUnit.WAN.toYuan(new BigDecimal(wan)));
    }

    static Unit unit(String name) {
        return new Unit(name, name);
    }

    private static <T> Map<Unit, T> byUnit(Map<String, ?> example, String key, Function<String, T> read) {
        Map<Unit, T> map = new LinkedHashMap<>();
        Sketch.map(example.get(key)).forEach((unit, value) -> map.put(unit(unit), read.apply((String) value)));
        return map;
    }

    private static <T> List<T> known(Map<String, ?> example, String key, Function<Map<String, Object>, T> read) {
        return example.containsKey(key) ? list(example, key).stream().map(read).toList() : null;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, ?> example, String key) {
        return example.containsKey(key) ? (List<Map<String, Object>>) example.get(key) : List.of();
    }

    private static String text(Map<String, Object> one, String key, String otherwise) {
        return (String) one.getOrDefault(key, otherwise);
    }
}
