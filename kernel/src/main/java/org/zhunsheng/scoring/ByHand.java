package org.zhunsheng.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Actual.Level;
import org.zhunsheng.form.Fact;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Points;

/** 得分照录的行：表上没有可以重算的依据，只看所录的分在不在允许的范围内。 */
final class ByHand {

    private ByHand() {}

    /** {@code why} 说明为什么照录；{@code printed} 为表上的分值，调整了分值的按比例折算。 */
    static Outcome entered(Fact<Points> score, @Nullable BigDecimal printed, Worth worth, String why) {
        BigDecimal points = scaled(score, printed, worth);
        if (points == null) return unread(score);
        Entry entry = new ManualRubric(List.of(worth.weight())).enter(worth, List.of(points));
        return switch (entry) {
            case Entry.Accepted accepted -> noted(accepted.outcome(), worth, why);
            case Entry.Rejected rejected -> refused(rejected, worth, points, new ManualRubric(List.of()));
        };
    }

    /** 定性三档：所录的分不在本档分数段的，照录并写明。 */
    static Outcome inBand(Fact<Points> score, @Nullable BigDecimal printed, Worth worth, Levels levels, Level level) {
        BigDecimal points = scaled(score, printed, worth);
        if (points == null) return unread(score);
        return switch (levels.enter(worth, level, points)) {
            case Entry.Accepted accepted -> accepted.outcome();
            case Entry.Rejected rejected -> refused(rejected, worth, points, levels);
        };
    }

    private static Outcome unread(Fact<Points> score) {
        boolean blank = Blank.is(score.asWritten());
        return new Outcome.Unscored(blank ? "没有得分" : "得分“" + score.asWritten().strip() + "”不是数");
    }

    /** 超出分值的不能计分；其余照录，但写明录入无效。 */
    private static Outcome refused(Entry.Rejected rejected, Worth worth, BigDecimal points, ScoringMethod method) {
        if (points.signum() < 0 || points.compareTo(worth.weight()) > 0) {
            return new Outcome.Unscored("录入无效：" + rejected.reason());
        }
        return worth.scored(method, rejected.reason() + "，录入无效；照录表上得分 " + Arithmetic.plain(points), points);
    }

    private static Outcome noted(Outcome outcome, Worth worth, String why) {
        if (!(outcome instanceof Outcome.Scored scored)) return outcome;
        return new Outcome.Scored(
                scored.points(), scored.derivation().with(Derivation.of("照录表上得分", worth.basis(), why)));
    }

    private static @Nullable BigDecimal scaled(Fact<Points> score, @Nullable BigDecimal printed, Worth worth) {
        Points points = score.value();
        if (points == null) return null;
        if (printed == null || printed.signum() <= 0 || printed.compareTo(worth.weight()) == 0) return points.value();
        return points.value().multiply(worth.weight()).divide(printed, worth.digits(), java.math.RoundingMode.HALF_UP);
    }
}
