package org.zhunsheng.server.indicator;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 指标库这里做不成的事；{@code field} 是表单里的哪一栏。 */
enum IndicatorProblem implements Refusable {
    WRONG_CODE(
            "code",
            "P-912",
            422,
            "指标编码没有填，或者写法不对。",
            "1 至 32 个字母、数字、点、横线、下划线。",
            "The code is missing or malformed.",
            "Give 1 to 32 letters, digits, dots, hyphens, underscores."),
    CODE_TAKEN(
            "code",
            "P-913",
            409,
            "这个机构已有这个编码的指标，或者它不能有指标。",
            "请换一个编码，或在原来的指标上提出新的一版；处室用单位的指标。",
            "The organization has an indicator with this code, or can have none.",
            "Use another code, or propose a new version of that indicator; divisions use those of their unit."),
    WRONG_GROUP(
            "level1",
            "P-914",
            422,
            "一级指标不是任何指标体系的分组。",
            "请从所列的分组中选。",
            "The first level is no group of any scheme.",
            "Choose one of the groups listed."),
    WRONG_FIELD(
            "name",
            "P-915",
            422,
            "%s没有填、太长，或者写得不对。",
            "名称与二级指标 1 至 100 个字，说明、公式、来源至多 300 个字，单位至多 20 个字，方向三选一。",
            "%s: missing, too long or malformed.",
            "Names have 1 to 100 characters, definition, formula and source 300 at most, units 20 at most; choose one direction."),
    NOT_NOW(
            "opinion",
            "P-916",
            409,
            "这个指标现在不能这样做。",
            "请看它现在的状态；一个指标同时只有一版在审。",
            "This cannot be done with the indicator now.",
            "See its present state; an indicator has one version under review at a time."),
    OPINION_MISSING(
            "opinion",
            "P-917",
            422,
            "没有写理由，或者太长。",
            "理由是 1 至 2000 个字。",
            "The reason is missing or too long.",
            "Give 1 to 2,000 characters."),
    OWN_WORK(
            "opinion",
            "P-918",
            409,
            "自己提出的指标，不能由自己审核通过。",
            "请由另一个人审核。",
            "You proposed this indicator and cannot pass it.",
            "Somebody else must review it.");

    private final String field;
    private final ProblemRow row;

    IndicatorProblem(String field, String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.field = field;
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    String field() {
        return field;
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
