package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 人工打分：按细则逐条给分；只有一条的就是直接给分。
 *
 * @param maxima 各条的最高分，合计为分值
 */
public record ManualRubric(List<BigDecimal> maxima) implements ScoringMethod {

    static final String ID = "manual-rubric";

    public ManualRubric {
        maxima = List.copyOf(maxima);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String term() {
        return "人工打分";
    }

    /** {@code given} 与各条一一对应，null 表示没有给分。 */
    public Entry enter(Worth worth, List<? extends @Nullable BigDecimal> given) {
        BigDecimal sum = sum(maxima);
        if (sum.compareTo(worth.weight()) != 0) {
            return Entry.unscored("各条最高分合计 %s，分值是 %s：细则有误".formatted(plain(sum), worth.text()));
        }
        if (given.size() != maxima.size() || given.stream().anyMatch(Objects::isNull))
            return Entry.unscored("有的条目没有给分");
        List<BigDecimal> points = given.stream().map(Objects::requireNonNull).toList();
        for (int i = 0; i < maxima.size(); i++) {
            String wrong = wrong(points.get(i), maxima.get(i), worth.digits());
            if (wrong != null) return new Entry.Rejected(wrong);
        }
        BigDecimal total = sum(points);
        String added = points.stream().map(Arithmetic::plain).collect(Collectors.joining(" + "));
        String reason = total.compareTo(worth.weight()) < 0 ? "；低于分值 " + worth.text() + "，须说明原因" : "";
        return new Entry.Accepted(worth.scored(this, added + " = " + plain(total) + reason, total));
    }

    private static @Nullable String wrong(BigDecimal points, BigDecimal most, int digits) {
        if (points.signum() < 0 || points.compareTo(most) > 0) {
            return "%s 不在 0 至 %s 之间".formatted(plain(points), plain(most));
        }
        return points.stripTrailingZeros().scale() > digits ? "%s 多于 %d 位小数".formatted(plain(points), digits) : null;
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
