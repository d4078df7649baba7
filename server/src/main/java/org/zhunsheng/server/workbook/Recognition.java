package org.zhunsheng.server.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.worker.Book;

/** 凭看不见的记号，从交回的工作簿里认出填报表。工作表改名、移动、抄到别的工作簿，行排了序、插了行插了列，都认得出。 */
final class Recognition {

    private static final int LONGEST_ID = 24;

    private final Map<Long, List<Upload.Form>> forms = new LinkedHashMap<>();
    private final List<String> unbound = new ArrayList<>();

    private Recognition() {}

    static Upload of(Book book) {
        Recognition found = new Recognition();
        for (Book.Sheet sheet : book.sheets()) found.sheet(sheet);
        List<Upload.Form> once = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        found.forms.values().forEach(same -> {
            if (same.size() == 1) once.add(same.getFirst());
            else repeated.add(same.stream().map(Upload.Form::sheet).collect(Collectors.joining("、")));
        });
        return new Upload(once, found.unbound, repeated);
    }

    private void sheet(Book.Sheet sheet) {
        int key = key(sheet);
        if (key < 0) {
            boolean ours =
                    sheet.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(Marks.GUIDE::equals);
            if (!ours && !sheet.rows().isEmpty()) unbound.add(sheet.name());
            return;
        }
        SheetForm form = null;
        for (Book.Row row : sheet.rows()) {
            String[] mark = row.cell(key).strip().split(" ");
            if (mark[0].equals(Marks.FORM)) {
                keep(form);
                form = SheetForm.of(mark, sheet.name(), key);
            } else if (form != null) form.read(row, mark);
        }
        keep(form);
    }

    private void keep(@Nullable SheetForm form) {
        if (form != null)
            forms.computeIfAbsent(form.filling, id -> new ArrayList<>()).add(form.done());
    }

    /** 记号在哪一列；没有的为 -1。 */
    private static int key(Book.Sheet sheet) {
        for (Book.Row row : sheet.rows())
            for (int i = 0; i < row.cells().size(); i++)
                if (row.cells().get(i).strip().startsWith(Marks.FORM + " ")) return i;
        return -1;
    }

    /** 正在读的一张填报表。 */
    private static final class SheetForm {

        final long filling;
        private final long seen;
        private final String sheet;
        private final int key;
        private final Map<String, List<String>> columns = new LinkedHashMap<>();
        private final List<Upload.Row> rows = new ArrayList<>();
        private final Map<String, Integer> times = new HashMap<>();
        private Map<String, Integer> places = Map.of();
        private String section = "";

        private SheetForm(long filling, long seen, String sheet, int key) {
            this.filling = filling;
            this.seen = seen;
            this.sheet = sheet;
            this.key = key;
        }

        static @Nullable SheetForm of(String[] mark, String sheet, int key) {
            boolean sound = mark.length == 3 && mark[1].matches("\\d{1,18}") && mark[2].matches("\\d{1,18}");
            return sound ? new SheetForm(Long.parseLong(mark[1]), Long.parseLong(mark[2]), sheet, key) : null;
        }

        Upload.Form done() {
            return new Upload.Form(filling, seen, sheet, columns, rows);
        }

        void read(Book.Row row, String[] mark) {
            String which = mark.length > 1 ? mark[1] : "";
            switch (mark[0]) {
                case Marks.SECTION -> begin(which, Map.of());
                case Marks.FIELDS, Marks.VALUES -> begin(which, places(row));
                case Marks.FIELD -> value(row, which);
                case Marks.ROW -> row(row, which);
                case "" -> inserted(row);
                case Marks.END -> begin("", Map.of());
                default -> {}
            }
        }

        private void begin(String which, Map<String, Integer> found) {
            section = which;
            places = found;
            if (!found.isEmpty() && !found.containsKey(Marks.VALUE)) columns.put(which, List.copyOf(found.keySet()));
        }

        private Map<String, Integer> places(Book.Row row) {
            Map<String, Integer> found = new LinkedHashMap<>();
            for (int i = 0; i < row.cells().size(); i++) {
                String name = row.cells().get(i).strip();
                if (i != key && name.matches("[a-zA-Z]{1,40}")) found.putIfAbsent(name, i);
            }
            return found;
        }

        /** 不在表格里的一栏。 */
        private void value(Book.Row row, String field) {
            Integer place = places.get(Marks.VALUE);
            if (place == null) return;
            columns.computeIfAbsent(section, name -> new ArrayList<>()).add(field);
            rows.add(new Upload.Row(section, "", true, Map.of(field, cell(row, place))));
        }

        private void row(Book.Row row, String id) {
            if (places.isEmpty()) return;
            boolean sound = id.matches("[a-z0-9]{1," + LONGEST_ID + "}");
            if (sound) rows.add(new Upload.Row(section, id, true, cells(row)));
            else inserted(row);
        }

        /** 手工插入的一行没有编号：由内容而来。 */
        private void inserted(Book.Row row) {
            if (places.isEmpty() || places.containsKey(Marks.VALUE)) return;
            Upload.Row read = new Upload.Row(section, "", false, cells(row));
            if (read.isBlank()) return;
            String content = filling + " " + section + " "
                    + places.keySet().stream().sorted().map(read::text).toList();
            int nth = times.merge(content, 1, Integer::sum);
            rows.add(new Upload.Row(section, Digests.row(content + " " + nth), false, read.cells()));
        }

        private Map<String, Upload.Cell> cells(Book.Row row) {
            Map<String, Upload.Cell> cells = new LinkedHashMap<>();
            places.forEach((field, place) -> cells.put(field, cell(row, place)));
            return cells;
        }

        private static Upload.Cell cell(Book.Row row, int place) {
            return new Upload.Cell(
                    row.cell(place), at(row.line(), place), row.broken().contains(place));
        }

        private static String at(int line, int column) {
            StringBuilder letters = new StringBuilder();
            for (int left = column + 1; left > 0; left = (left - 1) / 26)
                letters.insert(0, (char) ('A' + (left - 1) % 26));
            return letters.append(line).toString();
        }
    }
}
