package org.zhunsheng.server.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Points;

/**
 * 终审通过的一张自评表，进报告的。
 *
 * @param code 项目编码
 * @param budget 全年预算，元
 * @param executed 全年执行，元
 * @param initial 那时的年初预算，元；不看表式有没有这一栏
 * @param indicators 几个指标
 * @param scored 其中有得分的
 * @param lost 其中扣了分的
 * @param form 照官方表式印出的那一版；只进合计、不逐项列示的为空
 */
record AcceptedForm(
        long filling,
        String code,
        String project,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal executed,
        @Nullable BigDecimal initial,
        @Nullable BigDecimal score,
        String grade,
        long indicators,
        long scored,
        long lost,
        @Nullable Form form) {

    static AcceptedForm of(long filling, String code, String project, Form form, @Nullable BigDecimal initial) {
        Points total = form.totalScore().value();
        List<Indicator> indicators = form.indicators();
        return new AcceptedForm(
                filling,
                code,
                project,
                money(form, Funding::annualBudget),
                money(form, Funding::executed),
                initial,
                total == null ? null : total.value(),
                form.grade().asWritten().strip(),
                indicators.size(),
                indicators.stream()
                        .filter(one -> one.score().isPresent() && one.points().isPresent())
                        .count(),
                indicators.stream().filter(AcceptedForm::lost).count(),
                form);
    }

    /** 只进合计的：各项目很多的时候，不留整张表。 */
    AcceptedForm summary() {
        return new AcceptedForm(
                filling, code, project, budget, executed, initial, score, grade, indicators, scored, lost, null);
    }

    boolean isDetailed() {
        return form != null;
    }

    /** 扣了分的各行。 */
    List<Indicator> losses() {
        return form == null
                ? List.of()
                : form.indicators().stream().filter(AcceptedForm::lost).toList();
    }

    private static boolean lost(Indicator indicator) {
        Points points = indicator.points().value();
        Points score = indicator.score().value();
        return points != null && score != null && score.compareTo(points) < 0;
    }

    /** 资金总额一行的，元。 */
    private static @Nullable BigDecimal money(Form form, Function<Funding, Fact<Money>> column) {
        return form.funds().stream()
                .filter(one -> one.kind() == Funding.FundKind.TOTAL)
                .findFirst()
                .map(one -> column.apply(one).value())
                .map(Money::yuan)
                .orElse(null);
    }

    String text(FormField field) {
        return form == null ? "" : form.text(field).asWritten().strip();
    }
}
