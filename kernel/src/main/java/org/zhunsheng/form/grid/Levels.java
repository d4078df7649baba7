package org.zhunsheng.form.grid;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.page.GridCell;

/** 一级、二级指标：合并的、只写一次的、每行重写的，都填到每一行。 */
final class Levels {

    private @Nullable Fact<String> first;
    private @Nullable Fact<String> second;

    void enter(Row row, @Nullable Column level1, @Nullable Column level2, CellText text) {
        GridCell one = level1 == null ? null : row.at(level1.start());
        GridCell two = level2 == null ? null : row.at(level2.start());
        if (one != null && !one.isBlank()) {
            Fact<String> fact = text.fact(one);
            if (first == null || !first.asWritten().equals(fact.asWritten())) second = null;
            first = fact;
        }
        if (two == null || two == one || two.isBlank()) return;
        second = text.fact(two);
    }

    /** 填入一行；名称占了二级指标的位置时，这一行没有二级指标。 */
    void put(Draft.Line line, Map<IndicatorField, GridCell> cells, @Nullable Column level2, Row row) {
        if (first != null) line.facts().put(IndicatorField.LEVEL1, first);
        GridCell name = cells.get(IndicatorField.NAME);
        boolean takenByName = level2 != null && name != null && row.at(level2.start()) == name;
        if (second != null && !takenByName) line.facts().put(IndicatorField.LEVEL2, second);
    }
}
