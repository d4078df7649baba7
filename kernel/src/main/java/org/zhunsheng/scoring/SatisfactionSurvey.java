package org.zhunsheng.scoring;

import static org.zhunsheng.scoring.Arithmetic.plain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Survey;

/**
 * 满意度：由问卷计数算出满意率，与指标值相比。
 *
 * @param target 指标值，百分数；不知道时（例如“不断提升”而没有上年的满意率）为 null
 * @param zeroLine 满意率低于此数（小数）得零分
 */
public record SatisfactionSurvey(@Nullable BigDecimal target, BigDecimal zeroLine) implements ScoringMethod {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String id() {
        return "satisfaction-survey";
    }

    @Override
    public String term() {
        return "满意度计分";
    }

    /** {@code survey} 为 null 表示没有做调查。 */
    public Outcome score(Worth worth, @Nullable Survey survey) {
        if (target == null) return new Outcome.Unscored("没有满意率的指标值；“不断提升”须有上年的满意率");
        if (survey == null) return new Outcome.Unscored("没有做满意度调查");
        int answers = survey.verySatisfied() + survey.satisfied() + survey.basicallySatisfied() + survey.dissatisfied();
        if (survey.valid() <= 0) return new Outcome.Unscored("没有有效问卷");
        if (answers > survey.valid()) {
            return new Outcome.Unscored("各项回答合计 %d，多于有效问卷 %d 份".formatted(answers, survey.valid()));
        }
        BigDecimal counted = BigDecimal.valueOf(survey.verySatisfied() + survey.satisfied())
                .add(survey.weightOfBasically().multiply(BigDecimal.valueOf(survey.basicallySatisfied())));
        return compared(worth, survey, target, counted.multiply(HUNDRED), BigDecimal.valueOf(survey.valid()));
    }

    /** 满意率（百分数）是 {@code counted ÷ valid}，不先除，以免取整两次。 */
    private Outcome compared(Worth worth, Survey survey, BigDecimal target, BigDecimal counted, BigDecimal valid) {
        String rate = "(%d + %d + %s × %d) ÷ %d = %s%%"
                .formatted(
                        survey.verySatisfied(),
                        survey.satisfied(),
                        plain(survey.weightOfBasically()),
                        survey.basicallySatisfied(),
                        survey.valid(),
                        Arithmetic.quotient(counted, valid));
        if (counted.compareTo(target.multiply(valid)) >= 0) return worth.full(this, rate + " ≥ " + plain(target) + "%");
        BigDecimal line = zeroLine.movePointRight(2);
        if (counted.compareTo(line.multiply(valid)) < 0) return worth.nothing(this, rate + " < " + plain(line) + "%");
        String expression =
                "%s；%s × %s ÷ %s".formatted(rate, worth.text(), Arithmetic.quotient(counted, valid), plain(target));
        return worth.quotient(this, expression, worth.weight().multiply(counted), target.multiply(valid));
    }
}
