package org.zhunsheng.form;

import java.util.Locale;

/** 绩效指标一行的各栏。 */
public enum IndicatorField implements Field {
    LEVEL1("一级指标", Kind.TEXT),
    LEVEL2("二级指标", Kind.TEXT),
    NAME("三级指标", Kind.TEXT),
    EXPLANATION("指标解释", Kind.TEXT),
    TARGET_SIGN("计算符号", Kind.TEXT),
    TARGET("年度指标值", Kind.TEXT),
    UNIT("计量单位", Kind.TEXT),
    ACTUAL("实际完成值", Kind.TEXT),
    POINTS("分值", Kind.POINTS),
    SCORE("得分", Kind.POINTS),
    REMARK("偏差原因分析及改进措施（备注）", Kind.TEXT);

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
