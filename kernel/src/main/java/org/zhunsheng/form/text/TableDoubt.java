package org.zhunsheng.form.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.form.Doubt;

/**
 * 指标表里哪些值没有把握：换一种读法贵不了多少的、名称与数值不相邻而按先后配的、所在的行不像一行的，
 * 以及整张表都不像样时的每一格。
 */
final class TableDoubt {

    private static final Doubt LOOSE = Doubt.because("整张指标表的文字交错，读法不可靠");
    private static final Doubt ALONE = Doubt.because("这一行只配上了名称或数值");
    private static final Doubt ODD = Doubt.because("这一行与通常的一行不合");
    private static final Doubt OTHER = Doubt.because("放在别的格子里同样说得通");
    private static final Doubt APART = Doubt.because("名称与数值不相邻，是按先后配成一行的");
    private static final Doubt EMPTY = Doubt.because("这一栏别的行都填了，这一格的值可能落在别处");
    private static final Doubt LEVEL = Doubt.because("级别分给这几行还是那几行，两种分法都说得通");

    private static final int CLOSE = 12;
    private static final int CLOSE_LEVEL = 12;
    private static final int ODD_ROW = 20;

    /** 平均一行的代价超过它，整张表都不可靠。 */
    private static final int LOOSE_TABLE = 20;

    private final Margins margins;
    private final RowCost cost;
    private final boolean loose;
    private final int rows;
    private final Map<Column, Long> filled = new EnumMap<>(Column.class);

    TableDoubt(Margins margins, RowCost cost, int total, List<Row> rows) {
        for (Column column : Column.values())
            filled.put(column, rows.stream().filter(row -> row.has(column)).count());
        this.rows = rows.size();
        this.margins = margins;
        this.cost = cost;
        this.loose = total > LOOSE_TABLE * Math.max(1, rows.size());
    }

    Doubt cell(Row row, Column column) {
        if (loose) return LOOSE;
        if (row.isAlone()) return ALONE;
        if (cost.of(row) > ODD_ROW) return ODD;
        if (!row.has(column)) return filled(column) ? EMPTY : Doubt.NONE;
        if (margins.cell(row.cell(column)) < CLOSE) return OTHER;
        return row.paired() && margins.pair(row.cell(column)) < CLOSE ? APART : Doubt.NONE;
    }

    private boolean filled(Column column) {
        return filled.getOrDefault(column, 0L) * 2 > rows;
    }

    /** 换一种分法、使这一行归到别的级别，至少贵 gap。 */
    Doubt level(int gap) {
        return loose ? LOOSE : gap < CLOSE_LEVEL ? LEVEL : Doubt.NONE;
    }

    /** 有一个名称没有把握，就可能多了或少了一行。 */
    boolean mayLose(Iterable<Row> rows) {
        for (Row row : rows) if (cell(row, Column.NAME).doubtful()) return true;
        return loose;
    }
}
