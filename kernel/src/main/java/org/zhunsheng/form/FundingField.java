package org.zhunsheng.form;

import java.util.Locale;

/** 项目资金一行的各栏。 */
public enum FundingField implements Field {
    LABEL("资金名称", Kind.TEXT),
    INITIAL_BUDGET("年初预算数", Kind.MONEY),
    ANNUAL_BUDGET("全年预算数", Kind.MONEY),
    EXECUTED("全年执行数", Kind.MONEY),
    FORECAST("全年预计执行数", Kind.MONEY),
    POINTS("分值", Kind.POINTS),
    RATE("执行率", Kind.RATE),
    SCORE("得分", Kind.POINTS),
    REASON("原因", Kind.TEXT);

    private final String key = name().toLowerCase(Locale.ROOT);
    private final String term;
    private final Kind kind;

    FundingField(String term, Kind kind) {
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
