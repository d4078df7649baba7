package org.zhunsheng.form.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.page.GridCell;

/** 逐行读一张表：认出栏头就打开一块，块内的行交给那一块，其余的行按成对的标签与值读。 */
final class Scan {

    private final CellText text;
    private final List<Draft> drafts = new ArrayList<>(List.of(new Draft()));
    private final Pairs pairs = new Pairs(this);
    private final UnitFinder unit = new UnitFinder(this);
    private final LoneLines lines = new LoneLines(this);
    private @Nullable Block block;
    private @Nullable Row previous;

    Scan(CellText text) {
        this.text = text;
    }

    CellText text() {
        return text;
    }

    Draft draft() {
        return drafts.getLast();
    }

    Pairs pairs() {
        return pairs;
    }

    UnitFinder unit() {
        return unit;
    }

    /** 另起一张表，表头照抄。 */
    void another(Map<FormField, Fact<String>> shared) {
        Draft next = new Draft();
        next.facts.putAll(shared);
        next.labels.addAll(draft().labels);
        drafts.add(next);
    }

    List<Draft> read(List<Row> rows) {
        for (Row row : rows) {
            accept(row);
            if (!PageNumber.is(row)) previous = row;
        }
        lines.finish(drafts);
        return drafts;
    }

    /** 栏头是猜的，值就存疑。 */
    Fact<String> guess(Fact<String> fact, IndicatorField field, List<Column> columns) {
        for (Column column : columns)
            if (column.guessed() && column.key().equals(field.key()))
                return Draft.doubted(
                        fact,
                        "栏头“%s”不在词典里".formatted(CellText.join(column.head().text())),
                        null);
        return fact;
    }

    private void accept(Row row) {
        if (row.isBlank()) return;
        collectLabels(row);
        if (!row.isLine() && !lines.besideTitle(row)) lines.body();
        Block current = block;
        if (current == null || !current.encloses(row)) {
            if ((row.spansAll() || current == null && row.isLine()) && lines.read(row)) return;
            if (starts(row)) return;
        }
        current = block;
        if (current != null && current.accept(row)) return;
        if (current != null && row.table() == null) return;
        block = null;
        if (row.table() == null || continues(row)) return;
        pairs.read(row);
    }

    private void collectLabels(Row row) {
        for (GridCell cell : row.filled()) {
            String label = LabelText.norm(cell.text());
            if (label.length() <= 20) draft().labels.add(label);
        }
    }

    /** 这一行打开新的一块。 */
    private boolean starts(Row row) {
        IndicatorHead indicators = IndicatorHead.of(row);
        if (indicators != null) {
            if (block instanceof IndicatorBlock open && !indicators.isList()) open.repeat(indicators, row);
            else block = new IndicatorBlock(this, indicators, row);
            return true;
        }
        MoneyHead money = MoneyHead.of(row);
        if (money != null) {
            block = new MoneyBlock(this, money, row);
            return true;
        }
        Block other = AmountBlock.of(this, row);
        if (other == null && !(block instanceof IndicatorBlock)) other = headed(row);
        if (other == null) return false;
        block = other;
        return other.accept(row);
    }

    /** 一块文字；与上一页末的一块栏头相同的，是同一块接着写。 */
    private @Nullable Block headed(Row row) {
        HeadedBlock found = HeadedBlock.of(this, row);
        if (found != null && block instanceof HeadedBlock open) found.follow(open);
        return found;
    }

    /** 上一页的长文字在这一页接着写：新网格的第一行只有一格文字，不是标签。 */
    private boolean continues(Row row) {
        FormField last = pairs.last();
        Row before = previous;
        if (last == null || before == null || before.table() == row.table() || before.table() == null) return false;
        GridCell only = rest(row, last);
        if (only == null) return false;
        draft().facts.computeIfPresent(last, (field, fact) -> Continuation.append(fact, text.fact(only)));
        return true;
    }

    /** 接着写的那一格：独有的一格文字，或者重印的标签右边的一格。 */
    private static @Nullable GridCell rest(Row row, FormField last) {
        List<GridCell> filled = row.filled();
        GridCell text = filled.getLast();
        if (InlineLabels.isLabel(text.text())) return null;
        boolean again = filled.size() == 2
                && Lexicon.standard()
                        .is(Section.FIELDS, last.key(), filled.getFirst().text());
        return again || filled.size() == 1 && text.column() > 0 ? text : null;
    }

    Fact<String> fact(String written, GridCell cell) {
        return text.fact(written, cell.place(), Doubt.NONE);
    }
}
