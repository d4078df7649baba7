package org.zhunsheng.server.workbook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.filling.Entitlement;
import org.zhunsheng.server.filling.Field;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Section;
import org.zhunsheng.server.intake.Content;

/** 一张填报表的工作表：各部分依次排，填得了的格不锁，看不见的记号见 {@link Marks}。 */
final class FormSheet {

    private static final int KEY = 0;
    private static final int NAME = 1;
    private static final int FIRST = 2;

    /** 不在表格里的一栏合并几列。 */
    private static final int WIDE = 6;

    private static final int CHARACTERS = 42;
    private static final int LINE = 16;
    private static final int TALLEST = 400;

    /** 可以加行的部分，空着留几行。 */
    private static final int SPARE = 10;

    private final Worksheet sheet;
    private final Entitlement it;
    private final FilledForm form;
    private final Words words;
    private final Annotations notes;
    private final Looks looks;
    private int line;

    FormSheet(Worksheet sheet, Entitlement it, Words words, Annotations notes) {
        this.sheet = sheet;
        this.it = it;
        this.form = it.form();
        this.words = words;
        this.notes = notes;
        this.looks = new Looks(sheet);
    }

    void write() {
        mark(Marks.form(form.filling().id(), form.filling().lastNumber()));
        text(NAME, it.project() + " · " + words.form(form.filling()));
        looks.title(line++, NAME);
        text(NAME, words.of("workbook.sheet.lead"));
        looks.hint(line++, NAME);
        for (Section section : form.kind().parts(form)) section(section);
        mark(Marks.END);
        widths();
        looks.page(KEY, FIRST);
    }

    private void section(Section section) {
        line++;
        mark(Marks.of(Marks.SECTION, section.name()));
        text(NAME, words.section(kind(), section.name()));
        looks.heading(line++, NAME);
        text(NAME, words.of("filling." + kind() + "." + section.name() + ".lead"));
        mark(Marks.LABEL);
        looks.hint(line++, NAME);
        if (section.repeated()) table(section);
        else values(section);
        mark(Marks.of(Marks.END, section.name()));
        line++;
    }

    private String kind() {
        return form.filling().kind();
    }

    private void mark(String mark) {
        sheet.value(line, KEY, mark);
    }

    private void text(int column, String value) {
        // 像转义的写法原样留住
        String escaped = value.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
        sheet.value(line, column, escaped);
    }

    private void values(Section section) {
        mark(Marks.of(Marks.VALUES, section.name()));
        text(FIRST, Marks.VALUE);
        sheet.hideRow(line++);
        for (Field field : section.fields()) {
            mark(Marks.of(Marks.FIELD, field.name()));
            text(NAME, label(section, field));
            looks.label(line, NAME);
            Range range = sheet.range(line, FIRST, line, FIRST + WIDE - 1);
            String value = cell("", field, range);
            range.merge();
            sheet.rowHeight(line++, height(value, field));
            choices(field, line - 1, FIRST);
        }
    }

    private static double height(String value, Field field) {
        long lines =
                value.lines().mapToLong(one -> 1 + one.length() / CHARACTERS).sum();
        long least = field.look() == Field.Look.LONG ? 3 : 1;
        return Math.min(TALLEST, LINE * Math.max(lines, least) + 4);
    }

    private void table(Section section) {
        mark(Marks.of(Marks.FIELDS, section.name()));
        List<Field> fields = section.fields();
        for (int i = 0; i < fields.size(); i++) text(FIRST + i, fields.get(i).name());
        sheet.hideRow(line++);
        mark(Marks.LABEL);
        text(NAME, words.of("workbook.nth"));
        looks.label(line, NAME);
        for (int i = 0; i < fields.size(); i++) {
            text(FIRST + i, label(section, fields.get(i)));
            looks.label(line, FIRST + i);
        }
        line++;
        int first = line;
        int nth = 0;
        for (FilledRow row : form.rows(section.name())) row(section, row.id(), Integer.toString(++nth));
        for (String row : notes.fresh(section)) row(section, row, words.of("workbook.new"));
        for (int i = 0; i < SPARE && it.grows(section); i++) row(section, spare(), words.of("workbook.new"));
        for (int i = 0; i < fields.size() && line > first; i++) choices(fields.get(i), first, FIRST + i);
    }

    /** 空着的行先有编号：填了交两次，加的是同一行。 */
    private static String spare() {
        return "r" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    }

    private void row(Section section, String row, String nth) {
        mark(Marks.of(Marks.ROW, row));
        text(NAME, nth);
        looks.locked(sheet.range(line, NAME, line, NAME));
        List<Field> fields = section.fields();
        boolean fresh = form.nth(section.name(), row) == 0;
        for (int i = 0; i < fields.size(); i++) {
            Range range = sheet.range(line, FIRST + i, line, FIRST + i);
            if (fresh) cell(row, fields.get(i), range, !fields.get(i).locked());
            else cell(row, fields.get(i), range);
        }
        line++;
    }

    private String cell(String row, Field field, Range range) {
        return cell(row, field, range, it.writes(row, field));
    }

    private String cell(String row, Field field, Range range, boolean writable) {
        Annotations.@Nullable Note note = notes.note(row, field.name());
        String kept = note == null ? null : note.text();
        String value = kept == null ? form.value(row, field.name()) : kept;
        if (!value.isEmpty()) text(range.getLeft(), value);
        if (writable) looks.open(range);
        else looks.locked(range);
        if (note != null && note.state().isMarked()) looks.marked(range, note.state(), note.said());
        return value;
    }

    /** 从这一行到刚写完的一行，这一列从几个词里选。 */
    private void choices(Field field, int from, int column) {
        if (field.choices().isEmpty() || field.locked()) return;
        List<String> all = field.choices().stream().map(Content.Choice::zh).toList();
        looks.choices(sheet.range(from, column, line - 1, column), all);
    }

    private String label(Section section, Field field) {
        String name = words.field(kind(), section.name(), field.name());
        return field.required() ? name + " *" : name;
    }

    private void widths() {
        sheet.width(NAME, 16);
        Map<Integer, Double> widths = form.kind().parts(form).stream()
                .filter(Section::repeated)
                .flatMap(section -> section.fields().stream()
                        .map(field -> Map.entry(FIRST + section.fields().indexOf(field), width(field))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max));
        for (int i = FIRST; i < FIRST + WIDE; i++) widths.putIfAbsent(i, 14.0);
        widths.forEach(sheet::width);
    }

    private static double width(Field field) {
        return switch (field.look()) {
            case LONG, ATTACHED, PICKED -> 24;
            case CHOICE, SHORT, DAY -> 13;
            case NUMBER -> 10;
        };
    }
}
