package org.zhunsheng.server.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.text.Language;

/**
 * 登记、修改的表单里现在写着的。
 *
 * @param values 栏 → 所写的；文件写编号
 */
record EntryForm(
        @Nullable Long organization, @Nullable Long subProject, int changed, Map<String, List<String>> values) {

    /** 表单里各栏的名字的开头。 */
    static final String PREFIX = "f-";

    static EntryForm fresh(@Nullable Long organization) {
        return new EntryForm(organization, null, 0, Map.of());
    }

    static EntryForm of(Register register, Entry entry, Language language) {
        Map<String, List<String>> values = new TreeMap<>();
        for (RegisterField field : register.used())
            values.put(
                    field.name(),
                    entry.values(field.name()).stream()
                            .map(one -> written(field, one, language))
                            .toList());
        return new EntryForm(entry.organizationId(), entry.subProjectId(), entry.changed(), values);
    }

    private static String written(RegisterField field, Object value, Language language) {
        if (field.type() == FieldType.FILE)
            return Long.toString(EntryFile.of(value).id());
        return field.type() == FieldType.CHOICE ? String.valueOf(value) : FieldContent.shown(field, value, language);
    }

    /** 交来的；一栏写几样的，一行一个。 */
    static EntryForm of(Register register, MultiValueMap<String, String> typed) {
        Map<String, List<String>> values = new TreeMap<>();
        for (RegisterField field : register.used()) {
            List<String> written = Objects.requireNonNullElse(typed.get(PREFIX + field.name()), List.of());
            values.put(field.name(), field.several() ? lines(written) : written);
        }
        return new EntryForm(
                number(typed.getFirst("organization")),
                number(typed.getFirst("sub-project")),
                count(typed.getFirst("changed")),
                values);
    }

    private static int count(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static List<String> lines(List<String> written) {
        return written.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** 加上刚收下的文件。 */
    EntryForm with(String field, List<Long> files) {
        Map<String, List<String>> more = new TreeMap<>(values);
        List<String> all = new ArrayList<>(more.getOrDefault(field, List.of()));
        files.forEach(file -> all.add(Long.toString(file)));
        more.put(field, all);
        return new EntryForm(organization, subProject, changed, more);
    }

    List<String> of(String field) {
        return values.getOrDefault(field, List.of());
    }

    public String text(String field) {
        return String.join("\n", of(field));
    }

    public boolean has(String field, String value) {
        return of(field).contains(value);
    }

    EntryWish wish() {
        return new EntryWish(organization == null ? 0 : organization, subProject, values);
    }
}
