package org.zhunsheng.server.filling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.text.Blank;

/** 贴来的各行是表上的哪一行：凭名称认，次序可以不同；同名的再看一级、二级指标，还分不开的依次序。 */
final class PastedRows {

    /** 合并的、只在第一行写的各栏，往下带。 */
    private static final List<String> LEVELS = List.of("group", "dimension");

    private final FilledForm form;
    private final Section section;
    private final boolean growing;
    private final Set<String> met = new HashSet<>();
    /** 名称 → 各行。 */
    private final Map<String, List<String>> named = new HashMap<>();
    /** 一个字也没有的行，新的先填在这里。 */
    private final Deque<String> blank = new ArrayDeque<>();

    PastedRows(FilledForm form, Section section, boolean growing) {
        this.form = form;
        this.section = section;
        this.growing = growing;
        for (FilledRow row : form.rows(section.name())) {
            boolean open = section.fields().stream()
                    .allMatch(field -> form.value(row.id(), field.name()).isBlank());
            if (open) blank.add(row.id());
            else
                named.computeIfAbsent(plain(form.value(row.id(), section.title().name())), title -> new ArrayList<>())
                        .add(row.id());
        }
    }

    List<PastedRow> of(List<List<String>> table, PastedHead head) {
        List<PastedRow> rows = new ArrayList<>();
        Map<String, String> levels = new LinkedHashMap<>();
        for (int line = head.below(); line < table.size(); line++) {
            Map<String, String> values = values(table.get(line), head.columns());
            carry(values, levels);
            String title = values.getOrDefault(section.title().name(), "");
            if (title.isEmpty() || HeadWords.isTotal(title)) continue;
            rows.add(matched(line, values));
        }
        return rows;
    }

    private static Map<String, String> values(List<String> cells, List<PastedHead.Column> columns) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(cells.size(), columns.size()); at++) {
            String field = columns.get(at).field();
            String value = cells.get(at).strip();
            if (!field.isEmpty() && !Blank.is(value)) values.put(field, value);
        }
        return values;
    }

    /** 换了一级指标的，上面的二级指标不再管下面。 */
    private static void carry(Map<String, String> values, Map<String, String> levels) {
        for (String level : LEVELS) {
            String own = values.get(level);
            if (own == null) {
                String above = levels.get(level);
                if (above != null) values.put(level, above);
                continue;
            }
            if (!own.equals(levels.put(level, own)) && level.equals(LEVELS.getFirst())) levels.remove(LEVELS.getLast());
        }
    }

    private PastedRow matched(int line, Map<String, String> values) {
        List<String> same = same(values);
        String free =
                same.stream().filter(row -> !met.contains(row)).findFirst().orElse("");
        if (!same.isEmpty() && free.isEmpty())
            return new PastedRow(line, values, same.getLast(), PastedRow.Match.REPEATED);
        if (!free.isEmpty()) {
            met.add(free);
            return new PastedRow(line, values, free, PastedRow.Match.KNOWN);
        }
        if (!growing) return new PastedRow(line, values, "", PastedRow.Match.UNKNOWN);
        String empty = blank.poll();
        return empty == null
                ? new PastedRow(line, values, "", PastedRow.Match.NEW)
                : new PastedRow(line, values, empty, PastedRow.Match.KNOWN);
    }

    /** 表上同名的各行；级名写了而对得上的，只要对得上的。 */
    private List<String> same(Map<String, String> values) {
        String title = plain(values.getOrDefault(section.title().name(), ""));
        List<String> all = named.getOrDefault(title, List.of());
        if (all.size() < 2) return all;
        List<String> exact = all.stream()
                .filter(row -> LEVELS.stream()
                        .allMatch(level -> !values.containsKey(level)
                                || plain(form.value(row, level)).equals(plain(values.get(level)))))
                .toList();
        return exact.isEmpty() ? all : exact;
    }

    private static String plain(String text) {
        return LabelText.norm(text);
    }
}
