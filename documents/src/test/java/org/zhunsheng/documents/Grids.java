package org.zhunsheng.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.page.Block;
import org.zhunsheng.page.Grid;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Paragraph;

/** 把读出的内容写成一行一块的文字，便于与期望对照：段落照写，单元格为“行,列[行数×列数] 文字”。 */
public final class Grids {

    private Grids() {}

    public static String describe(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.blocks().stream())
                .map(Grids::describe)
                .collect(Collectors.joining("\n"));
    }

    private static String describe(Block block) {
        return switch (block) {
            case Paragraph paragraph -> "¶ " + visible(paragraph.text());
            case Grid grid ->
                "# " + grid.rows() + "×" + grid.columns() + "\n"
                        + grid.cells().stream().map(Grids::describe).collect(Collectors.joining("\n"));
        };
    }

    private static String describe(GridCell cell) {
        boolean merged = cell.rowSpan() > 1 || cell.columnSpan() > 1;
        String span = merged ? "[" + cell.rowSpan() + "×" + cell.columnSpan() + "]" : "";
        return (cell.row() + "," + cell.column() + span + " " + visible(cell.text())).stripTrailing();
    }

    private static String visible(String text) {
        return text.replace("\n", "⏎").replace("\t", "⇥");
    }
}
