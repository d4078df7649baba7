package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.percent;
import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.OverFulfilment;
import org.zhunsheng.text.Points;

/** 超额完成的处理：只要求说明原因，或者扣分；用在正向与等于型之后，指标值为正时。 */
record OverFulfilled(OverFulfilment rule) {

    private static final BigDecimal FLAT = BigDecimal.valueOf(2);

    Outcome apply(Worth worth, Outcome base, BigDecimal target, @Nullable BigDecimal actual) {
        if (actual == null || !(base instanceof Outcome.Scored scored)) return base;
        if (target.signum() <= 0 || actual.compareTo(target) <= 0) return base;
        return switch (rule.mode()) {
            case NONE -> base;
            case EXPLAIN_ONLY -> explained(scored, target, actual);
            case FLAT_2 -> flat(worth, scored, target, actual);
            case STEPS -> steps(worth, scored, target, actual);
        };
    }

    private Outcome explained(Outcome.Scored base, BigDecimal target, BigDecimal actual) {
        if (actual.compareTo(rule.explainAbove().multiply(target)) <= 0) return base;
        String note = "完成值为指标值的 %s，超过 %s，须说明原因；不扣分".formatted(percent(actual, target), percent(rule.explainAbove()));
        return with(base, base.points(), base.derivation().arithmetic(), note);
    }

    private Outcome flat(Worth worth, Outcome.Scored base, BigDecimal target, BigDecimal actual) {
        BigDecimal limit = rule.explainAbove().subtract(BigDecimal.ONE);
        if (actual.subtract(target).compareTo(limit.multiply(target)) < 0) return base;
        String why = "超过 %s ≥ %s".formatted(percent(actual.subtract(target), target), percent(limit));
        return minus(worth, base, why, FLAT);
    }

    private Outcome steps(Worth worth, Outcome.Scored base, BigDecimal target, BigDecimal actual) {
        OverFulfilment.Step reached = null;
        for (OverFulfilment.Step step : rule.steps()) {
            if (actual.compareTo(step.from().multiply(target)) >= 0) reached = step;
        }
        if (reached == null) return base;
        String why =
                "%s ≥ %s，扣分值的 %s".formatted(percent(actual, target), percent(reached.from()), percent(reached.loss()));
        return minus(worth, base, why, worth.weight().multiply(reached.loss()));
    }

    private static Outcome minus(Worth worth, Outcome.Scored base, String why, BigDecimal loss) {
        BigDecimal left = base.points().value().subtract(loss);
        BigDecimal points = worth.round(left.max(BigDecimal.ZERO));
        String floor = left.signum() < 0 ? "，最低 0 分 → 0" : "";
        String arithmetic = "%s → %s − %s = %s%s".formatted(why, base.points(), plain(loss), plain(left), floor);
        return with(base, new Points(points), arithmetic, base.derivation().arithmetic());
    }

    private static Outcome with(Outcome.Scored base, Points points, String arithmetic, String note) {
        Derivation before = base.derivation();
        List<Derivation> parts = new ArrayList<>(before.parts());
        parts.add(Derivation.of("超额完成", before.basis(), note));
        return new Outcome.Scored(points, new Derivation(before.rule(), before.basis(), arithmetic, parts));
    }
}
