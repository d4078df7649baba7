package org.zhunsheng.server.goal;

import static org.zhunsheng.server.filling.PrintedFacts.amount;
import static org.zhunsheng.server.filling.PrintedFacts.known;
import static org.zhunsheng.server.filling.PrintedFacts.typed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.FormHead;
import org.zhunsheng.server.money.YearMoney;
import org.zhunsheng.text.MoneyUnit;

/** 把填的绩效目标拼成内核的表：核查、印出用的是同一张。 */
final class GoalDocument {

    /** 内核里目标申报表的种类。 */
    private static final String KIND = "objective";

    private GoalDocument() {}

    /** 表头上从别处来的字，与预算。 */
    record Head(FormHead names, @Nullable YearMoney money) {}

    static Form of(FilledForm filled, Head head) {
        FormBuilder form = head(filled, head);
        for (FilledRow row : filled.rows(GoalForm.INDICATORS)) indicator(form.indicator(), filled, row.id());
        return form.build();
    }

    private static FormBuilder head(FilledForm filled, Head head) {
        FormBuilder form = new FormBuilder().kind(KIND);
        form.put(FormField.YEAR, known(Integer.toString(filled.filling().year())));
        form.put(FormField.PROJECT, known(head.names().project()));
        form.put(FormField.COMPETENT_DEPARTMENT, known(head.names().department()));
        form.put(FormField.IMPLEMENTING_UNIT, known(head.names().unit()));
        form.put(FormField.PROJECT_KIND, typed(filled, "attribute"));
        form.put(FormField.PROJECT_PERIOD, known(head.names().period()));
        form.put(FormField.MONEY_UNIT, known("万元"));
        form.put(FormField.OBJECTIVE_EXPECTED, typed(filled, "goal"));
        form.put(FormField.OBJECTIVE_MEDIUM_TERM, typed(filled, "longTerm"));
        YearMoney money = head.money();
        if (money == null) return form; // 看不见钱的人
        funds(form, FundKind.TOTAL, "年度资金总额", money.total());
        funds(form, FundKind.CURRENT_YEAR_GRANT, "其中：财政拨款", money.grant());
        funds(form, FundKind.OTHER, "其他资金", money.other());
        return form;
    }

    private static void funds(FormBuilder form, FundKind kind, String label, YearMoney.Line line) {
        form.funding()
                .kind(kind)
                .put(FundingField.LABEL, known(label))
                .put(FundingField.INITIAL_BUDGET, known(amount(line.adjusted(), MoneyUnit.WAN)));
    }

    private static void indicator(FormBuilder.IndicatorRow line, FilledForm filled, String row) {
        GoalForm.COLUMNS.forEach((column, field) -> line.put(column, typed(filled, row, field)));
    }

    /** 内核所指的那一栏在页面上的格；不是填的为空字。 */
    static String cell(FilledForm filled, String pointer) {
        String[] parts = pointer.split("/");
        if (pointer.equals("/objective_expected")) return ".goal";
        if (pointer.equals("/objective_medium_term")) return ".longTerm";
        if (parts.length < 3 || !parts[1].equals("indicators")) return "";
        List<FilledRow> rows = filled.rows(GoalForm.INDICATORS);
        int at = Integer.parseInt(parts[2]);
        if (at >= rows.size()) return "";
        String field = parts.length < 4
                ? "name"
                : switch (parts[3]) {
                    case "level1" -> "group";
                    case "level2" -> "dimension";
                    case "target_sign" -> "sign";
                    case "target" -> "target";
                    case "unit" -> "unit";
                    case "points" -> "weight";
                    case "explanation", "method" -> "method";
                    case "evidence_source" -> "evidence";
                    default -> "name";
                };
        return rows.get(at).id() + "." + field;
    }
}
