package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import java.util.List;

/**
 * 改分：由人来定一行的分。算出的分与改的分都留在计算过程里。
 *
 * @param points 改成几分，0 至分值
 * @param reason 理由，不能没有
 */
public record Decided(BigDecimal points, String reason) {

    private static final String TERM = "改分";

    /** 不适用的行没有分可改；超出分值的、没有理由的不能计分。 */
    Outcome instead(Outcome computed, Worth worth) {
        if (computed instanceof Outcome.NotApplicable) return computed;
        if (points.signum() < 0 || points.compareTo(worth.weight()) > 0)
            return new Outcome.Unscored("改的分 %s 不在 0 至 %s 之间".formatted(plain(points), worth.text()));
        if (points.stripTrailingZeros().scale() > worth.digits())
            return new Outcome.Unscored("改的分 %s 多于 %d 位小数".formatted(plain(points), worth.digits()));
        if (reason.isBlank()) return new Outcome.Unscored("改了分，没有说理由");
        return worth.decided(TERM, plain(points) + "：" + reason.strip(), points, before(computed, worth));
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
