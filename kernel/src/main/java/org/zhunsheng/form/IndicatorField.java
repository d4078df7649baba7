package org.zhunsheng.form;

import java.util.Locale;

/** 绩效指标一行的各栏。 */
public enum IndicatorField implements Field {
    LEVEL1("一级指标", Kind.TEXT),
    LEVEL2("二级指标", Kind.TEXT),
    NAME("三级指标", Kind.TEXT),
    EXPLANATION("指标解释", Kind.TEXT),
    METHOD("计算方法", Kind.TEXT),
    TARGET_SIGN("计算符号", Kind.TEXT),
    TARGET("年度指标值", Kind.TEXT),
    UNIT("计量单位", Kind.TEXT),
    ACTUAL("实际完成值", Kind.TEXT),
    FORECAST("全年预计完成情况", Kind.TEXT),
    POINTS("分值", Kind.POINTS),
    SCORE("得分", Kind.POINTS),
    /** 监控表里打勾的几类，几类之间用顿号。 */
    DEVIATION_CAUSE("偏差原因类别", Kind.TEXT),
    /** 偏差原因；没有原因一栏的表，是备注。 */
    REMARK("偏差原因分析及改进措施（备注）", Kind.TEXT),
    POSSIBILITY("完成目标可能性", Kind.TEXT),
    /** 原因之外另有的备注。 */
    NOTE("其他备注", Kind.TEXT),
    EVIDENCE_SOURCE("佐证来源", Kind.TEXT);

    private final String key = name().toLowerCase(Locale.ROOT);
    private final String term;
    private final Kind kind;

    IndicatorField(String term, Kind kind) {
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
