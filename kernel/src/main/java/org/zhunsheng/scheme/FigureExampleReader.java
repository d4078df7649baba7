package org.zhunsheng.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.figure.FigureExample;
import org.zhunsheng.figure.Measure;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.register.RegisterState;

/** 读算例：几条记录（只写数的时候看的几栏），应当数出几。 */
final class FigureExampleReader {

    private static final String STATE = "_state";
    private static final String WITHDRAWN = "_withdrawn";
    private static final String SUB_PROJECT = "_sub-project";
    private static final Range EXPECTED = new Range("-999999999999", "999999999999", 9);
    private static final int MOST = 50;

    private final Register register;
    private final String usual;

    private FigureExampleReader(Register register, String usual) {
        this.register = register;
        this.usual = usual;
    }

    static List<FigureExample> read(Value value, Register register, Measure.Tally tally) {
        FigureExampleReader reader = new FigureExampleReader(register, usual(register, tally));
        List<FigureExample> examples = new ArrayList<>();
        for (Section section : Section.sections(value)) examples.add(reader.example(section));
        return examples;
    }

    /** 没有写状态的一条：算数的状态里的第一种。 */
    private static String usual(Register register, Measure.Tally tally) {
        if (!tally.states().isEmpty()) return tally.states().getFirst();
        List<RegisterState> states = register.states();
        boolean leaves = !register.from(states.getFirst().name()).isEmpty();
        return states.get(leaves && states.size() > 1 ? 1 : 0).name();
    }

    private FigureExample example(Section section) {
        String title = section.text("title");
        int year = section.whole("year", Range.YEAR);
        List<FigureExample.Entry> entries = new ArrayList<>();
        for (Section one : section.sections("entries")) entries.add(entry(one));
        if (entries.size() > MOST)
            section.key("entries").wrong(SchemeProblem.TOO_MANY, "entries", entries.size() + "", MOST + "");
        var expected = section.number("expect", EXPECTED);
        section.close();
        return new FigureExample(title, year, entries, expected);
    }

    private FigureExample.Entry entry(Section section) {
        Value state = section.get(STATE);
        Value withdrawn = section.get(WITHDRAWN);
        Value subProject = section.get(SUB_PROJECT);
        Map<String, List<String>> values = new HashMap<>();
        for (RegisterField field : register.fields()) {
            Value value = section.get(field.name());
            if (value != null) values.put(field.name(), values(value, field));
        }
        if (!values.containsKey(register.date())) section.wrong(SchemeProblem.MISSING_KEY, "entries", register.date());
        section.close();
        List<String> states =
                register.states().stream().map(RegisterState::name).toList();
        String stood = state == null ? usual : state.oneOf(states, Function.identity());
        String sub = subProject == null ? null : subProject.text();
        return new FigureExample.Entry(
                stood == null ? usual : stood,
                withdrawn != null && Boolean.TRUE.equals(withdrawn.yesNo()),
                sub == null ? "" : sub,
                values);
    }

    private static List<String> values(Value value, RegisterField field) {
        List<String> values = FigureTallyReader.several(value);
        boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.MONEY;
        for (String one : values) {
            if (number && !one.matches("-?\\d{1,15}(\\.\\d{1,9})?"))
                value.wrong(SchemeProblem.NOT_A_NUMBER, field.name(), one, "12.5");
            if (field.type() == FieldType.DATE && !one.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"))
                value.wrong(SchemeProblem.NOT_A_DAY, field.name(), one);
            if (field.type() == FieldType.CHOICE && field.choice(one).isEmpty())
                value.wrong(
                        SchemeProblem.UNKNOWN_WORD,
                        field.name(),
                        one,
                        field.choices().stream().map(choice -> choice.name()).collect(Collectors.joining("、")));
        }
        if (!field.several() && values.size() > 1) value.wrong(SchemeProblem.NEEDS_TEXT, field.name(), "[…]");
        return values;
    }
}
