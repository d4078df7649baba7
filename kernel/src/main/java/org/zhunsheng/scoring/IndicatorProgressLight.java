package org.zhunsheng.scoring;

import java.math.BigDecimal;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.Target;

/** 指标进度的灯：到截止月份为止的完成值，与按月摊到那时的指标值相比。越少越好的不摊，没有超过的是绿灯。 */
public record IndicatorProgressLight(ProgressBands bands) {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    /** @param month 截止的月份，1 至 12 */
    public Light light(Target target, Actual actual, int month) {
        if (target instanceof Target.Described) return described(actual);
        BigDecimal done = target.comparable(actual);
        if (done == null) return Light.none("没有可比的完成值");
        return switch (target) {
            case Target.AtLeast t -> growing(t.value(), done, month);
            case Target.Exactly t -> growing(t.value(), done, month);
            case Target.AtMost t -> limit(t.value(), done);
            default -> Light.none("指标值没有写明多好还是少好");
        };
    }

    private Light growing(BigDecimal target, BigDecimal done, int month) {
        if (target.signum() == 0) {
            boolean same = done.signum() == 0;
            return new Light(same ? Light.Colour.GREEN : Light.Colour.RED, "指标值为 0，完成 " + Arithmetic.plain(done));
        }
        if (bands.blueByYear() && done.signum() == 0) return new Light(Light.Colour.RED, "完成 0");
        if (bands.blueByYear() && done.compareTo(bands.blue().multiply(target)) >= 0) return year(target, done);
        BigDecimal due = target.multiply(BigDecimal.valueOf(month));
        BigDecimal scaled = done.multiply(YEAR);
        boolean fast = !bands.blueByYear() && scaled.compareTo(bands.blue().multiply(due)) >= 0;
        String arithmetic = "%s ÷ (%s × %d ÷ 12) = %s"
                .formatted(Arithmetic.plain(done), Arithmetic.plain(target), month, Arithmetic.percent(scaled, due));
        return new Light(fast ? Light.Colour.BLUE : bands.slow(scaled, due), arithmetic);
    }

    private Light year(BigDecimal target, BigDecimal done) {
        String arithmetic = "%s ÷ %s = %s ≥ %s"
                .formatted(
                        Arithmetic.plain(done),
                        Arithmetic.plain(target),
                        Arithmetic.percent(done, target),
                        Arithmetic.percent(bands.blue()));
        return new Light(Light.Colour.BLUE, arithmetic);
    }

    private Light limit(BigDecimal target, BigDecimal done) {
        int compared = done.compareTo(target);
        boolean within = bands.strict() ? compared < 0 : compared <= 0;
        String sign = compared < 0 ? " < " : compared == 0 ? " = " : " > ";
        return new Light(
                within ? Light.Colour.GREEN : Light.Colour.RED,
                Arithmetic.plain(done) + sign + Arithmetic.plain(target));
    }

    /** 定性的按三档。 */
    private static Light described(Actual actual) {
        if (!(actual instanceof Actual.Graded graded)) return Light.none("没有写明达成、部分达成还是未达成");
        Light.Colour colour = switch (graded.level()) {
            case REACHED -> Light.Colour.GREEN;
            case PARTLY -> Light.Colour.YELLOW;
            case MISSED -> Light.Colour.RED;
        };
        return new Light(colour, graded.level().term());
    }
}
