package org.zhunsheng.check;

import java.util.function.Predicate;

/** 一项检查需要表上有什么；缺了就不运行，并照实列出。不运行不等于通过。 */
public enum Need {
    SELF_EVALUATION("不是自评表（目标申报表、运行监控表没有得分）", f -> Rows.isSelfEvaluation(f)),
    FUNDS("表上没有资金行", f -> !f.form().funds().isEmpty()),
    EXECUTION("表上没有预算数与执行数", f -> f.execution() != null && f.execution().rate() != null),
    INDICATORS("表上没有指标行", f -> !f.form().indicators().isEmpty()),
    TARGETS("表上没有指标值一栏", f -> Rows.anyTarget(f)),
    ACTUALS("表上没有完成值一栏", f -> Rows.anyActual(f)),
    SCORES("表上没有得分", f -> Rows.anyScore(f)),
    TOTAL_SCORE("表上没有总得分", f -> f.form().totalScore().isPresent()),
    GRADES("指标体系没有等级", f -> f.scheme().grades() != null);

    private final String missing;
    private final Predicate<Filing> met;

    Need(String missing, Predicate<Filing> met) {
        this.missing = missing;
        this.met = met;
    }

    /** 缺了它时的说明。 */
    public String missing() {
        return missing;
    }

    public boolean met(Filing filing) {
        return met.test(filing);
    }
}
