package org.zhunsheng.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.text.Normal;

/** 两张表的指标行怎样配对：按名称，不看行号；同名的几行，类别、指标值也相同的先配。 */
public final class RowPairs {

    private final List<Row> rows;
    private final List<Row> others;
    private final Map<Row, Row> pairs = new LinkedHashMap<>();
    private final Set<Row> taken = new HashSet<>();

    private RowPairs(List<Row> rows, List<Row> others) {
        this.rows = rows;
        this.others = others;
        match(row -> BareName.of(row) + ' ' + row.level() + ' ' + Normal.norm(row.targetShown()));
        match(row -> BareName.of(row) + ' ' + row.level());
        match(BareName::of);
    }

    static RowPairs of(Filing filing, Form other) {
        return new RowPairs(filing.rows(), Row.all(other));
    }

    /** 这张表的第几行是那张表的第几行，都从 0 起；配不上的不在其中。 */
    public static Map<Integer, Integer> of(Form form, Form other) {
        Map<Integer, Integer> places = new LinkedHashMap<>();
        new RowPairs(Row.all(form), Row.all(other))
                .pairs.forEach((row, partner) -> places.put(row.index(), partner.index()));
        return places;
    }

    private void match(Function<Row, String> key) {
        Map<String, Queue<Row>> free = new HashMap<>();
        for (Row other : others)
            if (!taken.contains(other) && !BareName.of(other).isEmpty())
                free.computeIfAbsent(key.apply(other), any -> new ArrayDeque<>())
                        .add(other);
        for (Row row : rows) {
            if (pairs.containsKey(row)) continue;
            Queue<Row> found = free.get(key.apply(row));
            Row partner = found == null ? null : found.poll();
            if (partner == null) continue;
            pairs.put(row, partner);
            taken.add(partner);
        }
    }

    /** 配上的，依这张表的次序。 */
    List<Pair> all() {
        List<Pair> all = new ArrayList<>();
        for (Row row : rows) {
            Row partner = pairs.get(row);
            if (partner != null) all.add(new Pair(row, partner));
        }
        return all;
    }

    /** 只有这张表有的。 */
    List<Row> alone() {
        return rows.stream()
                .filter(row -> !pairs.containsKey(row) && !BareName.of(row).isEmpty())
                .toList();
    }

    /** 只有那张表有的。 */
    List<Row> missing() {
        return others.stream()
                .filter(row -> !taken.contains(row) && !BareName.of(row).isEmpty())
                .toList();
    }

    @Nullable
    Row partner(Row row) {
        return pairs.get(row);
    }

    /** 配上的一对：这张表的，那张表的。 */
    record Pair(Row row, Row other) {}
}
