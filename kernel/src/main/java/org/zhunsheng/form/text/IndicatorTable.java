package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 指标表：找出范围、栏头、级别、合计，再切成行。 */
final class IndicatorTable {

    private static final Set<String> LEVELS = Set.of("level1", "level2", "name");
    private static final Map<String, Column> COLUMNS = Map.of(
            "name", Column.NAME,
            "explanation", Column.EXPLANATION,
            "target_sign", Column.SIGN,
            "target", Column.TARGET,
            "unit", Column.UNIT,
            "actual", Column.ACTUAL,
            "points", Column.POINTS,
            "score", Column.SCORE,
            "remark", Column.REMARK);

    /** 一行平常的代价；平均高出它的，试别的读法。 */
    private static final int REGULAR = 8;

    private static final int FEW = 600;
    private static final int LIST = 4;
    private static final int CLEAR = 20;

    private final Stream stream;
    private final Vocabulary vocabulary;
    private final Labels labels;
    private List<Column> columns = List.of();
    private List<Row> rows = List.of();
    private RowCost chosen;
    private boolean lost;
    private Margins margins = new Margins(List.of());
    private int cheapest;

    IndicatorTable(Stream stream, Vocabulary vocabulary, Labels labels) {
        this.stream = stream;
        this.vocabulary = vocabulary;
        this.labels = labels;
        chosen = new RowCost(stream, vocabulary, List.of(), List.of());
    }

    /** 配不上数值的名称多半不是指标，除非写着“其中”“指标1”。 */
    private List<Row> kept(List<Row> found) {
        long full = found.stream().filter(row -> !row.onlyName()).count();
        List<Row> out = new ArrayList<>();
        for (Row row : found) {
            boolean starts = row.has(Column.NAME)
                    && RowCost.startsCell(
                            stream.at(row.cell(Column.NAME).getFirst()).norm());
            if (row.onlyName() && full > 0 && !starts) lost = true;
            else out.add(row);
        }
        return yearly(out);
    }

    /** 中期与年度两半并排（栏头印了两遍，名称大多相同）时，只要后一半。 */
    private List<Row> yearly(List<Row> found) {
        List<Mark> names =
                labels.heads().stream().filter(m -> m.key().equals("name")).toList();
        if (names.size() < 2 || !labels.hasMediumTerm()) return found;
        int second = names.getLast().first();
        Set<String> before = new HashSet<>();
        List<Row> after = new ArrayList<>();
        for (Row row : found) {
            if (row.parts().getFirst() < second) before.add(name(row));
            else after.add(row);
        }
        long same = after.stream().filter(row -> before.contains(name(row))).count();
        return after.size() > 1 && same * 3 >= after.size() * 2L ? after : found;
    }

    private String name(Row row) {
        return stream.join(row.cell(Column.NAME));
    }

    TableDoubt doubts() {
        return new TableDoubt(margins, chosen, cheapest, rows);
    }

    boolean lost() {
        return lost;
    }

    LevelReader levels() {
        return new LevelReader(stream, vocabulary, labels.levels(), rows, chosen);
    }

    List<Row> rows() {
        return rows;
    }

    List<Column> columns() {
        return columns;
    }

    void read() {
        List<Integer> zone = stream.free(labels.table(), stream.size());
        int least = Integer.MAX_VALUE;
        for (List<Column> order : orders(columnsOf(labels.heads()))) {
            RowCost cost = new RowCost(stream, vocabulary, order, zone);
            RowParser parser = new RowParser(stream, cost, order);
            List<Row> found = parser.parse(zone);
            cost.learn(found);
            cost.learn(parser.parse(zone));
            found = parser.parse(zone);
            int total = parser.total() + (least == Integer.MAX_VALUE ? 0 : 10);
            if (total >= least) continue;
            least = total;
            rows = found;
            margins = parser.margins();
            cheapest = total;
            chosen = cost;
            columns = order;
        }
        queues(zone);
        rows = kept(rows);
        rows = Numbering.restored(rows, this::name);
    }

    /** 逐行的读法不像样时，试试各栏各排一队的读法。 */
    private void queues(List<Integer> zone) {
        if (rows.isEmpty() || cheapest <= rows.size() * REGULAR || zone.size() > FEW) return;
        Map<Integer, Column> heads = new HashMap<>();
        for (Mark mark : labels.heads()) {
            Column column = COLUMNS.get(mark.key());
            if (column != null) heads.put(mark.last(), column);
        }
        RowCost cost = new RowCost(stream, vocabulary, columns, zone);
        ColumnQueues queues = new ColumnQueues(stream, cost, columns, heads, labelled());
        ColumnQueues.Found first = queues.read(zone);
        if (first == null) return;
        cost.learn(first.rows());
        ColumnQueues.Found found = queues.read(zone);
        if (found == null || found.rows().size() < LIST || !wins(found)) return;
        rows = found.rows();
        margins = found.margins();
        cheapest = found.total();
        chosen = cost;
    }

    /** 各栏格数相等、每一行都像样的，便宜一些就算数；格数不等的要便宜许多。 */
    private boolean wins(ColumnQueues.Found found) {
        int gain = cheapest - found.total();
        return gain > (found.exact() ? 0 : CLEAR);
    }

    /** 与级别印在同一行、紧跟在级别后面的片：多半是一格的开头。 */
    private Set<Integer> labelled() {
        Set<Integer> out = new HashSet<>();
        for (Mark mark : labels.levels()) {
            int next = mark.last() + 1;
            if (mark.parts().size() == 1
                    && stream.free(next)
                    && stream.at(next).line() == stream.at(mark.last()).line()) out.add(next);
        }
        return out;
    }

    /** 栏头散开时次序不可靠：照文字的次序、照常见的两种次序各读一遍，取代价最小的。 */
    private static List<List<Column>> orders(List<Column> written) {
        List<List<Column>> orders = new ArrayList<>(List.of(written));
        List<Column> usual = written.stream().sorted().toList();
        List<Column> early = new ArrayList<>(usual);
        if (early.remove(Column.POINTS)) early.add(early.contains(Column.EXPLANATION) ? 2 : 1, Column.POINTS);
        for (List<Column> order : List.of(usual, early)) if (!orders.contains(order)) orders.add(order);
        return orders;
    }

    private static List<Column> columnsOf(List<Mark> heads) {
        Map<Column, Integer> first = new EnumMap<>(Column.class);
        for (Mark mark : heads) {
            Column column = COLUMNS.get(mark.key());
            if (column != null) first.putIfAbsent(column, mark.first());
        }
        first.put(Column.NAME, -1);
        int level = heads.stream()
                .filter(m -> LEVELS.contains(m.key()))
                .mapToInt(Mark::first)
                .min()
                .orElse(0);
        boolean early = heads.stream().anyMatch(m -> COLUMNS.containsKey(m.key()) && m.first() < level);
        if (early) return first.keySet().stream().sorted().toList();
        List<Column> order = new ArrayList<>(first.keySet());
        order.sort(Comparator.comparing(first::get));
        return order;
    }
}
