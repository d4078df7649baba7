package org.zhunsheng.check;

import java.util.List;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.Funding.FundKind;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.text.Normal;

/** 整张表有没有某些栏、某些行。 */
final class Rows {

    /** 给人读的文字栏。 */
    static final List<FormField> TEXTS = List.of(
            FormField.OBJECTIVE_EXPECTED,
            FormField.OBJECTIVE_ACTUAL,
            FormField.CONCLUSION,
            FormField.PROBLEMS,
            FormField.MEASURES,
            FormField.OTHER_NOTES);

    private Rows() {}

    static boolean isSelfEvaluation(Filing filing) {
        return !filing.form().kind().equals("objective")
                && !filing.form().kind().equals("monitoring");
    }

    /** 资金按来源列出：除总额外至少还有一行。 */
    static boolean hasSources(Form form) {
        boolean total = false;
        boolean source = false;
        for (Funding row : form.funds()) {
            total |= row.kind() == FundKind.TOTAL;
            source |= row.kind() != FundKind.TOTAL;
        }
        return total && source;
    }

    static boolean anyFund(Form form, FundingField field) {
        for (Funding row : form.funds()) if (row.facts().has(field)) return true;
        return false;
    }

    static boolean any(Form form, IndicatorField field) {
        for (Indicator row : form.indicators()) if (row.facts().has(field)) return true;
        return false;
    }

    /** 有一栏说明指标怎样算：指标解释，或者计算方法。 */
    static boolean explains(Form form) {
        return any(form, IndicatorField.EXPLANATION) || any(form, IndicatorField.METHOD);
    }

    static boolean anyText(Form form) {
        return TEXTS.stream().anyMatch(field -> form.facts().has(field));
    }

    static boolean hasExecution(Filing filing) {
        Execution execution = filing.execution();
        return execution != null && execution.rate() != null;
    }

    /** 项目的表，不是部门或单位整体的表。 */
    static boolean isOfProject(Filing filing) {
        String title = Normal.squeeze(filing.form().text(FormField.TITLE).asWritten());
        return !filing.form().kind().equals("department") && !title.contains("整体");
    }

    /** 表式有“存在问题”一栏：填了它或改进措施，或者体系的表式列有它。 */
    static boolean hasProblemsField(Filing filing) {
        return filing.form().facts().has(FormField.PROBLEMS)
                || filing.form().facts().has(FormField.MEASURES)
                || filing.scheme().headFields().contains(FormField.PROBLEMS);
    }
}
