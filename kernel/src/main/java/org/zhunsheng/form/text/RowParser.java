package org.zhunsheng.form.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 把指标表的各片切成行：总代价最小的切法（动态规划）。名称与数值可以隔开：先出现的欠着，按先后与后出现的配成一行；
 * 欠得越久越贵，欠到最后的更贵。时间与片数成正比。
 */
final class RowParser {

    private static final int SKIP_VALUE = 26;
    private static final int SKIP_TEXT = 34;
    private static final int MANY = 2500;

    /** 最多欠几个名称或几行数值。 */
    private static final int DEBT = 24;

    private static final int APART = 4;
    /** 欠着名称时另起一行完整的，少见；欠着数值时则常见。 */
    private static final int OVERTAKING = 20;

    private static final int BESIDE = 2;
    private static final int UNPAID = 26;
    private static final int HOPELESS = 110;

    /** 从某一片开始的一行：name 只有名称，values 只有数值，whole 都有。 */
    private record Candidate(int to, Row row, Row alone, int cost, int lone) {
        int owed() {
            return row.onlyName() ? 1 : row.has(Column.NAME) ? 0 : -1;
        }
    }

    /** 到某一片、欠着若干时的最后一步。 */
    private record Step(int from, int debt, @Nullable Row row) {}

    /** 走到哪一片、欠着多少、花多少、读出哪一行（跳过为 null）。 */
    private interface Visit {
        void to(int to, int debt, int price, @Nullable Row row);
    }

    private final List<List<Candidate>> candidates = new ArrayList<>();
    private final Stream stream;
    private final RowCost cost;
    private final List<Column> columns;
    private List<Integer> parts = List.of();
    private int[][] best = new int[0][];
    private Step[][] steps = new Step[0][];
    private int total;
    private Margins margins = new Margins(List.of());
    private final List<Step> path = new ArrayList<>();

    RowParser(Stream stream, RowCost cost, List<Column> columns) {
        this.stream = stream;
        this.cost = cost;
        this.columns = columns;
    }

    /** 读完之后的总代价。 */
    int total() {
        return total;
    }

    List<Row> parse(List<Integer> zone) {
        parts = zone;
        candidates.clear();
        best = new int[zone.size() + 1][2 * DEBT + 1];
        steps = new Step[zone.size() + 1][2 * DEBT + 1];
        for (int[] line : best) Arrays.fill(line, Integer.MAX_VALUE);
        best[0][DEBT] = 0;
        RowPatterns patterns = RowPatterns.of(columns, zone.size() > MANY ? 2 : 9);
        for (int i = 0; i < zone.size(); i++) {
            List<Candidate> found = new ArrayList<>();
            walk(patterns.root(), i, i, new ArrayList<>(), found);
            candidates.add(found.stream().map(this::lone).toList());
            for (int debt = -DEBT; debt <= DEBT; debt++) step(i, debt);
        }
        return rows();
    }

    private void step(int i, int debt) {
        int now = best[i][debt + DEBT];
        if (now > limit(i)) return;
        moves(i, debt, (to, after, price, row) -> reach(to, after, now + price, new Step(i, debt, row)));
    }

    /** 读到同一片，比最好的贵出许多的不再往下走。 */
    private int limit(int i) {
        int least = Arrays.stream(best[i]).min().orElse(0);
        return least == Integer.MAX_VALUE ? -1 : least + HOPELESS;
    }

    /** 从某一片、欠着若干时能走的每一步。 */
    private void moves(int i, int debt, Visit visit) {
        visit.to(i + 1, debt, skip(stream.at(parts.get(i))), null);
        for (Candidate candidate : candidates.get(i)) {
            int owed = candidate.owed();
            int apart = owed != 0 ? APART : debt == 0 ? 0 : debt > 0 ? OVERTAKING : BESIDE;
            if (owed != 0) visit.to(candidate.to(), debt, candidate.cost() + candidate.lone(), candidate.alone());
            if (Math.abs(debt + owed) <= DEBT)
                visit.to(candidate.to(), debt + owed, candidate.cost() + apart, candidate.row());
        }
    }

    /** 每一片换一种读法至少贵多少，见 {@link Margins}。 */
    Margins margins() {
        int[][] rest = rest();
        for (int i = 0; i < parts.size(); i++) {
            for (int debt = -DEBT; debt <= DEBT; debt++) {
                int now = best[i][debt + DEBT];
                if (now > limit(i)) continue;
                int at = i;
                int owing = debt;
                moves(i, debt, (to, after, price, row) -> {
                    int left = rest[to][after + DEBT];
                    if (left < Integer.MAX_VALUE) margins.rival(at, to, owing, row, now + price + left - total);
                });
            }
        }
        return margins;
    }

