package org.zhunsheng.server.monitoring;

import static org.zhunsheng.server.filling.PrintedFacts.amount;
import static org.zhunsheng.server.filling.PrintedFacts.known;
import static org.zhunsheng.server.filling.PrintedFacts.typed;

import java.util.List;
import java.util.Map;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.FormHead;
import org.zhunsheng.text.MoneyText;
import org.zhunsheng.text.MoneyUnit;

/** 把填的监控表拼成内核的表：算灯、印出用的是同一张。 */
final class MonitoringDocument {

    /** 内核里监控表的种类。 */
    private static final String KIND = "monitoring";

    static final List<Map.Entry<IndicatorField, String>> COLUMNS = List.of(
            Map.entry(IndicatorField.LEVEL1, "group"),
            Map.entry(IndicatorField.LEVEL2, "dimension"),
            Map.entry(IndicatorField.NAME, "name"),
            Map.entry(IndicatorField.TARGET_SIGN, "sign"),
            Map.entry(IndicatorField.TARGET, "target"),
            Map.entry(IndicatorField.UNIT, "unit"),
            Map.entry(IndicatorField.ACTUAL, "actual"),
            Map.entry(IndicatorField.FORECAST, "forecast"),
            Map.entry(IndicatorField.POSSIBILITY, "possibility"),
            Map.entry(IndicatorField.DEVIATION_CAUSE, "cause"),
            Map.entry(IndicatorField.REMARK, "reason"),
            Map.entry(IndicatorField.NOTE, "remark"));

    private MonitoringDocument() {}

    /** 只有指标：算灯用。 */
    static Form indicators(FilledForm filled) {
        FormBuilder form = new FormBuilder().kind(KIND);
        form.put(FormField.YEAR, known(Integer.toString(filled.filling().year())));
        rows(form, filled);
        return form.build();
    }

    static Form of(FilledForm filled, FormHead head, Reading reading) {
        FormBuilder form = new FormBuilder().kind(KIND);
        form.put(FormField.YEAR, known(Integer.toString(filled.filling().year())));
        form.put(FormField.PROJECT, known(head.project()));
        form.put(FormField.COMPETENT_DEPARTMENT, known(head.department()));
        form.put(FormField.IMPLEMENTING_UNIT, known(head.unit()));
        form.put(FormField.MONEY_UNIT, known("万元"));
        form.put(FormField.CUT_OFF, known(reading.cutOff().toString()));
        form.put(FormField.OBJECTIVE_EXPECTED, typed(filled, "goal"));
        form.put(FormField.MEASURES, typed(filled, "measures"));
        for (Spent spent : reading.funds()) funds(form, filled, spent);
        rows(form, filled);
        return form.build();
    }

    private static void funds(FormBuilder form, FilledForm filled, Spent spent) {
        boolean total = spent.name().equals("total");
        String field = "forecast" + spent.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + spent.name().substring(1);
        FormBuilder.FundingRow row = form.funding()
                .kind(kind(spent))
                .put(FundingField.LABEL, known(label(spent)))
                .put(FundingField.INITIAL_BUDGET, known(amount(spent.initial(), MoneyUnit.WAN)))
                .put(FundingField.EXECUTED, known(amount(spent.executed(), MoneyUnit.WAN)))
                .put(FundingField.RATE, known(spent.rate()))
                .put(FundingField.FORECAST, typed(forecast(filled.value(field)), "", field));
        if (total) row.put(FundingField.REASON, typed(filled, "fundsReason"));
    }

    private static FundKind kind(Spent spent) {
        return switch (spent.name()) {
            case "total" -> FundKind.TOTAL;
            case "grant" -> FundKind.CURRENT_YEAR_GRANT;
            default -> FundKind.OTHER;
        };
    }

    private static String label(Spent spent) {
        return switch (spent.name()) {
            case "total" -> "年度资金总额";
            case "grant" -> "其中：本年一般公共预算拨款";
            default -> "其他资金";
        };
    }

    /** 填的金额读成元，印成万元；读不懂的照填的印。 */
    private static String forecast(String written) {
        var money = written.isBlank() ? null : MoneyText.parse(written, MoneyUnit.YUAN);
        return money == null ? written : amount(money.yuan(), MoneyUnit.WAN);
    }

    private static void rows(FormBuilder form, FilledForm filled) {
        for (FilledRow row : filled.rows(MonitoringForm.INDICATORS)) {
            FormBuilder.IndicatorRow line = form.indicator();
            COLUMNS.forEach(column -> line.put(column.getKey(), typed(filled, row.id(), column.getValue())));
        }
    }
}
