package org.zhunsheng.form.grid;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.page.GridCell;

/** 一行里各栏的单元格；一格横跨几栏时，只归最重要的一栏。 */
final class IndicatorCells {

    private static final List<IndicatorField> PRIORITY = List.of(
            IndicatorField.NAME,
            IndicatorField.TARGET,
            IndicatorField.ACTUAL,
            IndicatorField.LEVEL1,
            IndicatorField.LEVEL2,
            IndicatorField.POINTS,
            IndicatorField.SCORE,
            IndicatorField.EXPLANATION,
            IndicatorField.METHOD,
            IndicatorField.FORECAST,
            IndicatorField.REMARK,
            IndicatorField.NOTE,
            IndicatorField.DEVIATION_CAUSE,
            IndicatorField.POSSIBILITY,
            IndicatorField.EVIDENCE_SOURCE,
            IndicatorField.TARGET_SIGN,
            IndicatorField.UNIT);

    private IndicatorCells() {}

    static Map<IndicatorField, GridCell> of(Row row, List<Column> columns) {
        Map<IndicatorField, GridCell> cells = new EnumMap<>(IndicatorField.class);
        Map<GridCell, IndicatorField> owners = new IdentityHashMap<>();
        for (IndicatorField field : PRIORITY) {
            for (Column column : columns) {
                if (!column.key().equals(field.key())) continue;
                GridCell cell = cell(row, column);
                if (cell == null || owners.getOrDefault(cell, field) != field) continue;
                GridCell before = cells.get(field);
                if (before != null && !before.isBlank()) continue;
                cells.put(field, cell);
                owners.put(cell, field);
            }
        }
        return cells;
    }

    private static @Nullable GridCell cell(Row row, Column column) {
        GridCell cell = row.at(column.start());
        if (cell != null && (!cell.isBlank() || cell.right() >= column.end())) return cell;
        for (int c = column.start() + 1; c < column.end(); c++) {
            GridCell other = row.at(c);
            if (other != null && !other.isBlank()) return other;
        }
        return cell;
    }
}
