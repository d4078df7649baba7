package org.zhunsheng.server.filling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 一张填报表的全部：各栏的值，各部分的行依次序。 */
public final class FilledForm {

    private final Filling filling;
    private final FillingKind kind;
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, List<FilledRow>> rows = new HashMap<>();

    /** 表格里的一行。 */
    public record FilledRow(String id, String section, BigDecimal position, long number) {

        /** @param itself 这一行自己的格；不像样的、删去了的为空 */
        static Optional<FilledRow> of(Cell itself) {
            String[] parts = itself.value().split(" ");
            if (parts.length != 2 || !parts[1].matches("\\d{1,9}(\\.\\d{1,12})?")) return Optional.empty();
            return Optional.of(new FilledRow(itself.row(), parts[0], new BigDecimal(parts[1]), itself.number()));
        }
    }

    FilledForm(Filling filling, FillingKind kind, List<Cell> all) {
        this.filling = filling;
        this.kind = kind;
        List<FilledRow> found = new ArrayList<>();
        for (Cell cell : all) {
            cells.put(key(cell.row(), cell.field()), cell);
            if (cell.field().equals(Cell.ITSELF)) FilledRow.of(cell).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(FilledRow::position).thenComparing(FilledRow::id));
        for (FilledRow row : found)
            rows.computeIfAbsent(row.section(), name -> new ArrayList<>()).add(row);
    }

    public Filling filling() {
        return filling;
    }

    public FillingKind kind() {
        return kind;
    }

    /** 这一部分的各行，依次序；没有的为空表。 */
    public List<FilledRow> rows(String section) {
        return rows.getOrDefault(section, List.of());
    }

    /** 这一行在这一部分。 */
    boolean isIn(Section section, String row) {
        return rows(section.name()).stream().anyMatch(one -> one.id().equals(row));
    }

    /** 这一行是第几行。 */
    public int nth(String section, String row) {
        return rows(section).stream().map(FilledRow::id).toList().indexOf(row) + 1;
    }

    /** 这一行说的是什么：名称一栏；没有名称的是第一栏。 */
    public String rowTitle(Section section, String row) {
        String name = value(row, "name");
        return name.isEmpty() ? value(row, section.fields().getFirst().name()) : name;
    }

    /** 一格的值；没有写过的为空字。 */
    public String value(String row, String field) {
        Cell cell = cells.get(key(row, field));
        return cell == null ? "" : cell.value();
    }

    /** 不在表格里的一栏。 */
    public String value(String field) {
        return value("", field);
    }

    /** 一格给人看的样子：附上的只说名称。 */
    String shown(String row, Field field) {
        String value = value(row, field.name());
        return field.look() == Field.Look.ATTACHED ? Attached.titles(value) : value;
    }

    /** 一格最后一次改动的编号；没有写过的为 0。 */
    public long number(String row, String field) {
        Cell cell = cells.get(key(row, field));
        return cell == null ? 0 : cell.number();
    }

    /** 各格之中最后一次改动的编号；冻结的一版，就是那时的编号。 */
    public long lastNumber() {
        return cells.values().stream().mapToLong(Cell::number).max().orElse(0);
    }

    /** 一个字也没有，一行也没有。 */
    boolean isEmpty() {
        return rows.isEmpty()
                && cells.values().stream().allMatch(cell -> cell.value().isBlank());
    }

    /** 所有的格，连同删去的行的。 */
    List<Cell> cells() {
        return List.copyOf(cells.values());
    }

    private static String key(String row, String field) {
        return row + ' ' + field;
    }
}
