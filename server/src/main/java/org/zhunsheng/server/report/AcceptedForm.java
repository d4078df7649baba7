package org.zhunsheng.server.report;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Points;

/**
 * 终审通过的一张自评表，进报告的。
 *
 * @param code 项目编码
 * @param form 照官方表式印出的那一版
 * @param initial 那时的年初预算，元；不看表式有没有这一栏
 */
record AcceptedForm(
        long filling,
        String code,
        String project,
        Form form,
        @Nullable BigDecimal initial) {

    @Nullable
    BigDecimal budget() {
        return money(Funding::annualBudget);
    }

    @Nullable
    BigDecimal executed() {
        return money(Funding::executed);
    }

    /** 资金总额一行的，元。 */
    private @Nullable BigDecimal money(Function<Funding, Fact<Money>> column) {
        return form.funds().stream()
                .filter(one -> one.kind() == Funding.FundKind.TOTAL)
                .findFirst()
                .map(one -> column.apply(one).value())
                .map(Money::yuan)
                .orElse(null);
    }

    @Nullable
    BigDecimal score() {
        Points total = form.totalScore().value();
        return total == null ? null : total.value();
    }

    String grade() {
        return form.grade().asWritten().strip();
    }

    String text(FormField field) {
        return form.text(field).asWritten().strip();
    }
}
