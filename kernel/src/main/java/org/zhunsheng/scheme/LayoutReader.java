package org.zhunsheng.scheme;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.zhunsheng.layout.Layout;
import org.zhunsheng.layout.LayoutRow;
import org.zhunsheng.layout.Paper;

/** 读 layout.yaml：有一处错就不成版式，但一次列出全部错误。 */
public final class LayoutReader {

    private static final Range WIDTH = new Range("1", "100", 0);
    private static final int WHOLE = 100;
    private static final int MOST_COLUMNS = 26;

    private LayoutReader() {}

    /** @param file 给人看的文件名，写在错误前面 */
    public static LayoutReading read(String file, String text) {
        Mistakes mistakes = new Mistakes(file, text);
        Layout layout = read(text, mistakes);
        return layout != null && mistakes.isEmpty()
                ? new LayoutReading.Read(layout)
                : new LayoutReading.Rejected(mistakes.all());
    }

    private static @Nullable Layout read(String text, Mistakes mistakes) {
        Node root = YamlText.compose(text, mistakes);
        if (root == null) return null;
        if (!(root instanceof MappingNode mapping)) {
            new Value("layout.yaml", root, mistakes).section();
            return null;
        }
        Section top = new Section("layout.yaml", mapping, mistakes);
        Layout layout = layout(top);
        top.close();
        return layout;
    }

    private static Layout layout(Section top) {
        Value id = top.need("id");
        String name = id == null ? null : id.id();
        Value kinds = top.need("kinds");
        List<Integer> widths = widths(top);
        return new Layout(
                name == null ? "" : name,
                top.text("title"),
                kinds == null ? List.of() : kinds.ids(),
                top.word("paper", Paper.class),
                widths,
                rows(top, widths.size()));
    }

    /** 各栏的宽度，合计 100。 */
    private static List<Integer> widths(Section top) {
        List<Integer> widths = new ArrayList<>();
        Value value = top.need("widths");
        if (value == null) return widths;
        for (Value one : value.list()) {
            Integer width = one.whole(WIDTH);
            widths.add(width == null ? 0 : width);
        }
        int sum = widths.stream().mapToInt(Integer::intValue).sum();
        if (widths.size() > MOST_COLUMNS) value.wrong(SchemeProblem.TOO_MANY_COLUMNS, widths.size() + "");
        else if (sum != WHOLE) value.wrong(SchemeProblem.WIDTHS_SUM, sum + "");
        return widths;
    }

    private static List<LayoutRow> rows(Section top, int columns) {
        List<LayoutRow> rows = new ArrayList<>();
        List<Section> sections = top.sections("rows");
        if (columns > MOST_COLUMNS) return rows; // 栏数已经错了，各段铺没铺满无从说起
        for (Section section : sections) {
            LayoutRow row = new LayoutRowReader(section, columns).read();
            if (row != null) rows.add(row);
        }
        return rows;
    }
}
