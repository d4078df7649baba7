package org.zhunsheng.check;

import java.util.function.Predicate;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scheme.TotalCap;

/** 一项检查需要表上有什么；缺了就不运行，并照实列出。不运行不等于通过。 */
public enum Need {
    SELF_EVALUATION("不是自评表（目标申报表、运行监控表没有得分）", "not a self-evaluation form", Rows::isSelfEvaluation),
    YEAR("不知道年度", "the fiscal year is unknown", f -> f.form().year().isPresent()),
    FILLED_DATE(
            "表上没有自评时间", "no date of self-evaluation", f -> f.form().filledDate().isPresent()),
    FUNDS("表上没有资金行", "no money row", f -> !f.form().funds().isEmpty()),
    FUND_SOURCES("表上没有按来源列资金", "no fund rows by source", f -> Rows.hasSources(f.form())),
    MONEY_UNIT("不知道金额单位", "the money unit is unknown", f -> f.form().moneyUnit().isPresent()),
    INITIAL_AND_ANNUAL(
            "表上没有并列年初预算数与全年预算数",
            "initial and annual budget are not both printed",
            f -> Rows.anyFund(f.form(), FundingField.INITIAL_BUDGET)
                    && Rows.anyFund(f.form(), FundingField.ANNUAL_BUDGET)),
    EXECUTION("表上没有预算数与执行数", "no budget and executed amount", f -> Rows.hasExecution(f)),
    PREVIOUS_BUDGET(
            "表上没有上年预算金额", "no previous budget", f -> f.form().previousBudget().isPresent()),
    INDICATORS("表上没有指标行", "no indicator row", f -> !f.form().indicators().isEmpty()),
    WEIGHTS("表上没有分值", "no weights", f -> Rows.any(f.form(), IndicatorField.POINTS)),
    TARGETS("表上没有指标值一栏", "no target column", f -> Rows.any(f.form(), IndicatorField.TARGET)),
    ACTUALS("表上没有完成值一栏", "no column of actual values", f -> Rows.any(f.form(), IndicatorField.ACTUAL)),
    SCORES("表上没有得分", "no scores", f -> Rows.any(f.form(), IndicatorField.SCORE)),
    TOTAL_SCORE("表上没有总得分", "no total score", f -> f.form().totalScore().isPresent()),
    TEXTS("表上没有文字部分", "no narrative", f -> Rows.anyText(f.form())),
    ACHIEVEMENTS(
            "表上没有实际完成情况",
            "no achievements",
            f -> !f.form().text(FormField.OBJECTIVE_ACTUAL).isEmpty()),
    GOAL("表上没有总体目标", "no goal", f -> !f.narrative().goal().saysNothing()),
    GOAL_OR_ACHIEVEMENTS(
            "表上没有总体目标与完成情况",
            "neither goal nor achievements",
            f -> !f.narrative().goal().saysNothing()
                    || !f.narrative().achievements().saysNothing()),
    PROBLEMS(
            "表上没有存在问题一栏",
            "no problems are told",
            f -> !f.narrative().problems().text().isEmpty()),
    MEASURES("表上没有改进措施", "no measures are told", f -> !f.narrative().measures().saysNothing()),
    PROBLEMS_FIELD("表式没有存在问题一栏", "the layout has no field for problems", Rows::hasProblemsField),
    ALL_INDICATORS(
            "指标行可能没有读全",
            "indicator rows may have been lost in reading",
            f -> !f.form().incomplete().contains("/indicators")),
    PROJECT_FORM("部门整体的表另有一套指标", "a form of a whole department has other indicators", Rows::isOfProject),
    OUTPUT_DIMENSIONS(
            "看不出各行是数量、质量、时效还是成本",
            "no row tells whether it is quantity, quality, timeliness or cost",
            f -> f.rows().stream().anyMatch(row -> row.dimension().isOutput())),
    GRADES("指标体系没有等级", "the scheme has no grades", f -> f.scheme().grades() != null),
    EXECUTION_METHOD(
            "指标体系没有规定预算执行率怎样计分",
            "the scheme names no method for execution",
            f -> f.scheme().execution().method() != null),
    TEXT_LIMITS(
            "指标体系没有字数上限",
            "the scheme has no text limits",
            f -> !f.scheme().textLimits().isEmpty()),
    CEILINGS("指标体系没有总分封顶", "the scheme caps no total", f -> !f.scheme().cap().equals(TotalCap.NONE)),
    SURVEY("没有满意度调查记录", "no survey record", f -> f.form().indicators().stream().anyMatch(row -> row.survey() != null)),
    EVIDENCE(
            "没有佐证材料",
            "no evidence",
            f -> f.form().indicators().stream().anyMatch(row -> !row.evidence().isEmpty()));

    private final Phrase missing;
    private final Predicate<Filing> met;

    Need(String zh, String en, Predicate<Filing> met) {
        this.missing = new Phrase(zh, en);
        this.met = met;
    }

    /** 缺了它时的说明。 */
    public Phrase missing() {
        return missing;
    }

    public boolean met(Filing filing) {
        return met.test(filing);
    }
}
