package org.zhunsheng.form.grid;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.text.Normal;

/** 没有分值一栏时，分值印在标签里：预算执行情况（20分）、得分（20分*执行率）。 */
final class PrintedPoints {

    private static final Pattern POINTS = Pattern.compile("\\((\\d+(?:\\.\\d+)?)分?(?:[*×x]执行率|)\\)");

    private PrintedPoints() {}

    static void put(Draft.Fund fund, CellText text, List<Column> columns, @Nullable GridCell block) {
        if (columns.stream().anyMatch(c -> c.key().equals(FundingField.POINTS.key()))) return;
        if (block != null && put(fund, text, block)) return;
        for (Column column : columns)
            if (column.key().equals(FundingField.SCORE.key()) && put(fund, text, column.head())) return;
    }

    private static boolean put(Draft.Fund fund, CellText text, GridCell cell) {
        Matcher m = POINTS.matcher(Normal.norm(cell.text()));
        if (!m.find() || !m.group().contains("分")) return false;
        fund.facts().put(FundingField.POINTS, text.fact(m.group(1), cell.place(), Doubt.NONE));
        return true;
    }
}
