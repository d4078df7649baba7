package org.zhunsheng.form.grid;

import java.util.List;
import java.util.regex.Pattern;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.page.Grid;
import org.zhunsheng.page.GridCell;

/** 最左一列只是行次、序号：不是内容，读表时不看。 */
final class NumberingColumn {

    private static final Pattern HEAD = Pattern.compile("序号|行次|栏次|编号|行号|No\\.?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final int LEAST = 3;

    private NumberingColumn() {}

    /** 去掉行次列以后的单元格。 */
    static List<GridCell> without(Grid grid) {
        return is(grid)
                ? grid.cells().stream().filter(cell -> !isNumbering(cell)).toList()
                : grid.cells();
    }

    /** 从 0 或 1 起逐行加一（换表头可以重来），至少三个；此外只有“序号”之类、空格和独占一行的文字。 */
    private static boolean is(Grid grid) {
        int count = 0;
        int last = -1;
        for (GridCell cell : grid.cells()) {
            if (cell.column() != 0 || cell.isBlank() || cell.columnSpan() > 1) continue;
            String text = LabelText.norm(cell.text());
            if (HEAD.matcher(text).matches()) continue;
            if (!NUMBER.matcher(text).matches()) return false;
            int number = Integer.parseInt(text);
            if (number != last + 1 && number != 1) return false;
            last = number;
            count++;
        }
        return count >= LEAST;
    }

    private static boolean isNumbering(GridCell cell) {
        return cell.column() == 0 && cell.columnSpan() == 1 && !cell.isBlank();
    }
}
