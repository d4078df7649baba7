package org.zhunsheng.form;

import java.util.Locale;

/** 表头、文字与合计各栏。 */
public enum FormField implements Field {
    TITLE("标题", Kind.TEXT),
    YEAR("年度", Kind.YEAR),
    PROJECT("项目名称", Kind.TEXT),
    COMPETENT_DEPARTMENT("主管部门", Kind.TEXT),
    IMPLEMENTING_UNIT("实施单位", Kind.TEXT),
    DIVISIONS("具体实施处（科室）", Kind.TEXT),
    PROJECT_KIND("项目属性", Kind.TEXT),
    PROJECT_PERIOD("项目期", Kind.TEXT),
    RECURRING("是否为经常性项目", Kind.YES_NO),
    MONEY_UNIT("金额单位", Kind.MONEY_UNIT),
    PREVIOUS_BUDGET("上年预算金额", Kind.MONEY),
    CUT_OFF("监控截止日期", Kind.DATE),
    ADJUSTMENT_REASON("预算调整说明", Kind.TEXT),
    OBJECTIVE_EXPECTED("预期目标", Kind.TEXT),
    OBJECTIVE_ACTUAL("实际完成情况", Kind.TEXT),
    OBJECTIVE_MEDIUM_TERM("中期目标", Kind.TEXT),
    TOTAL_POINTS("总分值", Kind.POINTS),
    TOTAL_SCORE("总得分", Kind.POINTS),
    GRADE("绩效等级", Kind.TEXT),
    CONCLUSION("评价结论", Kind.TEXT),
    PROBLEMS("主要问题", Kind.TEXT),
    MEASURES("改进措施", Kind.TEXT),
    OTHER_NOTES("其他需说明的问题", Kind.TEXT),
    FILLED_DATE("自评时间", Kind.DATE);

    private final String key = name().toLowerCase(Locale.ROOT);
    private final String term;
    private final Kind kind;

    FormField(String term, Kind kind) {
        this.term = term;
        this.kind = kind;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String term() {
        return term;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
