package org.zhunsheng.server.filling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.text.Language;

/** 一部分的页面：各行各格，给模板排。 */
record EntryGrid(Section section, List<Line> lines) {

    /** 一行；不在表格里的，编号为空字。 */
    record Line(String id, String position, long number, List<Box> boxes) {}

    /**
     * 一格。
     *
     * @param approved 正在调整的表：已批的值；不在调整、新加的行为空
     */
    record Box(
            Field field,
            String name,
            String value,
            long number,
            String fault,
            @Nullable String approved) {

        /** 选择里没有的旧值也要看得见。 */
        public boolean unlisted() {
            return !value.isEmpty()
                    && field.choices().stream().noneMatch(one -> one.zh().equals(value));
        }
    }

    static EntryGrid of(FilledForm form, Section section, Language language) {
        return of(form, null, section, language);
    }

    /** @param baseline 正在调整的表，已批的那一版 */
    static EntryGrid of(FilledForm form, @Nullable FilledForm baseline, Section section, Language language) {
        List<Line> lines = new ArrayList<>();
        if (section.repeated())
            for (FilledRow row : form.rows(section.name()))
                lines.add(new Line(
                        row.id(),
                        row.position().toPlainString(),
                        row.number(),
                        boxes(form, baseline, section, row.id(), language)));
        else lines.add(new Line("", "", 0, boxes(form, baseline, section, "", language)));
        return new EntryGrid(section, lines);
    }

    private static List<Box> boxes(
            FilledForm form, @Nullable FilledForm baseline, Section section, String row, Language language) {
        boolean known = baseline != null
                && (row.isEmpty()
                        || baseline.rows(section.name()).stream()
                                .anyMatch(one -> one.id().equals(row)));
        return section.fields().stream()
                .map(field -> {
                    String value = form.value(row, field.name());
                    String name = "c." + row + "." + field.name();
                    return new Box(
                            field,
                            name,
                            value,
                            form.number(row, field.name()),
                            field.fault(value, language),
                            known && baseline != null ? baseline.value(row, field.name()) : null);
                })
                .toList();
    }
}
