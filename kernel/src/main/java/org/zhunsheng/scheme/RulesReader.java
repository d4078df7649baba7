package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.QuantitativeRules.Deadline;
import org.zhunsheng.scheme.QuantitativeRules.EqualOver;
import org.zhunsheng.scheme.QuantitativeRules.ZeroPositive;

/** 读指标计分、取整、等级各段。没有读成的段给出替身；错误已记下，不会有体系由它读成。 */
final class RulesReader {

    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final Deadline NO_DEADLINE = new Deadline(Deadline.Mode.ALL_OR_NOTHING, ZERO, List.of(), true);

    private RulesReader() {}

    static QuantitativeRules quantitative(Section top) {
        Section s = top.section("quantitative");
        if (s == null) return new QuantitativeRules(EqualOver.FULL, ZERO, ZeroPositive.REJECT, false, NO_DEADLINE);
        QuantitativeRules rules = new QuantitativeRules(
                s.word("equal-over", EqualOver.class),
                s.number("zero-at", Range.FACTOR),
                s.word("zero-positive", ZeroPositive.class),
                s.yesNo("unmet-never-full"),
                deadline(s));
        s.close();
        return rules;
    }

    /** 写明“未完成”的：得零分，或算到自评之日。 */
    private enum Unfinished {
        ZERO,
        COUNT_TO_SELF_DATE
    }

    private static Deadline deadline(Section quantitative) {
        Section s = quantitative.section("deadline");
        if (s == null) return NO_DEADLINE;
        Deadline.Mode mode = s.word("mode", Deadline.Mode.class);
        BigDecimal perDay = ZERO;
        if (belongs(s, "per-day", mode, Deadline.Mode.PER_DAY)) perDay = s.number("per-day", Range.SHARE);
        List<Deadline.LateStep> steps =
                belongs(s, "steps", mode, Deadline.Mode.STEPS) ? lateSteps(s.sections("steps")) : List.of();
        boolean zero = s.word("unfinished", Unfinished.class) == Unfinished.ZERO;
        s.close();
        return new Deadline(mode, perDay, steps, zero);
    }

    /** 这个键是不是这种方式所需的；多写、少写都记下。 */
    private static boolean belongs(Section s, String key, Enum<?> mode, Enum<?> owner) {
        boolean given = s.get(key) != null;
        if (mode == owner && !given) s.key("mode").wrong(SchemeProblem.NEEDS_SETTING, Value.word(mode), key);
        if (mode != owner && given) s.key(key).wrong(SchemeProblem.SUPERFLUOUS_SETTING, Value.word(mode), key);
        return mode == owner && given;
    }

    private static List<Deadline.LateStep> lateSteps(List<Section> sections) {
        Ladder days = new Ladder("steps", "days", Range.DAYS, SchemeProblem.NOT_RISING);
        Ladder loss = new Ladder("steps", "loss", Range.SHARE, SchemeProblem.NOT_RISING);
        List<Deadline.LateStep> steps = new ArrayList<>();
        for (Section step : sections) {
            steps.add(new Deadline.LateStep(days.next(step).intValue(), loss.next(step)));
            step.close();
        }
        return steps;
    }

    static QualitativeRules qualitative(Section top) {
        Section s = top.section("qualitative");
        if (s == null) return new QualitativeRules(ZERO, ZERO);
        Value reached = s.need("reached-from");
        Value partly = s.need("partly-from");
        s.close();
        BigDecimal high = reached == null ? null : reached.number(Range.SHARE);
        BigDecimal low = partly == null ? null : partly.number(Range.SHARE);
        if (partly == null || high == null || low == null) return new QualitativeRules(ZERO, ZERO);
        if (low.compareTo(high) >= 0)
            partly.wrong(SchemeProblem.CUTS_REVERSED, low.toPlainString(), high.toPlainString());
        return new QualitativeRules(high, low);
    }

    static OverFulfilment over(Section top) {
        Section s = top.section("over-fulfilment");
        if (s == null) return new OverFulfilment(OverFulfilment.Mode.NONE, ZERO, ZERO, ZERO);
        OverFulfilment.Mode mode = s.word("mode", OverFulfilment.Mode.class);
        OverFulfilment rule = new OverFulfilment(
                mode,
                s.number("explain-above", Range.FACTOR),
                s.number("warn-above", Range.FACTOR),
                s.number("not-serious-above", Range.FACTOR),
                belongs(s, "steps", mode, OverFulfilment.Mode.STEPS) ? overSteps(s.sections("steps")) : List.of());
        notBelow(s, "warn-above", rule.warnAbove(), "explain-above", rule.explainAbove());
        notBelow(s, "not-serious-above", rule.notSeriousAbove(), "warn-above", rule.warnAbove());
        s.close();
        return rule;
    }

