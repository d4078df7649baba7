package org.zhunsheng.server.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.intake.Column;
import org.zhunsheng.server.intake.Content;
import org.zhunsheng.server.intake.Draft;
import org.zhunsheng.server.intake.Intake;
import org.zhunsheng.server.intake.IntakeTable;
import org.zhunsheng.server.intake.RowProblem;
import org.zhunsheng.text.Language;

/** 导入一个台账：有登记号的改那一条，没有的凭定义里的一栏认出；再导入一次什么也不改。附件不导入。 */
final class RegisterIntake implements Intake {

    static final String KIND = "register-";

    /** 定义之外的两栏；栏目的名字里没有下划线。 */
    static final String NUMBER = "_number";

    static final String SUB_PROJECT = "_sub-project";

    private final KnownRegister register;
    private final IntakeTable table;
    private final Access access;
    private final Entries entries;

    RegisterIntake(KnownRegister register, IntakeTable table, Access access, Entries entries) {
        this.register = register;
        this.table = table;
        this.access = access;
        this.entries = entries;
    }

    private Register definition() {
        return register.definition();
    }

    @Override
    public String kind() {
        return KIND + register.id();
    }

    @Override
    public String words() {
        return "registers";
    }

    @Override
    public String subject(Language language) {
        return definition().title().in(language);
    }

    @Override
    public Permission permission() {
        return Permission.REGISTER_WRITE;
    }

    @Override
    public Act act() {
        return Act.REGISTER_IMPORT;
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.optional(NUMBER, "登记号", "entry number", new Content.Text(20)),
                Column.optional(SUB_PROJECT, "子项目", "sub-project", new Content.Text(FieldContent.SHORT))));
        for (RegisterField field : definition().used()) {
            if (field.type() == FieldType.FILE) continue;
            Content content = FieldContent.of(field);
            String zh = field.title().zh();
            String en = field.title().en();
            columns.add(
                    field.required()
                            ? Column.required(field.name(), zh, en, content, field.name())
                            : Column.optional(field.name(), zh, en, content, field.name()));
        }
        return columns;
    }

    @Override
    public List<String> key() {
        return List.of(Objects.requireNonNullElse(definition().key(), NUMBER));
    }

    @Override
    public List<? extends RowProblem> problems() {
        return List.of(RegisterRowProblem.values());
    }

    private Map<String, ?> parameters() {
        Map<String, Object> more = new HashMap<>();
        more.put("register", register.id());
        more.put("place", register.place());
        more.put("version", register.number());
        more.put("owner", register.ownerPlace());
        more.put("scope", entries.writing(register).patterns());
        more.put("projects", access.scope(Permission.PROJECT_READ).patterns());
        more.put("key", Objects.requireNonNullElse(definition().key(), NUMBER));
        more.put("date", definition().date());
        more.put("amount", Objects.requireNonNullElse(definition().amount(), ""));
        more.put("state", definition().states().getFirst().name());
        more.put("editable", definition().editable().toArray(String[]::new));
        return more;
    }

    @Override
    public void check(Draft draft) {
        Map<String, ?> more = parameters();
        table.run(draft, RegisterIntakeSql.FORGET, Map.of());
        table.run(draft, RegisterIntakeSql.BY_NUMBER, more);
        if (definition().key() != null) {
            table.run(draft, RegisterIntakeSql.BY_KEY, more);
            table.fail(draft, RegisterIntakeSql.AMBIGUOUS, more);
        }
        table.run(draft, RegisterIntakeSql.CHANGES, Map.of());
        table.fail(draft, RegisterIntakeSql.UNKNOWN, Map.of());
        table.fail(draft, RegisterIntakeSql.FAR, more);
        table.fail(draft, RegisterIntakeSql.OUTSIDE, more);
        table.fail(draft, RegisterIntakeSql.SUB_PROJECTS, more);
        table.fail(draft, RegisterIntakeSql.LOCKED, more);
    }

    @Override
    public void apply(Draft draft) {
        table.run(draft, RegisterIntakeSql.CHANGE, parameters());
        table.run(draft, RegisterIntakeSql.ADD, parameters());
    }

    @Override
    public String home(long organization) {
        return "/registers/" + register.id();
    }
}
