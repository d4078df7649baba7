package org.zhunsheng.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.register.Title;

/** 读台账的定义：有一处错就不成台账，但一次列出全部错误。 */
public final class RegisterReader {

    private static final int MOST_FIELDS = 60;

    private RegisterReader() {}

    /**
     * @param file 给人看的文件名，写在错误前面
     * @param roles 能办状态的角色
     * @param before 已有记录的前一版：栏目、选项、状态不能没有了；没有记录的为空
     */
    public static RegisterReading read(String file, String text, Set<String> roles, @Nullable Register before) {
        Mistakes mistakes = new Mistakes(file, text);
        Register register = read(text, roles, before, mistakes);
        return register != null && mistakes.isEmpty()
                ? new RegisterReading.Read(register)
                : new RegisterReading.Rejected(mistakes.all());
    }

    private static @Nullable Register read(
            String text, Set<String> roles, @Nullable Register before, Mistakes mistakes) {
        Node root = YamlText.compose(text, mistakes);
        if (root == null) return null;
        if (!(root instanceof MappingNode mapping)) {
            new Value("register.yaml", root, mistakes).section();
            return null;
        }
        Section top = new Section("register.yaml", mapping, mistakes);
        Register register = register(top, roles, before);
        top.close();
        if (before != null) new Succession(before, top).check(register);
        return register;
    }

    private static Register register(Section top, Set<String> roles, @Nullable Register before) {
        Value id = top.need("id");
        String name = id == null ? null : id.id();
        Title title = title(top);
        Value owner = top.get("owner");
        String division = owner == null ? null : owner.text();
        List<RegisterField> fields = fields(top, before);
        RegisterStatesReader states = RegisterStatesReader.read(top, roles);
        boolean restricted = RegisterFieldReader.yes(top, "restricted");
        String date = named(top.need("date"), fields, FieldType.DATE);
        Value until = top.get("until");
        if (until != null) fit(until, fields, FieldType.DATE, false);
        return new Register(
                name == null ? "" : name,
                title,
                division == null ? "" : division,
                restricted,
                date == null ? "" : date,
                until == null ? null : until.text(),
                named(top.get("amount"), fields, FieldType.MONEY),
                named(top.get("key"), fields, FieldType.TEXT),
                fields,
                states.states(),
                states.moves());
    }

    static Title title(Section section) {
        return new Title(section.text("title"), section.text("title-en"));
    }

    private static List<RegisterField> fields(Section top, @Nullable Register before) {
        List<RegisterField> fields = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Section> sections = top.sections("fields");
        for (Section section : sections) {
            RegisterField field = RegisterFieldReader.read(section, before);
            if (!seen.add(field.name())) section.key("name").wrong(SchemeProblem.REPEATED, "fields", field.name());
            fields.add(field);
        }
        for (Section section : sections) {
            Value within = section.get("within");
            if (within != null) fit(within, fields, FieldType.PLACE, false);
        }
        if (fields.size() > MOST_FIELDS)
            top.key("fields").wrong(SchemeProblem.TOO_MANY, "fields", fields.size() + "", MOST_FIELDS + "");
        return fields;
    }

    /** 台账自己要用的一栏：在用、必填（金额除外）、只有一个、写的是这一种。 */
    private static @Nullable String named(@Nullable Value value, List<RegisterField> fields, FieldType type) {
        if (value == null) return null;
        fit(value, fields, type, type != FieldType.MONEY);
        return value.text();
    }

    private static void fit(Value value, List<RegisterField> fields, FieldType type, boolean required) {
        String name = value.text();
        if (name == null || fields.isEmpty()) return; // 一栏也没有的，已经说过
        RegisterField found = fields.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        String all = fields.stream().map(RegisterField::name).collect(Collectors.joining("、"));
        if (found == null) value.wrong(SchemeProblem.UNKNOWN_FIELD, value.name(), name, all);
        else if (found.type() != type || found.several() || found.retired() || required && !found.required())
            value.wrong(
                    SchemeProblem.UNFIT_FIELD,
                    value.name(),
                    name,
                    type.code(),
                    required ? "required: yes" : "several: no");
    }
}
