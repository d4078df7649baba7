package org.zhunsheng.documents.pdf.write;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.typeset.SetCell;
import org.zhunsheng.documents.typeset.SetTable;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedTable;

/** 表格的结构：每行一个 TR，标签是 TH，值是 TD；空格也有，行列才对得上。 */
final class TableTags {

    private final IdentityHashMap<SetCell, Tag> tags = new IdentityHashMap<>();

    TableTags(SetTable table, Tag root) {
        for (int row = 0; row < table.table().rows(); row++) {
            Tag line = root.child("TR");
            for (SetCell set : table.crossing(row)) {
                PrintedCell cell = set.cell();
                if (cell.row() != row) continue;
                boolean head = cell.isLabel() && !cell.text().isBlank();
                Tag tag = line.child(head ? "TH" : "TD");
                tag.table(head ? scope(table.table(), cell) : null, cell.rowSpan(), cell.columnSpan());
                tags.put(set, tag);
            }
        }
    }

    /** 表头行里的标签管一列，其余的管一行。 */
    private static String scope(PrintedTable table, PrintedCell cell) {
        boolean inHead =
                table.bands().stream().anyMatch(band -> cell.row() >= band.head() && cell.bottom() <= band.body());
        return inHead ? "Column" : "Row";
    }

    @Nullable
    Tag of(SetCell cell) {
        return tags.get(cell);
    }
}
