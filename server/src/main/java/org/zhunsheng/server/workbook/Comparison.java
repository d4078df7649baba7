package org.zhunsheng.server.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.server.filling.Cell;
import org.zhunsheng.server.filling.Entitlement;
import org.zhunsheng.server.filling.Field;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Section;
import org.zhunsheng.text.Language;

/** 一张交回的表，逐格与三个值比：下载时的（改动的记录里查得到）、交回的、现在的。 */
final class Comparison {

    private static final String TITLE = "name";

    private final Entitlement it;
    private final FilledForm form;
    private final Map<String, String> base;
    private final Upload.Form upload;
    private final Language language;
    private final List<Line> lines = new ArrayList<>();
    private int unchanged;

    private Comparison(Entitlement it, Map<String, String> base, Upload.Form upload, Language language) {
        this.it = it;
        this.form = it.form();
        this.base = base;
        this.upload = upload;
        this.language = language;
    }

    /** @param base 下载的时候各格的值，键是“行 栏” */
    static Compared of(Entitlement it, Map<String, String> base, Upload.Form upload, Language language) {
        if (!it.form().filling().open()) return Compared.refused(it, upload, "closed");
        if (!it.any()) return Compared.refused(it, upload, "outside");
        Comparison comparison = new Comparison(it, base, upload, language);
        for (Section section : it.form().kind().parts(it.form())) comparison.section(section);
        return new Compared(it, upload, "", comparison.lines, comparison.unchanged);
    }

    private void section(Section section) {
        List<Upload.Row> rows = upload.rows().stream()
                .filter(row -> row.section().equals(section.name()))
                .toList();
        List<String> present = upload.columns().getOrDefault(section.name(), List.of());
        if (present.isEmpty()) {
            missing(section, "", "section");
            return;
        }
        for (Field field : section.fields())
            if (!present.contains(field.name())) missing(section, field.name(), "column");
        if (section.repeated()) rows(section, new MovedRows(section, base, present).settled(rows));
        else rows.forEach(row -> cells(section, row, ""));
    }

    private void missing(Section section, String field, String reason) {
        lines.add(new Line(State.VANISHED, section.name(), "", 0, "", field, "", "", "", "", 0, reason, "", null));
    }

    private void rows(Section section, List<Upload.Row> rows) {
        Set<String> now = ids(section);
        Set<String> met = new HashSet<>();
        for (Upload.Row row : rows) {
            if (!met.add(row.id())) whole(State.IGNORED, section, row, "twice");
            else if (now.contains(row.id())) cells(section, row, row.id());
            else if (base.containsKey(row.id() + " " + Cell.ITSELF) || form.number(row.id(), Cell.ITSELF) > 0)
                gone(section, row);
            else fresh(section, row);
        }
        for (FilledRow row : form.rows(section.name()))
            if (!met.contains(row.id())
                    && !base.getOrDefault(row.id() + " " + Cell.ITSELF, "").isEmpty())
                whole(State.VANISHED, section, new Upload.Row(section.name(), row.id(), true, Map.of()), "row");
    }

    private Set<String> ids(Section section) {
        return form.rows(section.name()).stream().map(FilledRow::id).collect(Collectors.toSet());
    }

    /** 说的是整行。 */
    private void whole(State state, Section section, Upload.Row row, String reason) {
        int nth = form.nth(section.name(), row.id());
        lines.add(new Line(
                state,
                section.name(),
                row.id(),
                nth,
                title(section, row),
                "",
                row.at(),
                "",
                "",
                "",
                0,
                reason,
                "",
                null));
    }

    /** 已经删去的行：写了字才说。 */
    private void gone(Section section, Upload.Row row) {
        boolean touched = row.cells().entrySet().stream()
                .anyMatch(one -> !plain(one.getValue().text()).equals(before(row.id(), one.getKey())));
        if (touched) whole(State.IGNORED, section, row, "removed");
    }

    /** 表上还没有的行。 */
    private void fresh(Section section, Upload.Row row) {
        if (row.isBlank()) return;
        if (it.grows(section)) cells(section, row, row.id());
        else whole(State.IGNORED, section, row, "no-rows");
    }

    private void cells(Section section, Upload.Row row, String id) {
        for (Field field : section.fields()) {
            Upload.Cell cell = row.cells().get(field.name());
            if (cell != null) cell(section, row, id, field, cell);
        }
    }

    private void cell(Section section, Upload.Row row, String id, Field field, Upload.Cell cell) {
        String before = before(id, field.name());
        String now = plain(form.value(id, field.name()));
        String written = canonical(field, plain(cell.text()));
        if (!cell.broken() && (written.equals(before) || written.equals(now))) {
            unchanged++;
            return;
        }
        boolean added = !id.isEmpty() && form.nth(section.name(), id) == 0;
        boolean writable = added ? !field.locked() : it.writes(id, field);
        String fault = !writable || cell.broken() ? "" : field.fault(written, language);
        State state = !writable
                ? State.IGNORED
                : cell.broken() || !fault.isEmpty() ? State.INVALID : sound(!now.equals(before), added);
        lines.add(new Line(
                state,
                section.name(),
                id,
                form.nth(section.name(), id),
                id.isEmpty() ? "" : title(section, row),
                field.name(),
                cell.at(),
                before,
                written,
                now,
                form.number(id, field.name()),
                reason(writable, field, cell),
                fault,
                null));
    }

    private static String reason(boolean writable, Field field, Upload.Cell cell) {
        if (!writable) return field.locked() ? "locked" : "others";
        return cell.broken() ? "formula" : "";
    }

    /** 写得对的。别人改了又改回来的，不算冲突。 */
    private static State sound(boolean changedByOthers, boolean added) {
        if (changedByOthers) return State.CONFLICT;
        return added ? State.ADDED : State.CHANGED;
    }

    private String title(Section section, Upload.Row row) {
        String field = section.fields().stream().anyMatch(one -> one.name().equals(TITLE))
                ? TITLE
                : section.fields().getFirst().name();
        String now = form.value(row.id(), field);
        return now.isEmpty() ? row.text(field) : now;
    }

    private String before(String row, String field) {
        return plain(base.getOrDefault(row + " " + field, ""));
    }

    /** 文件里留不住的不比：头尾的空白、别样的换行、控制字符。 */
    static String plain(String value) {
        return value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }

    /** 选择的词写成表上的那一种说法。 */
    private static String canonical(Field field, String written) {
        if (written.isEmpty() || field.choices().isEmpty()) return written;
        Object value = field.read(written).value();
        return field.choices().stream()
                .filter(one -> one.value().equals(value))
                .map(one -> one.zh())
                .findFirst()
                .orElse(written);
    }
}
