package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 由人来定一行的分：单位改分，审核的人另定。算出的、单位改的、审核的人定的都留在计算过程里。
 *
 * @param points 定为几分，0 至分值
 * @param reason 理由，不能没有
 * @param term 叫什么：改分、审核得分
 * @param earlier 在它之前由人定过的；没有的为 null
 */
public record Decided(
        BigDecimal points,
        String reason,
        String term,
        @Nullable Decided earlier) {

    /** 单位改的分。 */
    public Decided(BigDecimal points, String reason) {
        this(points, reason, "改分", null);
    }

    /** 审核的人定的分；{@code own} 是单位改过的。 */
    public static Decided reviewed(BigDecimal points, String reason, @Nullable Decided own) {
        return new Decided(points, reason, "审核得分", own);
    }

    /** 不适用的行没有分可改；超出分值的、没有理由的不能计分。 */
    Outcome instead(Outcome computed, Worth worth) {
        if (computed instanceof Outcome.NotApplicable) return computed;
        if (points.signum() < 0 || points.compareTo(worth.weight()) > 0)
            return new Outcome.Unscored("改的分 %s 不在 0 至 %s 之间".formatted(plain(points), worth.text()));
        if (points.stripTrailingZeros().scale() > worth.digits())
            return new Outcome.Unscored("改的分 %s 多于 %d 位小数".formatted(plain(points), worth.digits()));
        if (reason.isBlank()) return new Outcome.Unscored("改了分，没有说理由");
        Outcome before = earlier == null ? computed : earlier.instead(computed, worth);
        return worth.decided(term, plain(points) + "：" + reason.strip(), points, before(before, worth));
    }

    private static List<Derivation> before(Outcome computed, Worth worth) {
        return switch (computed) {
            case Outcome.Scored scored ->
                List.of(new Derivation(
                        "原来 " + plain(scored.points().value()) + " 分",
                        scored.derivation().basis(),
                        scored.derivation().arithmetic(),
                        scored.derivation().parts()));
            case Outcome.Unscored unscored -> List.of(Derivation.of("原来无法评分", worth.basis(), unscored.reason()));
            case Outcome.NotApplicable none -> List.of();
        };
    }
}
