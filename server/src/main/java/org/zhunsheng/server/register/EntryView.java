package org.zhunsheng.server.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.register.RegisterState;
import org.zhunsheng.text.Language;

/**
 * 照一版定义把记录写给人看；看不见个人信息的人，那几栏只有一个记号。
 *
 * @param whole 个人信息也看得见
 */
record EntryView(Register register, boolean whole, Language language) {

    private static final int COLUMNS = 5;

    /**
     * 一栏。
     *
     * @param hidden 个人信息，不给看
     */
    record Shown(String title, String unit, String text, List<EntryFile> files, boolean lengthy, boolean hidden) {}

    /** 清单里的各栏：在用的、短的，前几个。 */
    List<RegisterField> columns() {
        return register.used().stream()
                .filter(field -> !field.lengthy()
                        && field.type() != FieldType.FILE
                        && !field.name().equals(register.date()))
                .limit(COLUMNS)
                .toList();
    }

    boolean hides(RegisterField field) {
        return field.personal() && !whole;
    }

    String text(RegisterField field, Map<String, Object> content) {
        return hides(field) ? "" : FieldContent.shown(field, values(content.get(field.name())), language);
    }

    private static List<?> values(@Nullable Object value) {
        return value == null ? List.of() : value instanceof List<?> several ? several : List.of(value);
    }

    /** 一条记录的各栏；停用又没有写过的不显示。 */
    List<Shown> fields(Map<String, Object> content) {
        return register.fields().stream()
                .filter(field -> !field.retired() || content.containsKey(field.name()))
                .map(field -> shown(field, content))
                .toList();
    }

    private Shown shown(RegisterField field, Map<String, Object> content) {
        boolean file = field.type() == FieldType.FILE && !hides(field);
        List<EntryFile> files = file
                ? values(content.get(field.name())).stream().map(EntryFile::of).toList()
                : List.of();
        String text = file ? "" : text(field, content);
        return new Shown(field.title().in(language), field.unit(), text, files, field.lengthy(), hides(field));
    }

    String state(String name) {
        return register.state(name)
                .map(RegisterState::title)
                .map(title -> title.in(language))
                .orElse(name);
    }

    /** 一次改动里的一栏。 */
    record Diff(String title, String before, String after, boolean hidden) {}

    /** 两次之间，各栏的改动。 */
    List<Diff> diffs(Map<String, Object> before, Map<String, Object> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        List<Diff> diffs = new ArrayList<>();
        for (RegisterField field : register.fields()) {
            if (!names.contains(field.name()) || Objects.equals(before.get(field.name()), after.get(field.name())))
                continue;
            diffs.add(new Diff(field.title().in(language), text(field, before), text(field, after), hides(field)));
        }
        return diffs;
    }
}
