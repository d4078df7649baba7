package org.zhunsheng.check;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scheme.ExecutionRule;
import org.zhunsheng.scheme.GradeScale;
import org.zhunsheng.scheme.NotApplicable;
import org.zhunsheng.scheme.OverFulfilment;
import org.zhunsheng.scheme.QualitativeRules;
import org.zhunsheng.scheme.QuantitativeRules;
import org.zhunsheng.scheme.Rounding;
import org.zhunsheng.scheme.SatisfactionRule;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.TotalCap;
import org.zhunsheng.text.MoneyUnit;

/**
 * 例子所用的指标体系：10/50/30/10，执行率按比例，两位小数，优良中差。例子可以改其中几处：
 *
 * <pre>
 * scheme:
 *   grades: none | { 优秀: 90, 不合格: 0 }      execution: none      groups: none | { 产出: 50 }
 *   ceilings: { 0.80: 89 }      roles: [项目负责人]      limits: { problems: 200 }      required: [project]
 *   funds: no-reason            资金部分没有原因一栏
 *   checks: { C09: … }          键为检查编号：{ enabled: false, severity: error, most: 40 }
 * </pre>
 */
@org.jspecify.annotations.NullUnmarked
final class SchemeSketch {

    private static final Map<String, Object> GRADES = ordered("优", "90", "良", "80", "中", "60", "差", "0");
    private static final Map<String, Object> GROUPS = ordered("产出", "50", "效益", "30", "满意度", "10");

    private SchemeSketch() {}

    static Scheme of(Map<String, Object> changes) {
        return new Scheme(
                "example",
                "项目支出绩效自评表",
                "财预〔2020〕10号",
                new Scheme.Years(2020, null),
                List.of("mof-2020"),
                new Scheme.RecognitionWords(List.of(), List.of()),
                MoneyUnit.WAN,
                execution(changes),
                groups(changes),
                quantitative(),
                new QualitativeRules(number("0.8"), number("0.6")),
                new OverFulfilment(OverFulfilment.Mode.EXPLAIN_ONLY, number("1.30"), number("1.50"), number("2.00")),
                new SatisfactionRule(number("0.6"), number("0.6")),
                new Rounding(2, 2, number("0.05")),
                new NotApplicable(NotApplicable.Mode.ASK, null),
                cap(changes),
                grades(changes),
                required(changes),
                Map.of(),
                limits(changes),
                Sketch.strings(changes.get("roles")),
                Set.of(FormField.values()),
                "no-reason".equals(changes.get("funds"))
                        ? Set.of(FundingField.LABEL, FundingField.ANNUAL_BUDGET, FundingField.EXECUTED)
                        : Set.of(FundingField.values()),
                Set.of(IndicatorField.values()),
                checks(changes),
                List.of());
    }

    private static ExecutionRule execution(Map<String, Object> changes) {
        boolean known = !"none".equals(changes.get("execution"));
        return new ExecutionRule(
                known ? ExecutionRule.Method.PROPORTIONAL : null,
                null,
                null,
                ExecutionRule.Base.ANNUAL,
                2,
                true,
                List.of(),
                ExecutionRule.Below.ZERO,
                false,
                number("0.90"));
    }

    private static QuantitativeRules quantitative() {
        return new QuantitativeRules(
                QuantitativeRules.EqualOver.FULL,
                number("2"),
                QuantitativeRules.ZeroPositive.REJECT,
                false,
                new QuantitativeRules.Deadline(
                        QuantitativeRules.Deadline.Mode.PER_DAY, number("0.01"), List.of(), true));
    }

    private static List<Scheme.Group> groups(Map<String, Object> changes) {
        return numbers(changes, "groups", GROUPS).entrySet().stream()
                .map(group -> new Scheme.Group(group.getKey(), List.of(), group.getValue(), false))
                .toList();
    }

    private static TotalCap cap(Map<String, Object> changes) {
        return new TotalCap(numbers(changes, "ceilings", Map.of()).entrySet().stream()
                .map(one -> new TotalCap.Ceiling(number(one.getKey()), one.getValue()))
                .toList());
    }

    private static GradeScale grades(Map<String, Object> changes) {
        Map<String, BigDecimal> grades = numbers(changes, "grades", GRADES);
        return grades.isEmpty()
                ? null
                : new GradeScale(
                        "example",
                        grades.entrySet().stream()
                                .map(grade -> new GradeScale.Grade(grade.getValue(), grade.getKey()))
                                .toList());
    }

    private static Set<FormField> required(Map<String, Object> changes) {
        List<String> keys = changes.containsKey("required")
                ? Sketch.strings(changes.get("required"))
                : List.of(
                        "project",
                        "competent_department",
                        "implementing_unit",
                        "objective_expected",
                        "objective_actual");
        return keys.stream().map(SchemeSketch::field).collect(Collectors.toSet());
    }

    private static Map<FormField, Integer> limits(Map<String, Object> changes) {
        return numbers(changes, "limits", Map.of()).entrySet().stream()
                .collect(toMap(
                        limit -> field(limit.getKey()),
                        limit -> limit.getValue().intValueExact()));
    }

    private static Map<String, Scheme.CheckSetting> checks(Map<String, Object> changes) {
        return Sketch.map(changes.get("checks")).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> setting(Sketch.map(one.getValue()))));
    }

    private static Scheme.CheckSetting setting(Map<String, Object> written) {
        Map<String, Object> rest = new LinkedHashMap<>(written);
        Object enabled = rest.remove("enabled");
        Object severity = rest.remove("severity");
        return new Scheme.CheckSetting(
                !"false".equals(enabled),
                (String) severity,
                rest.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                one -> one.getValue() instanceof String text
                                        ? List.of(text)
                                        : Sketch.strings(one.getValue()))));
    }

    private static Map<String, BigDecimal> numbers(Map<String, Object> changes, String key, Map<String, Object> usual) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        if (!"none".equals(changes.get(key)))
            (changes.containsKey(key) ? Sketch.map(changes.get(key)) : usual)
                    .forEach((name, value) -> numbers.put(name, number((String) value)));
        return numbers;
    }

    private static FormField field(String key) {
        return Arrays.stream(FormField.values())
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + key));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Map<String, Object> ordered(String... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
