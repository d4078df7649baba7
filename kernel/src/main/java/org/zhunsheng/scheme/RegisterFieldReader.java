package org.zhunsheng.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterChoice;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.register.Title;

/** 读台账的一栏。 */
final class RegisterFieldReader {

    private RegisterFieldReader() {}

    static RegisterField read(Section section, @Nullable Register before) {
        String name = name(section);
        Title title = RegisterReader.title(section);
        FieldType type = section.word("type", FieldType.class);
        boolean several = yes(section, "several");
        boolean required = yes(section, "required");
        boolean personal = yes(section, "personal");
        boolean lengthy = yes(section, "long");
        boolean retired = yes(section, "retired");
        Value unit = section.get("unit");
        String measure = unit == null ? null : unit.text();
        Value within = section.get("within");
        String around = within == null ? null : within.text();
        List<RegisterChoice> choices = choices(section, type);
        section.close();
        if (lengthy && (type != FieldType.TEXT || several)) section.key("long").wrong(SchemeProblem.LONG_TEXT_ONLY);
        if (before != null) same(section, before, name, type, several);
        return new RegisterField(
                name,
                title,
                type,
                several,
                required,
                personal,
                lengthy,
                retired,
                measure == null ? "" : measure,
                around == null ? "" : around,
                choices);
    }

    static String name(Section section) {
        Value value = section.need("name");
        String name = value == null ? null : value.id();
        return name == null ? "" : name;
    }

    /** 没有写的是 no。 */
    static boolean yes(Section section, String key) {
        Value value = section.get(key);
        return value != null && Boolean.TRUE.equals(value.yesNo());
    }

    private static List<RegisterChoice> choices(Section section, FieldType type) {
        Value value = section.get("choices");
        if (value == null) {
            if (type == FieldType.CHOICE) section.wrong(SchemeProblem.CHOICES_NEEDED);
            return List.of();
        }
        if (type != FieldType.CHOICE) section.key("choices").wrong(SchemeProblem.CHOICES_SUPERFLUOUS, type.code());
        List<RegisterChoice> choices = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Section one : Section.sections(value)) {
            RegisterChoice choice = new RegisterChoice(name(one), RegisterReader.title(one));
            one.close();
            if (!seen.add(choice.name())) one.key("name").wrong(SchemeProblem.REPEATED, "choices", choice.name());
            choices.add(choice);
        }
        return choices;
    }

    /** 已有记录的一栏，写的是什么不能变。 */
    private static void same(Section section, Register before, String name, FieldType type, boolean several) {
        before.field(name)
                .filter(old -> old.type() != type || old.several() != several)
                .ifPresent(old -> section.key(old.type() == type ? "several" : "type")
                        .wrong(
                                SchemeProblem.FIELD_CHANGED,
                                name,
                                kind(old.type(), old.several()),
                                kind(type, several)));
    }

    private static String kind(FieldType type, boolean several) {
        return several ? type.code() + " (several)" : type.code();
    }
}