    /** 从某一片、欠着若干时读到完至少还要多少。 */
    private int[][] rest() {
        int[][] rest = new int[parts.size() + 1][2 * DEBT + 1];
        for (int d = -DEBT; d <= DEBT; d++) rest[parts.size()][d + DEBT] = UNPAID * Math.abs(d);
        for (int i = parts.size() - 1; i >= 0; i--) {
            int[] here = rest[i];
            Arrays.fill(here, Integer.MAX_VALUE);
            for (int debt = -DEBT; debt <= DEBT; debt++) {
                int d = debt + DEBT;
                if (best[i][d] > limit(i)) continue;
                moves(i, debt, (to, after, price, row) -> {
                    int left = rest[to][after + DEBT];
                    if (left < Integer.MAX_VALUE) here[d] = Math.min(here[d], price + left);
                });
            }
        }
        return rest;
    }

    /** 只有名称或只有数值、而且不欠着：写着“指标1”“其中”的名称常这样。 */
    private Candidate lone(Candidate it) {
        int owed = it.owed();
        if (owed == 0) return it;
        int lone = owed < 0
                ? 30
                : RowCost.startsCell(
                                stream.at(it.row().cell(Column.NAME).getFirst()).norm())
                        ? 16
                        : 26;
        return new Candidate(it.to(), it.row(), it.row().alone(), it.cost(), lone);
    }

    private void reach(int to, int debt, int price, Step step) {
        if (price >= best[to][debt + DEBT]) return;
        best[to][debt + DEBT] = price;
        steps[to][debt + DEBT] = step;
    }

    static int skip(Piece piece) {
        return switch (piece.kind()) {
            case FILLER -> 0;
            case DASH -> 4;
            case TEXT -> piece.width() <= 2 ? 8 : SKIP_TEXT;
            default -> SKIP_VALUE;
        };
    }

    private void walk(RowPatterns.Node node, int from, int at, List<Column> order, List<Candidate> out) {
        if (node.ends()) {
            Row row = Row.of(order, parts.subList(from, at));
            keep(new Candidate(at, row, row, cost.of(row), 0), out);
        }
        if (at == parts.size()) return;
        Piece piece = stream.at(parts.get(at));
        for (Column column : node.columns()) {
            RowPatterns.Node next = node.next(column);
            if (next == null || !cost.allowed(column, piece)) continue;
            order.add(column);
            walk(next, from, at + 1, order, out);
            order.removeLast();
        }
    }

    /** 同一段、同一类只留最便宜的一种读法。 */
    private static void keep(Candidate candidate, List<Candidate> out) {
        for (int k = 0; k < out.size(); k++) {
            Candidate known = out.get(k);
            if (known.to() != candidate.to() || known.owed() != candidate.owed()) continue;
            if (candidate.cost() < known.cost()) out.set(k, candidate);
            return;
        }
        out.add(candidate);
    }

    private List<Row> rows() {
        int end = parts.size();
        int debt = 0;
        total = Integer.MAX_VALUE;
        for (int d = -DEBT; d <= DEBT; d++) {
            if (best[end][d + DEBT] == Integer.MAX_VALUE) continue;
            int price = best[end][d + DEBT] + UNPAID * Math.abs(d);
            if (price >= total) continue;
            total = price;
            debt = d;
        }
        follow(end, debt);
        margins = new Margins(parts);
        for (Step step : path) if (step.row() != null) margins.chosen(step.debt(), step.row());
        return pair(path.stream().map(Step::row).filter(Objects::nonNull).toList());
    }

    /** 从最后往回走，记下最好的走法。 */
    private void follow(int end, int owing) {
        path.clear();
        int debt = owing;
        for (int i = end; i > 0; ) {
            Step step = steps[i][debt + DEBT];
            path.add(step);
            i = step.from();
            debt = step.debt();
        }
        Collections.reverse(path);
    }

    /** 欠着的按先后配成行；行的次序以数值为准。 */
    private static List<Row> pair(List<Row> rows) {
        Deque<Row> names = new ArrayDeque<>();
        Deque<Row> values = new ArrayDeque<>();
        List<Row> out = new ArrayList<>();
        for (Row row : rows) {
            boolean name = row.onlyName();
            if (row.isAlone() || !name && row.has(Column.NAME)) out.add(row);
            else if (name && !values.isEmpty()) values.removeFirst().name(row.cell(Column.NAME));
            else if (name) names.add(row);
            else {
                if (!names.isEmpty()) row.name(names.removeFirst().cell(Column.NAME));
                else values.add(row);
                out.add(row);
            }
        }
        out.addAll(names);
        return out;
    }
}
