package org.zhunsheng.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 自评预警：工作得分远高于资金执行的亮红灯，没有预算或大量结余的亮黄灯。
 *
 * @param shareRed 得分率之差占指标得分率的界线，例如 0.05
 * @param shareUnspent 结余占预算的界线，例如 0.20
 */
public record SelfEvaluationLight(BigDecimal shareRed, BigDecimal shareUnspent) {

    /** 灯色。 */
    public enum Colour {
        RED,
        YELLOW,
        NONE
    }

    /**
     * 灯色与算式。
     *
     * @param arithmetic 例如 (88 ÷ 90 − 8 ÷ 10) ÷ (88 ÷ 90) = 0.181818… > 0.05
     */
    public record Signal(Colour colour, String arithmetic) {}

    /** 只比得分率：指标得分率高出执行得分率的，占指标得分率多少。一行的灯只看这一样。 */
    public Signal outrun(BigDecimal s, BigDecimal ofS, BigDecimal e, BigDecimal ofE) {
        if (s.signum() <= 0 || ofS.signum() <= 0 || ofE.signum() <= 0) return new Signal(Colour.NONE, "没有指标得分");
        BigDecimal work = s.multiply(ofE);
        BigDecimal gap = work.subtract(e.multiply(ofS));
        boolean far = gap.compareTo(shareRed.multiply(work)) > 0;
        String arithmetic = "(%s ÷ %s − %s ÷ %s) ÷ (%s ÷ %s) = %s %s %s"
                .formatted(
                        Arithmetic.plain(s),
                        Arithmetic.plain(ofS),
                        Arithmetic.plain(e),
                        Arithmetic.plain(ofE),
                        Arithmetic.plain(s),
                        Arithmetic.plain(ofS),
                        Arithmetic.quotient(gap, work),
                        far ? ">" : "≤",
                        Arithmetic.plain(shareRed));
        return new Signal(far ? Colour.RED : Colour.NONE, arithmetic);
    }

    /** 指标得分 {@code s}（满分 {@code ofS}）与执行率得分 {@code e}（满分 {@code ofE}）；没有预算数时为 null。 */
    public Signal signal(
            BigDecimal s,
            BigDecimal ofS,
            BigDecimal e,
            BigDecimal ofE,
            BigDecimal budget,
            @Nullable BigDecimal executed) {
        Signal outrun = outrun(s, ofS, e, ofE);
        boolean without = s.signum() <= 0 || ofS.signum() <= 0 || ofE.signum() <= 0;
        if (without || outrun.colour() == Colour.RED) return outrun;
        if (budget.signum() <= 0) return new Signal(Colour.YELLOW, "没有预算");
        if (executed == null) return outrun;
        return unspent(budget, budget.subtract(executed));
    }

    private Signal unspent(BigDecimal budget, BigDecimal left) {
        boolean much = left.compareTo(shareUnspent.multiply(budget)) > 0;
        String compared = much ? " > " : " ≤ ";
        String arithmetic = "结余 " + Arithmetic.percent(left, budget) + compared + Arithmetic.percent(shareUnspent);
        return new Signal(much ? Colour.YELLOW : Colour.NONE, arithmetic);
    }
}