    private static List<OverFulfilment.Step> overSteps(List<Section> sections) {
        Ladder from = new Ladder("steps", "from", Range.FACTOR, SchemeProblem.NOT_RISING);
        Ladder loss = new Ladder("steps", "loss", Range.SHARE, SchemeProblem.NOT_RISING);
        List<OverFulfilment.Step> steps = new ArrayList<>();
        for (Section step : sections) {
            steps.add(new OverFulfilment.Step(from.next(step), loss.next(step)));
            step.close();
        }
        return steps;
    }

    private static void notBelow(Section s, String key, BigDecimal number, String other, BigDecimal least) {
        Value value = s.get(key);
        if (value == null || number.signum() == 0 || number.compareTo(least) >= 0) return;
        value.wrong(SchemeProblem.THRESHOLDS_REVERSED, key, number.toPlainString(), other, least.toPlainString());
    }

    static SatisfactionRule satisfaction(Section top) {
        Section s = top.section("satisfaction");
        if (s == null) return new SatisfactionRule(ZERO, ZERO);
        SatisfactionRule rule =
                new SatisfactionRule(s.number("basically", Range.SHARE), s.number("zero-line", Range.SHARE));
        s.close();
        return rule;
    }

    static Rounding rounding(Section top) {
        Section s = top.section("rounding");
        if (s == null) return new Rounding(0, 0, ZERO);
        Rounding rounding = new Rounding(
                s.whole("score", Range.DIGITS), s.whole("rate", Range.DIGITS), s.number("tolerance", Range.SHARE));
        s.close();
        return rounding;
    }

    static NotApplicable notApplicable(Section top, List<Scheme.Group> groups) {
        Section s = top.section("not-applicable");
        if (s == null) return new NotApplicable(NotApplicable.Mode.ASK, null);
        NotApplicable.Mode mode = s.word("mode", NotApplicable.Mode.class);
        String group = null;
        if (belongs(s, "group", mode, NotApplicable.Mode.TO_GROUP)) {
            Value value = s.need("group");
            group = value == null ? null : ExecutionReader.groupName(value, groups);
        }
        s.close();
        return new NotApplicable(mode, group);
    }

    static @Nullable GradeScale grades(Section top) {
        Value value = top.need("grades");
        if (value == null || value.isText("none")) return null;
        Section s = value.section();
        if (s == null) return null;
        String name = s.text("name");
        Grades grades = new Grades();
        for (Section step : s.sections("scale")) grades.read(step);
        grades.close();
        s.close();
        return new GradeScale(name, grades.all);
    }

    /** 由高到低读各个等级；每个总分恰有一个等级。 */
    private static final class Grades {
        private final List<GradeScale.Grade> all = new ArrayList<>();
        private @Nullable Value lowest;

        void read(Section step) {
            Value from = step.need("from");
            Value word = step.need("word");
            step.close();
            BigDecimal least = from == null ? null : from.number(Range.POINTS);
            String name = word == null ? null : word.text();
            if (from == null || least == null || name == null || word == null) return;
            if (all.stream().anyMatch(grade -> grade.word().equals(name)))
                word.wrong(SchemeProblem.REPEATED, "grades", name);
            GradeScale.Grade before = all.isEmpty() ? null : all.getLast();
            if (before != null && least.compareTo(before.from()) >= 0) overlaps(from, name, least, before);
            all.add(new GradeScale.Grade(least, name));
            lowest = from;
        }

        private static void overlaps(Value from, String name, BigDecimal least, GradeScale.Grade before) {
            String above = before.from().toPlainString();
            from.wrong(SchemeProblem.GRADES_OVERLAP, name, least.toPlainString(), before.word(), above);
        }

        void close() {
            if (lowest == null || all.getLast().from().signum() == 0) return;
            String from = all.getLast().from().toPlainString();
            lowest.wrong(SchemeProblem.GRADES_GAP, from, from);
        }
    }
}
