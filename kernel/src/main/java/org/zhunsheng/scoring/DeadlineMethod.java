package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.QuantitativeRules.Deadline;
import org.zhunsheng.scheme.QuantitativeRules.Deadline.LateStep;

/**
 * 期限型（时效）：按时（含当日）得满分，迟到的按体系规定的方式扣分。
 *
 * @param start 开始日期；只有按工期扣分的方式需要，不知道时为 null
 */
public record DeadlineMethod(LocalDate due, @Nullable LocalDate start, Deadline rule) implements ScoringMethod {

    @Override
    public String id() {
        return "deadline";
    }

    @Override
    public String term() {
        return "时效计分";
    }

    public Outcome score(Worth worth, @Nullable LocalDate done) {
        if (done == null) return new Outcome.Unscored("没有完成日期");
        if (!done.isAfter(due)) return worth.full(this, done + " 不晚于 " + due);
        long days = ChronoUnit.DAYS.between(due, done);
        return switch (rule.mode()) {
            case ALL_OR_NOTHING, SHARE_ON_TIME -> worth.nothing(this, "迟 " + days + " 天");
            case PER_DAY -> perDay(worth, days);
            case BY_DURATION -> byDuration(worth, days);
            case STEPS -> steps(worth, days);
        };
    }

    /** 写明没有完成：零分，或者算到自评之日。 */
    public Outcome unfinished(Worth worth, @Nullable LocalDate selfDate) {
        if (rule.unfinishedIsZero()) return worth.nothing(this, "未完成");
        return selfDate == null ? new Outcome.Unscored("未完成，须算到自评之日，而表上没有自评时间") : score(worth, selfDate);
    }

    /** 几项任务各有期限：按时的项数占应完成的项数。 */
    public Outcome onTime(Worth worth, int onTime, int tasks) {
        if (tasks <= 0 || onTime < 0 || onTime > tasks) {
            return new Outcome.Unscored("按时完成 %d 项，应完成 %d 项：不成比例".formatted(onTime, tasks));
        }
        String expression = "%s × %d ÷ %d".formatted(worth.text(), onTime, tasks);
        BigDecimal dividend = worth.weight().multiply(BigDecimal.valueOf(onTime));
        return worth.quotient(this, expression, dividend, BigDecimal.valueOf(tasks));
    }

    private Outcome perDay(Worth worth, long days) {
        BigDecimal left = BigDecimal.ONE
                .subtract(rule.perDay().multiply(BigDecimal.valueOf(days)))
                .max(BigDecimal.ZERO);
        String expression = "迟 %d 天：%s × max(0, 1 − %d × %s)".formatted(days, worth.text(), days, plain(rule.perDay()));
        return worth.quotient(this, expression, worth.weight().multiply(left), BigDecimal.ONE);
    }

    private Outcome byDuration(Worth worth, long days) {
        if (start == null) return new Outcome.Unscored("按工期扣分，而表上没有开始日期");
        long planned = ChronoUnit.DAYS.between(start, due);
        if (planned <= 0) return new Outcome.Unscored("开始日期 " + start + " 不早于期限 " + due);
        if (days >= planned) return worth.nothing(this, "迟 %d 天，不少于工期 %d 天".formatted(days, planned));
        String expression = "迟 %d 天，工期 %d 天：%s × (1 − %d ÷ %d)".formatted(days, planned, worth.text(), days, planned);
        BigDecimal left = BigDecimal.valueOf(planned - days);
        return worth.quotient(this, expression, worth.weight().multiply(left), BigDecimal.valueOf(planned));
    }

    private Outcome steps(Worth worth, long days) {
        for (LateStep step : rule.steps()) {
            if (days > step.days()) continue;
            BigDecimal left = BigDecimal.ONE.subtract(step.loss());
            String expression = "迟 %d 天 ≤ %d 天，扣 %s：%s × %s"
                    .formatted(
                            days, step.days(), Arithmetic.percent(step.loss()), worth.text(), Arithmetic.percent(left));
            return worth.quotient(this, expression, worth.weight().multiply(left), BigDecimal.ONE);
        }
        return worth.nothing(this, "迟 " + days + " 天，超过各档");
    }
}
