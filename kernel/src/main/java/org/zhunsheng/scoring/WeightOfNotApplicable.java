package org.zhunsheng.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.NotApplicable;
import org.zhunsheng.scheme.Scheme;

/** 不适用的行，其分值去向：在同一一级指标内分摊，归入另一一级指标，按余下的分值折算总分，或者由人决定。 */
final class WeightOfNotApplicable {

    private static final int DIGITS = 2;

    private final Scheme scheme;
    private final List<Line> lines;
    private final List<Outcome> outcomes;

    WeightOfNotApplicable(Scheme scheme, List<Line> lines, List<Outcome> outcomes) {
        this.scheme = scheme;
        this.lines = lines;
        this.outcomes = outcomes;
    }

    boolean any() {
        return outcomes.stream().anyMatch(outcome -> outcome instanceof Outcome.NotApplicable);
    }

    boolean all() {
        return !outcomes.isEmpty() && outcomes.stream().allMatch(outcome -> outcome instanceof Outcome.NotApplicable);
    }

    /** 没有人决定过去向，或者没有别的行可以承接时，说明原因；否则为 null。 */
    @Nullable
    String obstacle() {
        NotApplicable.Mode mode = scheme.notApplicable().mode();
        if (mode == NotApplicable.Mode.ASK) return "有不适用的行，其分值归入何处尚未决定";
        if (mode == NotApplicable.Mode.RESCALE_TOTAL) return null;
        for (int i = 0; i < lines.size(); i++) {
            if (isApplicable(i) || lines.get(i).weight() == null) continue;
            if (sum(takers(i)).signum() == 0) return "“" + lines.get(i).name() + "”不适用，没有别的行可以承接它的分值";
        }
        return null;
    }

    /** 各行调整后的分值；按余下分值折算总分的不调整。 */
    List<@Nullable BigDecimal> weights() {
        List<@Nullable BigDecimal> weights = new ArrayList<>();
        for (Line line : lines) weights.add(line.weight());
        if (scheme.notApplicable().mode() == NotApplicable.Mode.RESCALE_TOTAL) return weights;
        List<@Nullable BigDecimal> adjusted = new ArrayList<>(weights);
        for (int i = 0; i < lines.size(); i++) {
            BigDecimal freed = weights.get(i);
            if (isApplicable(i) || freed == null) continue;
            List<Integer> takers = takers(i);
            BigDecimal base = sum(takers);
            for (int taker : takers) {
                BigDecimal share = freed.multiply(Objects.requireNonNull(weights.get(taker)))
                        .divide(base, DIGITS, RoundingMode.HALF_UP);
                adjusted.set(taker, Objects.requireNonNull(adjusted.get(taker)).add(share));
            }
        }
        return adjusted;
    }

    private List<Integer> takers(int freed) {
        NotApplicable rule = scheme.notApplicable();
        List<Integer> takers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!isApplicable(i) || lines.get(i).weight() == null) continue;
            boolean same = rule.mode() == NotApplicable.Mode.TO_GROUP
                    ? isNamed(lines.get(i).group(), rule.toGroup())
                    : lines.get(i).group().equals(lines.get(freed).group()) && i != freed;
            if (same && lines.get(i).indicator() != RowScore.MONEY_ROW) takers.add(i);
        }
        return takers;
    }

    private boolean isNamed(String group, @Nullable String name) {
        if (name == null) return false;
        Scheme.Group known = scheme.group(group);
        return known == null ? group.contains(name) : known.name().equals(name);
    }

    private boolean isApplicable(int i) {
        return !(outcomes.get(i) instanceof Outcome.NotApplicable);
    }

    private BigDecimal sum(List<Integer> rows) {
        return rows.stream()
                .map(i -> Objects.requireNonNull(lines.get(i).weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
