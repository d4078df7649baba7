package org.zhunsheng.check;

import java.util.function.Predicate;

/** 几张表放在一起看的检查须知道什么；缺了就不运行，并照实列出。 */
public enum UnitNeed {
    FORMS("没有一张可以看的表", "there is no form to look at", t -> !t.standing().isEmpty()),
    TOTALS("没有一张表有总得分", "no form has a total score", t -> t.standing().stream().anyMatch(one -> one.total() != null)),
    INDICATORS(
            "没有一张表有指标行",
            "no form has indicator rows",
            t -> t.standing().stream().anyMatch(one -> !one.form().indicators().isEmpty())),
    OTHER_UNITS(
            "只有一个单位的表，又不知道与别的单位有多像",
            "there are forms of one unit only, and nothing is known of others",
            t -> t.likenesses() != null || t.byUnit().size() > 1),
    PROJECTS("不知道有哪些项目有预算与支出", "the projects with budget or spending are unknown", t -> t.projects() != null),
    ACCOUNTS(
            "没有录入决算里的项目支出",
            "the project spending of the final accounts has not been entered",
            t -> !t.accounts().isEmpty()),
    SUMMARY("没有单位的总结", "there is no summary of a unit", t -> !t.summaries().isEmpty()),
    EVIDENCE("不知道附了哪些文件", "the attached files are unknown", t -> t.evidence() != null);

    private final Phrase missing;
    private final Predicate<UnitForms> met;

    UnitNeed(String zh, String en, Predicate<UnitForms> met) {
        this.missing = new Phrase(zh, en);
        this.met = met;
    }

    /** 缺了它时的说明。 */
    public Phrase missing() {
        return missing;
    }

    public boolean met(UnitForms together) {
        return met.test(together);
    }
}
