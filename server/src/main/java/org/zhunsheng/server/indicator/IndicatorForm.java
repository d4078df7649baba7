package org.zhunsheng.server.indicator;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 提出、修改指标的表单。
 *
 * @param kinds 适用的项目类别，几种之间用顿号
 */
record IndicatorForm(
        @Nullable String code,
        @Nullable String level1,
        @Nullable String level2,
        @Nullable String name,
        @Nullable String definition,
        @Nullable String formula,
        @Nullable String direction,
        @Nullable String unit,
        @Nullable String source,
        @Nullable String kinds) {

    static final IndicatorForm EMPTY = new IndicatorForm("", "", "", "", "", "", "", "", "", "");

    static IndicatorForm of(Indicator indicator) {
        IndicatorContent it = indicator.content();
        return new IndicatorForm(
                indicator.code(),
                it.level1(),
                it.level2(),
                it.name(),
                it.definition(),
                it.formula(),
                it.direction().code(),
                it.unit(),
                it.source(),
                String.join("、", it.kinds()));
    }

    IndicatorContent.Written written() {
        List<String> several = kinds == null ? List.of() : Arrays.asList(kinds.split("[、，,;；\\n]"));
        return new IndicatorContent.Written(
                level1, level2, name, definition, formula, direction, unit, source, several);
    }
}
