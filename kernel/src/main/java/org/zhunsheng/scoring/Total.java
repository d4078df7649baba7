package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.NotApplicable;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.TotalCap;
import org.zhunsheng.text.Points;
import org.zhunsheng.text.Rate;

/** 总分：各行得分（已取整）相加；有一行无法评分，总分就无法评分；封顶另列一行，不藏在某一行里。 */
final class Total {

    private static final String TERM = "总分";
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final int LISTED = 3;

    private final Scheme scheme;
    private final List<RowScore> rows;

    Total(Scheme scheme, List<RowScore> rows) {
        this.scheme = scheme;
        this.rows = rows;
    }

    /** {@code obstacle} 是不适用的行造成的障碍，没有则为 null。 */
    Outcome outcome(@Nullable String obstacle, @Nullable Rate rate) {
        if (rows.isEmpty()) return new Outcome.Unscored("表上没有可以计分的行");
        if (rows.stream().allMatch(row -> row.outcome() instanceof Outcome.NotApplicable)) {
            return new Outcome.NotApplicable("各行都不适用");
        }
        List<RowScore> unscored = rows.stream()
                .filter(row -> row.outcome() instanceof Outcome.Unscored)
                .toList();
        if (!unscored.isEmpty()) return new Outcome.Unscored(names(unscored) + "无法评分" + soFar());
        if (obstacle != null) return new Outcome.Unscored(obstacle + soFar());
        return capped(isRescaled() ? rescaled() : summed(), rate);
    }

    private String names(List<RowScore> unscored) {
        String names = unscored.stream()
                .limit(LISTED)
                .map(row -> "“" + row.name() + "”")
                .collect(Collectors.joining("、"));
        return unscored.size() > LISTED ? names + "等 " + unscored.size() + " 行" : names;
    }

    private String soFar() {
        List<BigDecimal> scored = points();
        return scored.isEmpty() ? "" : "；已评分各行合计 " + plain(sum(scored)) + " 分";
    }

    private boolean isRescaled() {
        return scheme.notApplicable().mode() == NotApplicable.Mode.RESCALE_TOTAL
                && rows.stream().anyMatch(row -> row.outcome() instanceof Outcome.NotApplicable);
    }

    private Outcome.Scored summed() {
        BigDecimal sum = sum(points());
        String added = points().stream().map(Arithmetic::plain).collect(Collectors.joining(" + "));
        return scored(sum, points().size() == 1 ? added : added + " = " + plain(sum));
    }

    private Outcome rescaled() {
        BigDecimal left = BigDecimal.ZERO;
        for (RowScore row : rows) {
            Points weight = row.weight();
            if (row.computed() != null && weight != null) left = left.add(weight.value());
        }
        BigDecimal sum = sum(points());
        BigDecimal total = sum.multiply(FULL).divide(left, scheme.rounding().score(), RoundingMode.HALF_UP);
        String value = Arithmetic.quotient(sum.multiply(FULL), left);
        String arithmetic = "不适用的行不计：%s × 100 ÷ %s = %s → %s".formatted(plain(sum), plain(left), value, plain(total));
        return scored(total, arithmetic);
    }

    private Outcome capped(Outcome total, @Nullable Rate rate) {
        if (!(total instanceof Outcome.Scored scored) || rate == null) return total;
        BigDecimal points = scored.points().value();
        for (TotalCap.Ceiling ceiling : scheme.cap().ceilings()) {
            if (rate.fraction().compareTo(ceiling.below()) >= 0) continue;
            if (points.compareTo(ceiling.most()) <= 0) return total;
            String arithmetic = "执行率低于 %s，总分不高于 %s：min(%s, %s) = %s"
                    .formatted(
                            Arithmetic.percent(ceiling.below()),
                            plain(ceiling.most()),
                            points.toPlainString(),
                            plain(ceiling.most()),
                            plain(ceiling.most()));
            Derivation cap = Derivation.of("总分封顶", scheme.basis(), arithmetic).with(scored.derivation());
            return new Outcome.Scored(new Points(ceiling.most()), cap);
        }
        return total;
    }

    private Outcome.Scored scored(BigDecimal total, String arithmetic) {
        return new Outcome.Scored(new Points(total), Derivation.of(TERM, scheme.basis(), arithmetic));
    }

    private List<BigDecimal> points() {
        return rows.stream()
                .flatMap(row -> row.computed() == null
                        ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(row.computed().value()))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
