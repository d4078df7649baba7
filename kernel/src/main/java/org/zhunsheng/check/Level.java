package org.zhunsheng.check;

import org.zhunsheng.form.Indicator;
import org.zhunsheng.text.Normal;

/** 一级指标的类别：产出、效益、满意度，或者其他（投入、过程、决策、管理）。 */
enum Level {
    OUTPUT("level-output"),
    BENEFIT("level-benefit"),
    SATISFACTION("level-satisfaction"),
    OTHER("level-other");

    private final String list;

    Level(String list) {
        this.list = list;
    }

    /** 先看一级指标的字；没有一级指标的，看维度。 */
    static Level of(Indicator indicator, Dimension dimension) {
        String label = Normal.norm(indicator.level1().asWritten());
        for (Level level : new Level[] {SATISFACTION, BENEFIT, OUTPUT, OTHER})
            if (Words.any(label, WordLists.of(level.list))) return level;
        if (dimension == Dimension.SATISFACTION) return SATISFACTION;
        if (dimension.isBenefit()) return BENEFIT;
        return dimension.isOutput() ? OUTPUT : OTHER;
    }
}
