package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** 切出来的一行指标：各栏由哪几片组成。 */
final class Row {

    private final Map<Column, List<Integer>> cells = new EnumMap<>(Column.class);
    private boolean paired;
    private boolean alone;

    /** @param parts 与 order 一一对应的各片 */
    static Row of(List<Column> order, List<Integer> parts) {
        Row row = new Row();
        for (int k = 0; k < order.size(); k++) row.add(order.get(k), parts.get(k));
        return row;
    }

    void add(Column column, int part) {
        cells.computeIfAbsent(column, c -> new ArrayList<>()).add(part);
    }

    /** 添上一片之后的一行；原来的不变。 */
    Row plus(Column column, int part) {
        Row row = new Row();
        row.cells.putAll(cells);
        List<Integer> parts = new ArrayList<>(cell(column));
        parts.add(part);
        row.cells.put(column, parts);
        row.paired = paired;
        return row;
    }

    /** 各格不相邻，是按各栏的先后配成一行的。 */
    Row apart() {
        paired = true;
        return this;
    }

    List<Integer> cell(Column column) {
        return cells.getOrDefault(column, List.of());
    }

    void put(Column column, List<Integer> parts) {
        cells.put(column, new ArrayList<>(parts));
    }

    boolean has(Column column) {
        return cells.containsKey(column);
    }

    /** 除名称以外什么也没有。 */
    boolean onlyName() {
        return cells.size() == 1 && has(Column.NAME);
    }

    /** 首尾两片的下标之和，即中心位置的两倍；名称是另外配上的，只看名称或只看数值。 */
    int center(boolean byName) {
        List<Integer> parts = !paired ? parts() : byName ? cell(Column.NAME) : values();
        int first = parts.stream().mapToInt(Integer::intValue).min().orElse(0);
        int last = parts.stream().mapToInt(Integer::intValue).max().orElse(0);
        return first + last;
    }

    /** 同样的一行，但不与别处的名称或数值相配。 */
    Row alone() {
        Row row = new Row();
        row.cells.putAll(cells);
        row.alone = true;
        return row;
    }

    boolean isAlone() {
        return alone;
    }

    /** 按先后配上隔开的名称。 */
    void name(List<Integer> name) {
        cells.put(Column.NAME, List.copyOf(name));
        paired = true;
    }

    /** 名称与数值是按先后配起来的。 */
    boolean paired() {
        return paired;
    }

    private List<Integer> values() {
        return cells.entrySet().stream()
                .filter(entry -> entry.getKey() != Column.NAME)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    List<Integer> parts() {
        return cells.values().stream().flatMap(List::stream).sorted().toList();
    }
}
