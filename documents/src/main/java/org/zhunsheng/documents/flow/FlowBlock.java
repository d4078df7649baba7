package org.zhunsheng.documents.flow;

import java.util.List;
import java.util.stream.Collectors;

/** 正文、单元格、文本框里的一块：段落或表格。 */
public sealed interface FlowBlock {

    /** 其中的文字；表格一行一行，格与格之间空一格。 */
    String text();

    /** 一段；软回车为 \n。 */
    record Text(String text) implements FlowBlock {}

    /** 一张表。{@code columns} 为网格各列的宽度，单位缇（1/20 磅），可能缺少。 */
    record Table(List<Integer> columns, List<Row> rows) implements FlowBlock {

        @Override
        public String text() {
            return rows.stream().map(Row::text).collect(Collectors.joining("\n"));
        }

        /** 只为排版：里面的表格比自己的格多。 */
        boolean isLayout() {
            int own = rows.stream().mapToInt(row -> row.cells.size()).sum();
            return cells() - own > own;
        }

        /** 格数，含里面的表格。 */
        private int cells() {
            int count = 0;
            for (Row row : rows) {
                count += row.cells.size();
                for (Cell cell : row.cells) {
                    for (FlowBlock block : cell.content) if (block instanceof Table inner) count += inner.cells();
                }
            }
            return count;
        }
    }

    /** 一行；{@code before} 为行首空出的网格列数。 */
    record Row(int before, List<Cell> cells) {

        String text() {
            return cells.stream().map(Cell::text).collect(Collectors.joining(" "));
        }
    }

    /** 纵向合并。 */
    enum Merge {
        NONE,
        START,
        CONTINUE
    }

    /** 一格；{@code span} 为所占的网格列数。 */
    record Cell(int span, Merge vertical, List<FlowBlock> content) {

        public String text() {
            return content.stream()
                    .map(FlowBlock::text)
                    .collect(Collectors.joining("\n"))
                    .strip();
        }
    }
}
