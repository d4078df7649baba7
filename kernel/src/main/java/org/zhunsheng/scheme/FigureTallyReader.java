package org.zhunsheng.scheme;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.zhunsheng.figure.Measure;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterChoice;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.register.RegisterState;

/** 读怎样数记录：哪个台账、哪一栏、什么条件。 */
final class FigureTallyReader {

    private static final Set<FieldType> SUMMED = EnumSet.of(FieldType.NUMBER, FieldType.MONEY);
    private static final Set<FieldType> TOLD_APART = EnumSet.of(
            FieldType.TEXT,
            FieldType.DATE,
            FieldType.PERSON,
            FieldType.ORGANIZATION,
            FieldType.PLACE,
            FieldType.CHOICE);
    private static final Set<FieldType> COMPARED =
            EnumSet.of(FieldType.TEXT, FieldType.ORGANIZATION, FieldType.PLACE, FieldType.CHOICE);
    private static final List<String> PERIODS = List.of("year", "all");

    private final Section top;
    private final FigureSources sources;
    private @Nullable Register register;

    FigureTallyReader(Section top, FigureSources sources) {
        this.top = top;
        this.sources = sources;
    }

    @Nullable
    Register register() {
        return register;
    }

    /** @param way count、sum、distinct 之一 */
    Measure.@Nullable Tally read(String way) {
        Measure.Operation operation = Measure.Operation.valueOf(way.toUpperCase(Locale.ROOT));
        Section section = operation == Measure.Operation.COUNT ? null : top.section(way);
        Value of = operation == Measure.Operation.COUNT ? top.need(way) : section == null ? null : section.need("of");
        Value field = section == null ? null : section.need("field");
        if (section != null) section.close();
        register = register(of);
        Value where = top.get("where");
        List<String> states = several("states");
        List<String> subProjects = several("sub-project");
        Value date = top.get("date");
        Value within = top.get("within");
        String period = within == null ? "year" : within.oneOf(PERIODS, Function.identity());
        if (register == null) return null;
        return new Measure.Tally(
                operation,
                register.id(),
                field == null ? null : field(field, operation == Measure.Operation.SUM ? SUMMED : TOLD_APART),
                where == null ? Map.of() : where(where),
                states(states),
                subProjects,
                date == null ? null : field(date, EnumSet.of(FieldType.DATE)),
                !"all".equals(period));
    }

    private @Nullable Register register(@Nullable Value of) {
        String name = of == null ? null : of.text();
        if (of == null || name == null) return null;
        Register found = sources.registers().get(name);
        if (found == null) of.wrong(SchemeProblem.UNKNOWN_REGISTER, of.name(), name, FigureReader.registers(sources));
        return found;
    }

    /** 一个，或者一列。 */
    private List<String> several(String key) {
        Value value = top.get(key);
        return value == null ? List.of() : several(value);
    }

    static List<String> several(Value value) {
        if (value.node() instanceof SequenceNode) return value.texts();
        String one = value.text();
        return one == null ? List.of() : List.of(one);
    }

    private String field(Value value, Set<FieldType> types) {
        String name = value.text();
        if (name == null || register == null) return "";
        boolean day = types.equals(EnumSet.of(FieldType.DATE));
        find(value, name)
                .filter(field -> !types.contains(field.type()) || day && field.several())
                .ifPresent(field -> unfit(value, field, types));
        return name;
    }

    private Optional<RegisterField> find(Value value, String name) {
        if (register == null) return Optional.empty();
        var found = register.field(name);
        if (found.isEmpty())
            value.wrong(
                    SchemeProblem.UNKNOWN_FIELD,
                    value.name(),
                    name,
                    register.fields().stream().map(RegisterField::name).collect(Collectors.joining("、")));
        return found;
    }

    private static void unfit(Value value, RegisterField field, Set<FieldType> types) {
        value.wrong(
                SchemeProblem.UNFIT_TO_COUNT,
                value.name(),
                field.name(),
                types.stream().map(FieldType::code).collect(Collectors.joining("、")));
    }

    private Map<String, List<String>> where(Value value) {
        Section section = value.section();
        if (section == null) return Map.of();
        Map<String, List<String>> where = new LinkedHashMap<>();
        for (String name : section.keys()) {
            Value wanted = section.get(name);
            RegisterField field = find(section.key(name), name).orElse(null);
            if (wanted == null || field == null) continue;
            if (!COMPARED.contains(field.type()) || field.personal() || field.lengthy())
                unfit(section.key(name), field, COMPARED);
            where.put(name, values(wanted, field));
        }
        if (where.isEmpty() && section.keys().isEmpty()) value.wrong(SchemeProblem.BLANK, "where");
        return where;
    }

    private static List<String> values(Value wanted, RegisterField field) {
        List<String> values = several(wanted);
        if (field.type() == FieldType.CHOICE)
            for (String one : values)
                if (field.choice(one).isEmpty())
                    wanted.wrong(
                            SchemeProblem.UNKNOWN_WORD,
                            field.name(),
                            one,
                            field.choices().stream().map(RegisterChoice::name).collect(Collectors.joining("、")));
        return values;
    }

    private List<String> states(List<String> states) {
        if (register == null) return states;
        for (String one : states)
            if (register.state(one).isEmpty())
                top.key("states")
                        .wrong(
                                SchemeProblem.UNKNOWN_WORD,
                                "states",
                                one,
                                register.states().stream()
                                        .map(RegisterState::name)
                                        .collect(Collectors.joining("、")));
        return states;
    }
}
