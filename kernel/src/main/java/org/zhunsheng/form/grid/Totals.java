package org.zhunsheng.form.grid;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.Section;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.text.NumberText;

/** 合计行：分值合计与得分合计。 */
final class Totals {

    private static final Lexicon LEXICON = Lexicon.standard();
    private static final Pattern TOTAL = Pattern.compile("(?:合计|总计|总分|总得分).{0,6}|.{0,8}(?:合计|总计|总分|总得分)");

    private Totals() {}

    /** 这一行是合计行就读下来；不是则返回 false。 */
    static boolean read(Row row, List<Column> columns, Scan scan) {
        GridCell first = label(row);
        if (!isTotal(first, scan)) return false;
        GridCell points = under(row, columns, IndicatorField.POINTS, first);
        GridCell score = under(row, columns, IndicatorField.SCORE, first);
        boolean scored = columns.stream().anyMatch(c -> c.key().equals(IndicatorField.SCORE.key()));
        if (points == null && score == null) loose(row, first, scan, scored || !hasPoints(columns));
        else if (points == score && score != null) put(FormField.TOTAL_SCORE, score, scan, "分值与得分合并在一格里");
        else {
            if (points != null) put(FormField.TOTAL_POINTS, points, scan, "");
            if (score != null) put(FormField.TOTAL_SCORE, score, scan, "");
        }
        scan.pairs().readAfter(row, first);
        return true;
    }

    /** 第一格不是数的文字；分值栏可以排在最左边。 */
    private static GridCell label(Row row) {
        for (GridCell cell : row.filled()) if (NumberText.points(cell.text()) == null) return cell;
        return row.filled().getFirst();
    }

    private static boolean hasPoints(List<Column> columns) {
        return columns.stream().anyMatch(c -> c.key().equals(IndicatorField.POINTS.key()));
    }

    private static boolean isTotal(GridCell first, Scan scan) {
        if (LEXICON.has(Section.TOTALS, first.text())
                || TOTAL.matcher(LabelText.norm(first.text())).matches()) return true;
        for (InlineLabels.Pair pair : InlineLabels.of(first.text())) {
            if (!LEXICON.has(Section.TOTALS, pair.label())) return false;
            if (NumberText.points(pair.value()) == null) return false;
            scan.draft()
                    .put(
                            FormField.TOTAL_SCORE,
                            scan.text().fact(pair.value(), first.place(), org.zhunsheng.form.Doubt.NONE));
            return true;
        }
        return false;
    }

    /** 数字没有写在分值、得分两栏里：一个数是得分，两个数依次是分值、得分。 */
    private static void loose(Row row, GridCell first, Scan scan, boolean scored) {
        List<GridCell> numbers = row.filled().stream()
                .filter(cell -> cell != first && NumberText.points(cell.text()) != null)
                .toList();
        if (numbers.isEmpty()) return;
        if (numbers.size() == 1) {
            put(scored ? FormField.TOTAL_SCORE : FormField.TOTAL_POINTS, numbers.getFirst(), scan, "合计行的数没有对准分值或得分栏");
            return;
        }
        put(FormField.TOTAL_POINTS, numbers.get(0), scan, "合计行的数没有对准分值或得分栏");
        put(FormField.TOTAL_SCORE, numbers.get(1), scan, "合计行的数没有对准分值或得分栏");
    }

    private static void put(FormField field, GridCell cell, Scan scan, String doubt) {
        var fact = scan.text().fact(cell);
        scan.draft().put(field, doubt.isEmpty() ? fact : Draft.doubted(fact, doubt, null));
    }

    private static @Nullable GridCell under(Row row, List<Column> columns, IndicatorField field, GridCell label) {
        for (Column column : columns) {
            if (!column.key().equals(field.key())) continue;
            GridCell cell = row.at(column.start());
            if (cell != null && cell != label && !cell.isBlank() && NumberText.points(cell.text()) != null) return cell;
        }
        return null;
    }
}
