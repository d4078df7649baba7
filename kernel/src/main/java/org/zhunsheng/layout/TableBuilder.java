package org.zhunsheng.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Field;
import org.zhunsheng.layout.PrintedTable.Band;

/** 一行行铺成网格；版式最右一栏的格子伸到多出来的栏上，空着的地方补上空格。 */
final class TableBuilder {

    private static final int SHARES = 1000;

    private final Layout layout;
    private final int extra;
    private final List<Integer> lines = new ArrayList<>();
    private final List<PrintedCell> cells = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();

    /** @param extra 版式之外多出来的栏数，排在最右 */
    TableBuilder(Layout layout, int extra) {
        this.layout = layout;
        this.extra = extra;
    }

    /** 添一行，返回行号。 */
    int row(int least) {
        lines.add(least);
        return lines.size() - 1;
    }

    int rows() {
        return lines.size();
    }

    int allColumns() {
        return layout.widths().size() + extra;
    }

    /** 版式的最后一栏；多出来的不算。 */
    int lastColumn() {
        return layout.widths().size() - 1;
    }

    /** 多出来的第 {@code number} 栏；最后一栏伸到底。 */
    Span extraColumn(int number, int of) {
        int first = lastColumn() + 1 + number;
        return new Span(first, number == of - 1 ? lastColumn() + extra : first);
    }

    void label(int row, int rowSpan, Span span, String text) {
        put(row, rowSpan, span, new Value(text, Look.LABEL, null, null));
    }

    void blank(int row, Span span) {
        put(row, 1, span, Value.BLANK);
    }

    void put(int row, int rowSpan, Span span, Value value) {
        cells.add(new PrintedCell(
                row, span.first(), rowSpan, span.width(), value.text(), value.look(), value.pointer(), value.kind()));
    }

    /** 伸到最右的栏。 */
    Span stretched(Span span, boolean stretch) {
        return stretch && span.last() == lastColumn() ? span.upTo(lastColumn() + extra) : span;
    }

    Span stretched(Span span) {
        return stretched(span, true);
    }

    void band(int head, int body) {
        bands.add(new Band(head, body, rows()));
    }

    PrintedTable build() {
        return new PrintedTable(widths(), lines, cells, bands);
    }

    /** 多出来的各栏与原来最窄的差不多宽，合计仍是一千。 */
    private List<Integer> widths() {
        int each = layout.widths().stream().mapToInt(Integer::intValue).sum()
                / layout.widths().size();
        List<Integer> parts = new ArrayList<>(layout.widths());
        for (int i = 0; i < extra; i++) parts.add(each);
        int sum = parts.stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths = new ArrayList<>();
        int before = 0;
        int upTo = 0;
        for (int part : parts) {
            upTo += part;
            int edge = (upTo * SHARES + sum / 2) / sum;
            widths.add(edge - before);
            before = edge;
        }
        return widths;
    }

    /** 一格里写什么。 */
    record Value(String text, Look look, @Nullable String pointer, Field.@Nullable Kind kind) {

        static final Value BLANK = new Value("", Look.CENTER, null, null);
    }
}
