package org.zhunsheng.server.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.text.Language;

/** 一部分的页面：各行各格，给模板排。 */
record EntryGrid(Section section, List<Line> lines) {

    /** 一行；不在表格里的，编号为空字。 */
    record Line(String id, String position, long number, List<Box> boxes) {

        Line opened(Opened opened, String section) {
            return new Line(
                    id,
                    position,
                    number,
                    boxes.stream()
                            .map(box -> opened.holds(section, id, box.field().name()) ? box : box.lock())
                            .toList());
        }

        /** 有一格填得了。 */
        public boolean isOpen() {
            return boxes.stream().anyMatch(box -> !box.locked());
        }

        Line only(boolean own) {
            return new Line(
                    id,
                    position,
                    number,
                    boxes.stream()
                            .map(box -> own && !box.field().name().equals(Divisions.FIELD) ? box : box.lock())
                            .toList());
        }
    }

    /**
     * 一格。
     *
     * @param locked 由别处带来的，或者是别的处室的行
     * @param approved 正在调整的表：已批的值；不在调整、新加的行为空
     */
    record Box(
            Field field,
            String name,
            String value,
            long number,
            String fault,
            @Nullable String approved,
            boolean locked) {

        Box lock() {
            return new Box(field, name, value, number, fault, approved, true);
        }

        /** 写了几个字。 */
        public int used() {
            String text = value.strip();
            return text.codePointCount(0, text.length());
        }

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

    /** 被退回的表：只有打开的几处填得了。 */
    EntryGrid opened(Opened opened) {
        if (opened.everywhere()) return this;
        return new EntryGrid(
                section,
                lines.stream().map(line -> line.opened(opened, section.name())).toList());
    }

    /** 处室的人：只有自己的行填得了，责任处室一栏除外。 */
    EntryGrid only(List<DivisionRow> rows) {
        Set<String> own =
                rows.stream().filter(DivisionRow::mine).map(DivisionRow::row).collect(Collectors.toSet());
        return new EntryGrid(
                section,
                lines.stream().map(line -> line.only(own.contains(line.id()))).toList());
    }

    private static List<Box> boxes(
            FilledForm form, @Nullable FilledForm baseline, Section section, String row, Language language) {
        boolean known = baseline != null
                && (row.isEmpty()
                        || baseline.rows(section.name()).stream()
                                .anyMatch(one -> one.id().equals(row)));
        return section.fields().stream()
                .map(field -> {
                    String value = form.shown(row, field);
                    String name = "c." + row + "." + field.name();
                    return new Box(
                            field,
                            name,
                            value,
                            form.number(row, field.name()),
                            field.fault(value, language),
                            known && baseline != null ? baseline.value(row, field.name()) : null,
                            field.locked());
                })
                .toList();
    }
}
