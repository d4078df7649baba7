package org.zhunsheng.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.scheme.OverFulfilment;

/** Small forms for the tests of the scorer. */
final class Forms {

    private final FormBuilder builder = new FormBuilder();

    static Forms of(int year) {
        Forms forms = new Forms();
        forms.builder.put(FormField.YEAR, text(String.valueOf(year)));
        return forms;
    }

    Forms unit(String unit) {
        builder.put(FormField.MONEY_UNIT, text(unit));
        return this;
    }

    Forms money(String budget, String executed, String points, String score) {
        builder.funding()
                .kind(FundKind.TOTAL)
                .put(FundingField.ANNUAL_BUDGET, text(budget))
                .put(FundingField.EXECUTED, text(executed))
                .put(FundingField.POINTS, text(points))
                .put(FundingField.SCORE, text(score));
        return this;
    }

    /** level1 | name | sign | target | unit | actual | points | score | remark */
    Forms row(String cells) {
        List<IndicatorField> fields = List.of(
                IndicatorField.LEVEL1,
                IndicatorField.NAME,
                IndicatorField.TARGET_SIGN,
                IndicatorField.TARGET,
                IndicatorField.UNIT,
                IndicatorField.ACTUAL,
                IndicatorField.POINTS,
                IndicatorField.SCORE,
                IndicatorField.REMARK);
        String[] values = cells.split("\\|", -1);
        var row = builder.indicator();
        for (int i = 0; i < values.length; i++) row.put(fields.get(i), text(values[i].strip()));
        return this;
    }

    Form build() {
        return builder.build();
    }

    static Fact<String> text(String text) {
        return Fact.text(text, Origin.UNKNOWN);
    }

    static Outcome rowWithoutTarget(String weight, String actual) {
        Form form = of(2022).row("产出|数量|≥||次|" + actual + "|" + weight + "|" + weight)
                .build();
        return outcome(form);
    }

    static Outcome notApplicableRow(String weight, String reason) {
        return outcome(
                of(2022).row("满意度|满意度||≥90%||不适用|" + weight + "||" + reason).build());
    }

    private static Outcome outcome(Form form) {
        return Scorer.score(form, Schemes.plain().build()).rows().getFirst().outcome();
    }

    static OverFulfilled over(String mode) {
        return new OverFulfilled(new OverFulfilment(
                OverFulfilment.Mode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_')),
                new BigDecimal("1.30"),
                new BigDecimal("1.50"),
                new BigDecimal("2.00"),
                List.of(step("1.50", "0.10"), step("2.00", "0.20"), step("3.00", "0.30"))));
    }

    private static OverFulfilment.Step step(String from, String loss) {
        return new OverFulfilment.Step(new BigDecimal(from), new BigDecimal(loss));
    }
}
