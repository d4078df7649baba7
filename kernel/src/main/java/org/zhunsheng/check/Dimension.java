package org.zhunsheng.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.text.Lexicon;
import org.zhunsheng.text.Normal;

/** 指标衡量的是什么：数量、质量、时效、成本，各种效益，满意度，过程，预算执行。 */
enum Dimension {
    SATISFACTION("满意度", "satisfaction"),
    EXECUTION("预算执行", "execution"),
    COST("成本", "cost"),
    ECONOMIC("经济效益", "economic"),
    SOCIAL("社会效益", "social"),
    ECOLOGICAL("生态效益", "ecological"),
    SUSTAINABLE("可持续影响", "sustainable"),
    QUANTITY("数量", "quantity"),
    TIMELINESS("时效", "timeliness"),
    QUALITY("质量", "quality"),
    PROCESS("过程", "process"),
    /** 效益，但看不出是哪一种。 */
    BENEFIT("效益", "benefit"),
    /** 二级指标与名称都没有说。 */
    UNKNOWN("未说明", "unknown");

    private static final List<Dimension> ALL = List.of(values());

    private final String term;
    private final String key;
    private final Lexicon words;

    Dimension(String term, String key) {
        this.term = term;
        this.key = key;
        this.words = new Lexicon(key.equals("unknown") ? List.of() : WordLists.of("dimension-" + key));
    }

    String term() {
        return term;
    }

    String key() {
        return key;
    }

    boolean isOutput() {
        return this == QUANTITY || this == QUALITY || this == TIMELINESS || this == COST;
    }

    boolean isBenefit() {
        return this == ECONOMIC || this == SOCIAL || this == ECOLOGICAL || this == SUSTAINABLE || this == BENEFIT;
    }

    /** 先看二级指标；没有二级指标看名称，再看一级指标。 */
    static Dimension of(Indicator indicator) {
        for (var label : List.of(indicator.level2(), indicator.name(), indicator.level1())) {
            Dimension named = named(label.asWritten());
            if (named != null) return named;
        }
        return UNKNOWN;
    }

    /** 文字说出的维度；没有说为 null。自上而下，先中先得。 */
    static @Nullable Dimension named(String text) {
        String bare = Normal.norm(text);
        if (bare.isEmpty()) return null;
        for (Dimension dimension : ALL) if (dimension.words.in(bare)) return dimension;
        return null;
    }
}
