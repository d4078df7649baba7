package org.zhunsheng.server.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.server.filling.Cell;
import org.zhunsheng.server.filling.Field;
import org.zhunsheng.server.filling.Section;

/**
 * 只排了看得见的列、编号没有跟着走的行：锁着的各栏（指标的名称、指标值……）人改不了，凭它们认出原来是哪一行。行可以加减的部分没有锁着的栏，只认编号。
 * 复制出来的行编号相同：与下载时一样的是原来的，别的当作手工插入的。
 */
final class MovedRows {

    private final Section section;
    private final Map<String, String> base;
    private final List<String> fixed;
    /** 锁着的各栏写的 → 行；两行一样的不在其中。 */
    private final Map<String, String> known = new HashMap<>();

    MovedRows(Section section, Map<String, String> base, List<String> present) {
        this.section = section;
        this.base = base;
        this.fixed = section.growing()
                ? List.of()
                : section.fields().stream()
                        .filter(Field::locked)
                        .map(Field::name)
                        .filter(present::contains)
                        .toList();
        if (!fixed.isEmpty()) learn();
    }

    private void learn() {
        Set<String> twice = new HashSet<>();
        base.forEach((cell, place) -> {
            if (!cell.endsWith(" " + Cell.ITSELF) || !place.startsWith(section.name() + " ")) return;
            String row = cell.substring(0, cell.length() - 2);
            String content =
                    fixed.stream().map(field -> before(row, field)).toList().toString();
            if (known.put(content, row) != null) twice.add(content);
        });
        twice.forEach(known::remove);
    }

    private String before(String row, String field) {
        return Comparison.plain(base.getOrDefault(row + " " + field, ""));
    }

    List<Upload.Row> settled(List<Upload.Row> rows) {
        List<Upload.Row> settled = new ArrayList<>();
        for (Upload.Row row : rows) {
            String found = fixed.isEmpty() ? null : known.get(content(row));
            settled.add(found == null || found.equals(row.id()) ? row : row.with(found));
        }
        return section.growing() ? copies(settled) : settled;
    }

    private String content(Upload.Row row) {
        return fixed.stream()
                .map(field -> Comparison.plain(row.text(field)))
                .toList()
                .toString();
    }

    private List<Upload.Row> copies(List<Upload.Row> rows) {
        Map<String, Upload.Row> originals = new LinkedHashMap<>();
        for (Upload.Row row : rows)
            if (!originals.containsKey(row.id()) || isUntouched(row) && !isUntouched(originals.get(row.id())))
                originals.put(row.id(), row);
        List<Upload.Row> settled = new ArrayList<>();
        int nth = 0;
        for (Upload.Row row : rows) {
            boolean original = originals.get(row.id()) == row;
            String fresh = original ? row.id() : Digests.row(row.id() + " " + row.cells() + " " + ++nth);
            settled.add(original ? row : row.with(fresh));
        }
        return settled;
    }

    private boolean isUntouched(Upload.Row row) {
        return row.cells().entrySet().stream()
                .allMatch(one -> Comparison.plain(one.getValue().text()).equals(before(row.id(), one.getKey())));
    }
}
