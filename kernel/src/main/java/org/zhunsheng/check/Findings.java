package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 一项检查正在收集的发现。
 *
 * <pre>{@code
 * Findings findings = new Findings(this);
 * findings.at(row.at(SCORE), row.at(POINTS)).row(row).expected("≤ 10").found("12");
 * return findings.list();
 * }</pre>
 */
final class Findings {

    private final Check check;
    private final List<Draft> drafts = new ArrayList<>();

    Findings(Check check) {
        this.check = check;
    }

    /** 记下一个发现；最要紧的地方在前。 */
    Draft at(Location... places) {
        return at(List.of(places));
    }

    Draft at(List<Location> places) {
        Draft draft = new Draft(places);
        drafts.add(draft);
        return draft;
    }

    List<Finding> list() {
        if (drafts.isEmpty()) return List.of();
        List<Finding> list = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) list.add(draft.finding());
        return list;
    }

    /** 正在写的一个发现。 */
    final class Draft {

        private final List<Location> places;
        private final Map<String, String> values = new LinkedHashMap<>();
        private String message = "message";
        private Severity severity = check.severity();
        private @Nullable String expected;
        private @Nullable String found;

        private Draft(List<Location> places) {
            this.places = List.copyOf(places);
        }

        /** 用哪一句话；只有一句时不必说。 */
        Draft message(String name) {
            message = name;
            return this;
        }

        /** 与检查的严重程度不同时。 */
        Draft severity(Severity value) {
            severity = value;
            return this;
        }

        Draft expected(Object value) {
            expected = show(value);
            return this;
        }

        Draft found(Object value) {
            found = show(value);
            return this;
        }

        /** 句中 {@code {name}} 的值。 */
        Draft put(String name, Object value) {
            values.put(name, show(value));
            return this;
        }

        /** 指标的行号与名称：{@code {row}}、{@code {name}}。 */
        Draft row(Row row) {
            return put("row", row.number()).put("name", row.name());
        }

        private Finding finding() {
            return new Finding(check.id(), severity, message, places, expected, found, values, null);
        }
    }

    /** 数不带多余的零、不用科学计数法。 */
    static String show(Object value) {
        if (value instanceof BigDecimal number)
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return value.toString();
    }
}
