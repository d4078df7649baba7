package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 各栏各排一队的读法：每一栏的第 k 格属于第 k 行，不论各栏是一行一行、一栏一栏还是几栏几栏地印出来的。
 * 逐片往下走，只留最便宜的若干种走法（集束搜索）；时间与片数成正比。
 */
final class ColumnQueues {

    private static final int BEAM = 120;
    /** 每一行本来的代价。 */
    private static final int ROW = 10;

    private static final int LONE_NAME = 26;
    /** 再像的一行也不能抵掉别的行的代价。 */
    private static final int USUAL = -12;

    private static final int LONE_VALUES = 30;
    private static final int MANY_ROWS = 60;

    /** 一种读法：各行、总代价、各栏的格数是否全都相等。 */
    record Found(List<Row> rows, int total, boolean exact, Margins margins) {}

    private final Stream stream;
    private final RowCost cost;
    private final List<Column> columns;
    private final QueueMoves moves;

    ColumnQueues(Stream stream, RowCost cost, List<Column> columns, Map<Integer, Column> heads, Set<Integer> labelled) {
        this.stream = stream;
        this.cost = cost;
        this.columns = columns;
        moves = new QueueMoves(stream, columns, heads, labelled);
    }

    @Nullable
    Found read(List<Integer> zone) {
        List<QueueState> states = List.of(QueueState.start(columns.size()));
        for (int k = 0; k < zone.size(); k++) {
            Map<String, QueueState> next = new HashMap<>();
            int before = k == 0 ? -1 : zone.get(k - 1);
            for (QueueState state : states) {
                keep(next, state.skip(RowParser.skip(stream.at(zone.get(k)))));
                extend(state, zone.get(k), next);
                open(state, before, zone.get(k), next);
            }
            states = next.values().stream()
                    .sorted(Comparator.comparingInt(QueueState::cost))
                    .limit(BEAM)
                    .toList();
        }
        return best(states, zone);
    }

    private static void keep(Map<String, QueueState> next, QueueState state) {
        next.merge(state.signature(), state, (a, b) -> b.cost() < a.cost() ? b : a);
    }

    /** 接着写最近的某一格。 */
    private void extend(QueueState state, int part, Map<String, QueueState> next) {
        for (int c = 0; c < columns.size(); c++) {
            if (state.counts()[c] == 0) continue;
            int r = state.counts()[c] - 1;
            List<Integer> cell = state.row(r).cell(columns.get(c));
            boolean fits = !cell.isEmpty()
                    && cell.size() < columns.get(c).lines()
                    && cost.allowed(columns.get(c), stream.at(part))
                    && moves.near(state, c, cell.getLast(), part);
            if (fits) keep(next, place(state, c, r, part, moves.extending(state, c, part), 0, state.counts()));
        }
    }

    /** 在某一栏另起一格；跳过的栏或是欠着，或是空着。 */
    private void open(QueueState state, int before, int part, Map<String, QueueState> next) {
        for (int c = 0; c < columns.size(); c++) {
            int r = state.counts()[c];
            boolean named = columns.get(c) != Column.NAME || stream.at(part).isText();
            if (r >= MANY_ROWS || !named || !cost.allowed(columns.get(c), stream.at(part))) continue;
            int move = moves.opening(state, c, before, part);
            int row = r == state.size() ? ROW : 0;
            int[] counts = state.counts().clone();
            counts[c]++;
            keep(next, place(state, c, r, part, move, row, counts));
            int[] closed = counts.clone();
            int absent = close(closed, c, r);
            if (absent >= 0) keep(next, place(state, c, r, part, move, row + absent, closed));
        }
    }

    /** 这一格之前恰好缺一格的各栏，都算空着；没有这样的栏为 -1。 */
    private int close(int[] counts, int c, int r) {
        int absent = -1;
        for (int d = 0; d < counts.length; d++) {
            int due = d < c ? r + 1 : r;
            if (d == c || counts[d] != due - 1) continue;
            counts[d] = due;
            absent = Math.max(0, absent) + cost.absent(columns.get(d));
        }
        return absent;
    }

    private QueueState place(QueueState state, int c, int r, int part, int move, int due, int[] counts) {
        Row row = (r < state.size() ? state.row(r) : new Row()).plus(columns.get(c), part);
        return state.place(c, r, row, cost.partial(row), move, counts).owing(due);
    }

    private @Nullable Found best(List<QueueState> states, List<Integer> zone) {
        QueueState best = null;
        int least = Integer.MAX_VALUE;
        for (QueueState state : states) {
            int total = total(state);
            if (total >= least || state.size() == 0) continue;
            least = total;
            best = state;
        }
        if (best == null) return null;
        Margins margins = new Margins(zone);
        for (QueueState state : states) if (state != best) rival(best, state, total(state) - least, margins);
        best.rows().forEach(Row::apart);
        return new Found(best.rows(), least, exact(best), margins);
    }

    private int total(QueueState state) {
        int total = state.moves();
        for (Row row : state.rows()) {
            total += Math.max(USUAL, cost.of(row));
            if (row.onlyName()) total += LONE_NAME;
            else if (!row.has(Column.NAME)) total += LONE_VALUES;
        }
        return total;
    }

    private static void rival(QueueState best, QueueState other, int gap, Margins margins) {
        for (int r = 0; r < best.size(); r++) {
            Row row = best.row(r);
            Row same = r < other.size() ? other.row(r) : new Row();
            for (Column column : Column.values())
                if (!row.cell(column).equals(same.cell(column)))
                    for (int part : row.cell(column)) margins.elsewhere(part, gap);
        }
    }

    /** 每一栏或是每行都有，或是备注一类可以没有的。 */
    private boolean exact(QueueState state) {
        for (Column column : columns) {
            if (Set.of(Column.REMARK, Column.EXPLANATION, Column.SIGN, Column.UNIT)
                    .contains(column)) continue;
            long filled = state.rows().stream().filter(row -> row.has(column)).count();
            if (filled > 0 && filled < state.size()) return false;
        }
        List<Row> rows = new ArrayList<>(state.rows());
        return rows.stream().allMatch(row -> cost.of(row) < 20);
    }
}
