package org.zhunsheng.check;

import java.util.List;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.text.Lexicon;
import org.zhunsheng.text.Normal;

/** 一级指标的类别：产出、效益、满意度，或者其他（投入、过程、决策、管理）。 */
enum Level {
    OUTPUT("level-output"),
    BENEFIT("level-benefit"),
    SATISFACTION("level-satisfaction"),
    OTHER("level-other");

    /** 先后有意义：“服务对象满意度（效益）”是满意度。 */
    private static final List<Level> ORDER = List.of(SATISFACTION, BENEFIT, OUTPUT, OTHER);

    private final Lexicon words;

    Level(String list) {
        this.words = new Lexicon(WordLists.of(list));
    }

    /** 先看一级指标的字；没有一级指标的，看维度。 */
    static Level of(Indicator indicator, Dimension dimension) {
        String label = Normal.norm(indicator.level1().asWritten());
        for (Level level : ORDER) if (level.words.in(label)) return level;
        if (dimension == Dimension.SATISFACTION) return SATISFACTION;
        if (dimension.isBenefit()) return BENEFIT;
        return dimension.isOutput() ? OUTPUT : OTHER;
    }
}
