package org.zhunsheng.form.grid;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.text.Blank;

/** 打勾的栏：栏头就是一个选择（经费保障、有可能……），勾了就是选了它；一个栏目至少印出两个选择才算。 */
final class Ticks {

    private static final Lexicon LEXICON = Lexicon.standard();
    private static final String PREFIX = "tick.";

    private Ticks() {}

    /** 认出打勾的栏。偏差原因打勾的表，原因说明之外的备注自成一栏。 */
    static List<Column> marked(List<Column> columns) {
        List<Column> marked = new ArrayList<>();
        for (Column column : columns) {
            String field = field(column);
            boolean several = field != null
                    && columns.stream().filter(one -> field.equals(field(one))).count() > 1;
            marked.add(several ? column.as(PREFIX + field) : column);
        }
        String cause = PREFIX + IndicatorField.DEVIATION_CAUSE.key();
        return marked.stream().anyMatch(column -> column.key().equals(cause)) ? noted(marked) : marked;
    }

    private static @Nullable String field(Column column) {
        boolean free = column.key().equals(Column.IGNORED)
                || column.key().equals(IndicatorField.POSSIBILITY.key())
                || column.key().equals(IndicatorField.REMARK.key());
        return free ? LEXICON.key(Section.TICKS, column.head().text()) : null;
    }

    private static List<Column> noted(List<Column> columns) {
        List<Column> remarks = columns.stream()
                .filter(column -> column.key().equals(IndicatorField.REMARK.key()))
                .toList();
        if (remarks.size() < 2) return columns;
        return columns.stream()
                .map(column -> column == remarks.getLast() ? column.as(IndicatorField.NOTE.key()) : column)
                .toList();
    }

    /** 一行里勾了的；同一栏目勾了几个的，用顿号连起来。 */
    static Map<IndicatorField, Fact<String>> of(Row row, List<Column> columns, CellText text) {
        Map<IndicatorField, Fact<String>> chosen = new EnumMap<>(IndicatorField.class);
        for (Column column : columns) {
            GridCell cell = column.key().startsWith(PREFIX) ? row.at(column.start()) : null;
            if (cell == null || cell.row() != row.index()) continue;
            if (Blank.is(cell.text()) || TickList.isOff(cell.text())) continue;
            Fact<String> fact = text.fact(word(column), cell.place(), TickList.doubt(cell.text()));
            String key = column.key().substring(PREFIX.length()).toUpperCase(Locale.ROOT);
            chosen.merge(
                    IndicatorField.valueOf(key),
                    fact,
                    (a, b) -> Fact.text(a.asWritten() + "、" + b.asWritten(), a.origin(), a.doubt()));
        }
        return chosen;
    }

    private static String word(Column column) {
        return LabelText.norm(column.head().text());
    }
}
