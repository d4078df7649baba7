package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Actual.Level;

/**
 * 定性三档：档次定分数段，段内的分由人来给。下限属于较高的一档。
 *
 * @param reachedFrom “达成”的下限占分值的比例，例如 0.8
 * @param partlyFrom “部分达成”的下限占分值的比例，例如 0.6、0.5
 */
public record Levels(BigDecimal reachedFrom, BigDecimal partlyFrom) implements ScoringMethod {

    @Override
    public String id() {
        return "levels-100-%s-%s".formatted(plain(reachedFrom.movePointRight(2)), plain(partlyFrom.movePointRight(2)));
    }

    @Override
    public String term() {
        return "定性三档计分";
    }

    /**
     * 一档的分数段。
     *
     * @param most 上限；{@code closed} 时含上限
     */
    public record Band(BigDecimal least, BigDecimal most, boolean closed) {

        boolean contains(BigDecimal points) {
            return points.compareTo(least) >= 0 && points.compareTo(most) < (closed ? 1 : 0);
        }
    }

    public Band band(Worth worth, Level level) {
        BigDecimal reached = worth.round(worth.weight().multiply(reachedFrom));
        BigDecimal partly = worth.round(worth.weight().multiply(partlyFrom));
        return switch (level) {
            case REACHED -> new Band(reached, worth.weight(), true);
            case PARTLY -> new Band(partly, reached, false);
            case MISSED -> new Band(BigDecimal.ZERO, partly, false);
        };
    }

    /** {@code level} 为 null 表示写的不是三档之一；{@code entered} 为 null 表示没有给分。 */
    public Entry enter(Worth worth, @Nullable Level level, @Nullable BigDecimal entered) {
        if (level == null) return Entry.unscored("档次不是“达成”“部分达成”“未达成”之一");
        if (entered == null) return Entry.unscored("档次只定分数段，段内的分须由人来给");
        Band band = band(worth, level);
        String judgement = "%s ≤ %s %s %s"
                .formatted(
                        worth.fixed(band.least),
                        entered.toPlainString(),
                        band.closed ? "≤" : "<",
                        worth.fixed(band.most));
        if (!band.contains(entered)) return new Entry.Rejected("“%s”：%s 不成立".formatted(level.term(), judgement));
        return new Entry.Accepted(worth.scored(this, "“%s”：%s 成立".formatted(level.term(), judgement), entered));
    }
}
