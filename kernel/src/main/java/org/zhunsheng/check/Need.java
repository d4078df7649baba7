package org.zhunsheng.check;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scheme.QuantitativeRules.ZeroPositive;
import org.zhunsheng.scheme.TotalCap;
import org.zhunsheng.text.Blank;

/** 一项检查需要表上有什么；缺了就不运行，并照实列出。不运行不等于通过。 */
public enum Need {
    SELF_EVALUATION("不是自评表（目标申报表、运行监控表没有得分）", "not a self-evaluation form", Rows::isSelfEvaluation),
    YEAR("不知道年度", "the fiscal year is unknown", f -> f.form().year().isPresent()),
    FILLED_DATE(
            "表上没有自评时间",
            "no date of self-evaluation",
            f -> !Blank.is(f.form().filledDate().asWritten())),
    FUNDS("表上没有资金行", "no money row", f -> !f.form().funds().isEmpty()),
    FUND_SOURCES("表上没有按来源列资金", "no fund rows by source", f -> Rows.hasSources(f.form())),
    INITIAL_AND_ANNUAL(
            "表上没有并列年初预算数与全年预算数",
            "initial and annual budget are not both printed",
            f -> Rows.anyFund(f.form(), FundingField.INITIAL_BUDGET)
                    && Rows.anyFund(f.form(), FundingField.ANNUAL_BUDGET)),
    EXECUTION("表上没有预算数与执行数", "no budget and executed amount", f -> Rows.hasExecution(f)),
    RECURRING(
            "表上没有写明是否为经常性项目",
            "the form does not say whether the project is recurrent",
            f -> f.form().recurring().isPresent()),
    PREVIOUS_BUDGET(
            "表上没有上年预算金额", "no previous budget", f -> f.form().previousBudget().isPresent()),
    INDICATORS("表上没有指标行", "no indicator row", f -> !f.form().indicators().isEmpty()),
    POINTS_OR_SCORES(
            "表上没有分值与得分",
            "neither weights nor scores",
            f -> Rows.any(f.form(), IndicatorField.POINTS) || Rows.any(f.form(), IndicatorField.SCORE)),
    WEIGHTS("表上没有分值", "no weights", f -> Rows.any(f.form(), IndicatorField.POINTS)),
    TARGETS("表上没有指标值一栏", "no target column", f -> Rows.any(f.form(), IndicatorField.TARGET)),
    ACTUALS("表上没有完成值一栏", "no column of actual values", f -> Rows.any(f.form(), IndicatorField.ACTUAL)),
    SCORES("表上没有得分", "no scores", f -> Rows.any(f.form(), IndicatorField.SCORE)),
    TOTAL_SCORE("表上没有总得分", "no total score", f -> f.form().totalScore().isPresent()),
    TOTAL_POINTS("表上没有总分值", "no total weight", f -> f.form().totalPoints().isPresent()),
    GRADE("表上没有等级", "no grade", f -> !Blank.is(f.form().grade().asWritten())),
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
    GROUP_WEIGHTS(
            "指标体系没有规定各组分值",
            "the scheme fixes no group weights",
            f -> f.scheme().groups().stream().anyMatch(group -> group.weight() != null)),
    ZERO_REJECTED(
            "指标体系把“≥0”理解为不发生",
            "the scheme reads “≥ 0” as none",
            f -> f.scheme().quantitative().zeroPositive() == ZeroPositive.REJECT),
    EXECUTION_METHOD(
            "指标体系没有规定预算执行率怎样计分",
            "the scheme names no method for execution",
            f -> f.scheme().execution().method() != null),
    TEXT_LIMITS(
            "指标体系没有字数上限",
            "the scheme has no text limits",
            f -> !f.scheme().textLimits().isEmpty()),
    CEILINGS("指标体系没有总分封顶", "the scheme caps no total", f -> !f.scheme().cap().equals(TotalCap.NONE)),
    GROUNDS(
            "表上没有完成值、备注与佐证",
            "no actual values, remarks or evidence",
            f -> Rows.any(f.form(), IndicatorField.ACTUAL)
                    || Rows.any(f.form(), IndicatorField.REMARK)
                    || f.form().indicators().stream()
                            .anyMatch(row -> !row.evidence().isEmpty())),
    MONEY_UNIT("表上没有写金额单位", "no money unit", f -> f.form().moneyUnit().isPresent()),
    APPROVED_GOALS("没有批复的绩效目标可以对照", "no approved goals to compare with", f -> Beyond.goals(f) != null),
    MONITORING("没有运行监控表可以对照", "no monitoring form to compare with", f -> Beyond.monitoring(f) != null),
    DOCUMENT_DATES("不知道其他文件的日期", "the dates of the other documents are unknown", f -> Beyond.dates(f) != null),
    LIBRARY_PROJECT("没有项目库可以对照", "no project library to compare with", f -> Beyond.project(f) != null),
    INDICATOR_LIBRARY("没有指标库可以对照", "no indicator library to compare with", f -> Beyond.knownIndicators(f) != null),
    ORGANIZATIONS("没有机构库可以对照", "no register of organisations to compare with", f -> Beyond.foreign(f) != null),
    LEDGER_BUDGET("没有预算的记录可以对照", "no budget record to compare with", Beyond::budget),
    LEDGER_EXECUTED("没有支付的记录可以对照", "no payment record to compare with", Beyond::executed),
    FIGURES("没有与指标连着的数据项", "no indicator is bound to a figure", Beyond::figures),
    LAST_YEAR("没有上年的自评表可以对照", "no form of last year to compare with", f -> f.lastYear() != null);

    /** 只看一张表的时候没有的。 */
    private static final Set<Need> BEYOND = EnumSet.range(APPROVED_GOALS, LAST_YEAR);

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

    /** 要表以外的材料。 */
    boolean isBeyond() {
        return BEYOND.contains(this);
    }

    public boolean met(Filing filing) {
        return met.test(filing);
    }
}
