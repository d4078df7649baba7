package org.zhunsheng.server.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.server.filling.Cell;
import org.zhunsheng.server.filling.Field;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Section;

/** 一处在现在的表上叫什么、在哪里。 */
final class TimelineSpots {

    private final FilledForm form;
    private final String path;
    private final Map<String, Section> sections = new HashMap<>();
    private final Set<String> pages;

    TimelineSpots(FilledForm form) {
        this.form = form;
        this.path = "/fillings/" + form.filling().id();
        this.pages = form.kind().parts(form).stream().map(Section::name).collect(Collectors.toSet());
        for (Section section : form.kind().sections())
            for (FilledRow row : form.rows(section.name())) sections.put(row.id(), section);
    }

    /** 改动的一处；只加了行、删了行的，栏为 {@link Cell#ITSELF}。 */
    TimelineSpot of(String row, String field) {
        if (row.isEmpty()) {
            String section = form.kind().sections().stream()
                    .filter(one -> !one.repeated())
                    .filter(one -> has(one, field))
                    .map(Section::name)
                    .findFirst()
                    .orElse("");
            return new TimelineSpot(section, "", field, 0, "", href(section, row, field));
        }
        Section section = sections.get(row);
        if (section == null) return new TimelineSpot("", row, "", 0, "", "");
        String title = form.rowTitle(section, row);
        return new TimelineSpot(
                section.name(), row, "", form.nth(section.name(), row), title, href(section.name(), row, field));
    }

    private static boolean has(Section section, String field) {
        return section.fields().stream().map(Field::name).anyMatch(field::equals);
    }

    /** 这一部分有自己的一页的，到那一格；没有的到总览。 */
    String href(String section, String row, String field) {
        if (!pages.contains(section)) return path;
        boolean whole = row.isEmpty() && field.isEmpty() || field.equals(Cell.ITSELF);
        return path + "/" + section + (whole ? "" : "#c." + row + "." + field);
    }

    /** 人键入的：对检查的说明里，检查说的话是程序写的，不算。 */
    boolean isWritten(TimelineChange change) {
        Section section = sections.get(change.row());
        if (section == null || !change.cause().equals("typed")) return true;
        List<Field> found = section.fields().stream()
                .filter(one -> one.name().equals(change.field()))
                .toList();
        return found.isEmpty() || !found.getFirst().locked();
    }
}
