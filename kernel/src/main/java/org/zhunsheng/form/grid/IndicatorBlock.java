package org.zhunsheng.form.grid;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.NumberText;

/** 指标表：栏头以下的各行，直到别的栏目开始。 */
final class IndicatorBlock implements Block {

    private static final Lexicon LEXICON = Lexicon.standard();
    private static final Set<IndicatorField> VALUES =
            Set.of(IndicatorField.TARGET, IndicatorField.ACTUAL, IndicatorField.POINTS, IndicatorField.SCORE);

    private final Scan scan;
    private IndicatorHead head;
    private Row headRow;
    private List<Column> columns;
    private @Nullable Table table;
    private boolean broken;
    private final Levels levels = new Levels();
    private final ListForms list;

    IndicatorBlock(Scan scan, IndicatorHead head, Row row) {
        this.scan = scan;
        this.head = head;
        this.headRow = row;
        this.table = row.table();
        this.columns = head.columns();
        this.list = new ListForms(scan, head);
    }

    /** 同一张表里又印了一次栏头。 */
    void repeat(IndicatorHead again, Row row) {
        if (row.table() != table) broken = true;
        head = again;
        headRow = row;
        table = row.table();
        columns = again.columns();
    }

    @Override
    public boolean encloses(Row row) {
        GridCell block = head.block();
        if (row.table() != headRow.table()) return false;
        boolean inBlock = block != null && row.index() < block.bottom() && block.rowSpan() > head.rows();
        return inBlock || row.index() < headRow.index() + head.rows();
    }

    @Override
    public boolean accept(Row row) {
        if (row.table() == headRow.table() && row.index() < headRow.index() + head.rows()) return true;
        if (row.isBlank()) return true;
        if (row.table() == null) return false;
        moveTo(row);
        if (Totals.read(row, columns, scan)) return true;
        if (!encloses(row) && leaves(row)) {
            if (isStray(row)) scan.draft().incomplete.add("/indicators");
            return false;
        }
        read(row);
        return true;
    }

    /** 表在下一页继续：按列数或位置对上各栏。 */
    private void moveTo(Row row) {
        Table next = Objects.requireNonNull(row.table());
        if (next == table) return;
        columns = Continuation.map(columns, table, next, row);
        table = next;
        broken = true;
    }

    /** 行首是别的栏目的标签，或者格子的边与栏头对不上。 */
    private boolean leaves(Row row) {
        GridCell first = row.filled().getFirst();
        Column name = column(IndicatorField.NAME);
        if (name == null) return true;
        boolean label = InlineLabels.isLabel(first.text())
                || !InlineLabels.of(first.text()).isEmpty();
        GridCell cell = row.at(name.start());
        if (label && isAligned(row)) return false;
        if (label && (first.column() < name.start() || first.right() > name.end())) return true;
        if (label && row.filled().size() <= 2) return true;
        return cell == null || cell.column() < name.start() && !isLevelMerge(cell);
    }

    /** 既不像指标行、也没有标签的几格文字：可能丢了行。 */
    private static boolean isStray(Row row) {
        return row.filled().size() >= 3 && row.filled().stream().noneMatch(cell -> InlineLabels.isLabel(cell.text()));
    }

    /** 级名正好也是别处的标签：格子与栏头逐栏对齐，名称写了，另外还写了两格以上。 */
    private boolean isAligned(Row row) {
        long aligned = columns.stream()
                .filter(column -> {
                    GridCell cell = row.at(column.start());
                    return cell != null && cell.column() == column.start() && cell.right() == column.end();
                })
                .count();
        GridCell name =
                row.at(Objects.requireNonNull(column(IndicatorField.NAME)).start());
        boolean named = name != null && !name.isBlank() && !LEXICON.has(Section.FIELDS, name.text());
        return named && row.filled().size() >= 4 && aligned * 10 >= columns.size() * 8L;
    }

    /** 没有二级指标的行，级名与名称合并在一格里。 */
    private boolean isLevelMerge(GridCell cell) {
        Column level = column(IndicatorField.LEVEL2);
        if (level == null) level = column(IndicatorField.LEVEL1);
        return level != null && cell.column() >= level.start();
    }

    private @Nullable Column column(IndicatorField field) {
        for (Column column : columns) if (column.key().equals(field.key())) return column;
        return null;
    }

    private void read(Row row) {
        list.enter(row);
        Draft.Line line = new Draft.Line(broken);
        levels.enter(row, column(IndicatorField.LEVEL1), column(IndicatorField.LEVEL2), scan.text());
        Map<IndicatorField, GridCell> cells = IndicatorCells.of(row, columns);
        cells.forEach((field, cell) -> {
            if (field == IndicatorField.LEVEL1 || field == IndicatorField.LEVEL2) return;
            boolean carried = cell.row() < row.index() && field != IndicatorField.NAME;
            Fact<String> fact = scan.text().fact(cell);
            if (!carried && !fact.isEmpty()) line.facts().put(field, scan.guess(checked(field, fact), field, columns));
        });
        Ticks.of(row, columns, scan.text()).forEach(line.facts()::putIfAbsent);
        boolean first = broken && !line.facts().isEmpty();
        if (first) broken = false;
        if (!first && isFiller(line)) return;
        levels.put(line, cells, column(IndicatorField.LEVEL2), row);
        scan.draft().indicators.add(line);
    }

    private static Fact<String> checked(IndicatorField field, Fact<String> fact) {
        boolean number = field != IndicatorField.POINTS && field != IndicatorField.SCORE
                || NumberText.points(fact.asWritten()) != null;
        return number ? fact : Draft.doubted(fact, "%s栏里写的不是数".formatted(field.term()), null);
    }

    static boolean isFiller(Draft.Line line) {
        Map<IndicatorField, Fact<String>> facts = new EnumMap<>(line.facts());
        if (VALUES.stream().anyMatch(facts::containsKey)) return false;
        Fact<String> name = facts.get(IndicatorField.NAME);
        String text = name == null ? "" : name.asWritten();
        return Blank.is(text) || Filler.is(text) || isSubtotal(text);
    }

    private static boolean isSubtotal(String text) {
        return LEXICON.has(Section.TOTALS, text) || LabelText.norm(text).equals("小计");
    }
}
