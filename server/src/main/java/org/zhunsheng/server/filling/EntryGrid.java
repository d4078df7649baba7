package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.text.Language;

/** 一部分的页面：各行各格，给模板排。 */
record EntryGrid(Section section, List<Line> lines) {

    /** 由别处带来、算出。 */
    static final String CARRIED = "carried";

    /** 退回的表，没有打开这一处。 */
    static final String OPENED = "opened";

    /** 别的处室的行。 */
    static final String DIVISION = "division";

    /** 一行；不在表格里的，编号为空字。 */
    record Line(String id, String position, long number, List<Box> boxes) {

        Line opened(Opened opened, String section) {
            return new Line(
                    id,
                    position,
                    number,
                    boxes.stream()
                            .map(box -> opened.holds(section, id, box.field().name()) ? box : box.lock(OPENED))
                            .toList());
        }

        /** 有一格填得了。 */
        public boolean isOpen() {
            return boxes.stream().anyMatch(box -> !box.isLocked());
        }

        Line only(boolean own) {
            return new Line(
                    id,
                    position,
                    number,
                    boxes.stream()
                            .map(box -> own && !box.field().name().equals(Divisions.FIELD) ? box : box.lock(DIVISION))
                            .toList());
        }
    }

    /**
     * 一格。
     *
     * @param lock 为什么填不了：{@link #CARRIED}、{@link #OPENED}、{@link #DIVISION}；填得了的为空字
     * @param needed 送审之前要有
     * @param approved 正在调整的表：已批的值；由往年带来的：往年的值；没有可比的为空
     */
    record Box(
            Field field,
            String name,
            String value,
            long number,
            String fault,
            @Nullable String approved,
            String lock,
            boolean needed) {

        /** 先有的原因在前。 */
        Box lock(String why) {
            return isLocked() ? this : new Box(field, name, value, number, fault, approved, why, needed);
        }

        public boolean isLocked() {
            return !lock.isEmpty();
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
        return new EntryGrid(section, lines(form, section, language, (row, field) -> {
            if (baseline == null) return null;
            return row.isEmpty() || baseline.isIn(section, row) ? baseline.value(row, field.name()) : null;
        }));
    }

    /** 旁边写着往年的值，只有几栏；往年没有的行，名称旁边写明没有。 */
    static EntryGrid beside(FilledForm form, FilledForm before, Section section, Language language) {
        Set<String> fields = form.kind().compared();
        return new EntryGrid(section, lines(form, section, language, (row, field) -> {
            if (row.isEmpty() || !fields.contains(field.name())) return null;
            if (before.isIn(section, row)) return before.value(row, field.name());
            return field.name().equals("name") ? "" : null;
        }));
    }

    /** 往年有、今年没有的行叫什么。 */
    static List<String> dropped(FilledForm form, FilledForm before, Section section) {
        boolean compared = section.fields().stream()
                .anyMatch(field -> form.kind().compared().contains(field.name()));
        if (!compared) return List.of();
        return before.rows(section.name()).stream()
                .map(FilledRow::id)
                .filter(row -> !form.isIn(section, row))
                .map(row -> before.rowTitle(section, row))
                .toList();
    }

    private static List<Line> lines(FilledForm form, Section section, Language language, Other other) {
        if (!section.repeated()) return List.of(new Line("", "", 0, boxes(form, section, "", language, other)));
        return form.rows(section.name()).stream()
                .map(row -> new Line(
                        row.id(),
                        row.position().toPlainString(),
                        row.number(),
                        boxes(form, section, row.id(), language, other)))
                .toList();
    }

    /** 一格旁边写着的另一个值；没有的为 null。 */
    private interface Other {
        @Nullable
        String of(String row, Field field);
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

    private static List<Box> boxes(FilledForm form, Section section, String row, Language language, Other other) {
        return section.fields().stream()
                .map(field -> {
                    String value = form.shown(row, field);
                    return new Box(
                            field,
                            "c." + row + "." + field.name(),
                            value,
                            form.number(row, field.name()),
                            field.fault(value, language),
                            other.of(row, field),
                            field.locked() ? CARRIED : "",
                            form.kind().needs(form, row, field));
                })
                .toList();
    }
}
