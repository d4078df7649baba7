package org.zhunsheng.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** Builds schemes for the tests of the scorer; the usual national rules unless changed. */
final class Schemes {

    private ExecutionRule.@Nullable Method method = ExecutionRule.Method.PROPORTIONAL;
    private int executionDigits = 2;
    private NotApplicable notApplicable = new NotApplicable(NotApplicable.Mode.ASK, null);
    private TotalCap cap = TotalCap.NONE;
    private @Nullable GradeScale grades = scale("优 90 良 80 中 60 差 0");

    static Schemes plain() {
        return new Schemes();
    }

    Schemes executionDigits(int digits) {
        executionDigits = digits;
        return this;
    }

    Schemes withoutExecutionMethod() {
        method = null;
        return this;
    }

    Schemes notApplicable(NotApplicable.Mode mode, @Nullable String group) {
        notApplicable = new NotApplicable(mode, group);
        return this;
    }

    Schemes cap(TotalCap.Ceiling... ceilings) {
        cap = new TotalCap(List.of(ceilings));
        return this;
    }

    Schemes grades(@Nullable GradeScale scale) {
        grades = scale;
        return this;
    }

    /** “优 90 良 80 差 0” */
    static GradeScale scale(String words) {
        String[] parts = words.split(" ");
        List<GradeScale.Grade> all = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) all.add(new GradeScale.Grade(new BigDecimal(parts[i + 1]), parts[i]));
        return new GradeScale(words, all);
    }

    Scheme build() {
        return new Scheme(
                "test",
                "项目支出绩效自评表",
                "财预〔2020〕10号",
                new Scheme.Years(2020, null),
                List.of(),
                new Scheme.RecognitionWords(List.of(), List.of()),
                MoneyUnit.WAN,
                execution(),
                List.of(),
                quantitative(),
                new QualitativeRules(number("0.8"), number("0.6")),
                new OverFulfilment(OverFulfilment.Mode.EXPLAIN_ONLY, number("1.30"), number("1.50"), number("2.00")),
                new SatisfactionRule(BigDecimal.ZERO, number("0.60")),
                new Rounding(2, 2, number("0.05")),
                notApplicable,
                cap,
                grades,
                Set.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of());
    }

    private ExecutionRule execution() {
        return new ExecutionRule(
                method,
                BigDecimal.TEN,
                null,
                ExecutionRule.Base.ANNUAL,
                executionDigits,
                true,
                List.of(),
                ExecutionRule.Below.ZERO,
                false,
                number("0.90"));
    }

    private static QuantitativeRules quantitative() {
        var late = new QuantitativeRules.Deadline(
                QuantitativeRules.Deadline.Mode.PER_DAY, number("0.01"), List.of(), true);
        return new QuantitativeRules(
                QuantitativeRules.EqualOver.FULL, number("2"), QuantitativeRules.ZeroPositive.REJECT, false, late);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
