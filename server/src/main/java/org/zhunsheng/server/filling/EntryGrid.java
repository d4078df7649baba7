package org.zhunsheng.server.filling;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.text.Language;

/** 一部分的页面：各行各格，给模板排。 */
record EntryGrid(Section section, List<Line> lines) {

    /** 一行；不在表格里的，编号为空字。 */
    record Line(String id, String position, long number, List<Box> boxes) {}

    /** 一格。 */
    record Box(Field field, String name, String value, long number, String fault) {

        /** 选择里没有的旧值也要看得见。 */
        public boolean unlisted() {
            return !value.isEmpty()
                    && field.choices().stream().noneMatch(one -> one.zh().equals(value));
        }
    }

    static EntryGrid of(FilledForm form, Section section, Language language) {
        List<Line> lines = new ArrayList<>();
        if (section.repeated())
            for (FilledRow row : form.rows(section.name()))
                lines.add(new Line(
                        row.id(),
                        row.position().toPlainString(),
                        row.number(),
                        boxes(form, section, row.id(), language)));
        else lines.add(new Line("", "", 0, boxes(form, section, "", language)));
        return new EntryGrid(section, lines);
    }

    private static List<Box> boxes(FilledForm form, Section section, String row, Language language) {
        return section.fields().stream()
                .map(field -> {
                    String value = form.value(row, field.name());
                    String name = "c." + row + "." + field.name();
                    return new Box(field, name, value, form.number(row, field.name()), field.fault(value, language));
                })
                .toList();
    }
}
