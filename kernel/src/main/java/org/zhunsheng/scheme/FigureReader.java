package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.zhunsheng.figure.Figure;
import org.zhunsheng.figure.Measure;
import org.zhunsheng.figure.Payments;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.Title;

/** 读数据项的定义：有一处错就不成数据项，但一次列出全部错误。 */
public final class FigureReader {

    private static final List<String> MEASURES = List.of("count", "sum", "distinct", "rate");
    private static final Range DECIMALS = new Range("0", "4", 0);

    private final Section top;
    private final FigureSources sources;

    private FigureReader(Section top, FigureSources sources) {
        this.top = top;
        this.sources = sources;
    }

    /** @param file 给人看的文件名，写在错误前面 */
    public static FigureReading read(String file, String text, FigureSources sources) {
        Mistakes mistakes = new Mistakes(file, text);
        Figure figure = read(text, sources, mistakes);
        return figure != null && mistakes.isEmpty()
                ? new FigureReading.Read(figure)
                : new FigureReading.Rejected(mistakes.all());
    }

    private static @Nullable Figure read(String text, FigureSources sources, Mistakes mistakes) {
        Node root = YamlText.compose(text, mistakes);
        if (root == null) return null;
        if (!(root instanceof MappingNode mapping)) {
            new Value("figure.yaml", root, mistakes).section();
            return null;
        }
        Section top = new Section("figure.yaml", mapping, mistakes);
        Figure figure = new FigureReader(top, sources).figure();
        top.close();
        return figure;
    }

    private @Nullable Figure figure() {
        Value value = top.need("id");
        String id = value == null ? null : value.id();
        Title title = RegisterReader.title(top);
        Value unit = top.get("unit");
        String written = unit == null ? null : unit.text();
        List<String> ways =
                MEASURES.stream().filter(way -> top.get(way) != null).toList();
        if (ways.size() != 1) {
            top.wrong(SchemeProblem.ONE_MEASURE, String.join("、", MEASURES), String.join("、", ways));
            Stream.of("also", "where", "states", "sub-project", "date", "within", "examples")
                    .forEach(top::get);
            return null;
        }
        String measured = written == null ? "" : written;
        List<String> also = also(top.get("also"));
        return ways.getFirst().equals("rate")
                ? rate(id, title, measured, also)
                : tally(id, title, measured, also, ways.getFirst());
    }

    private static List<String> also(@Nullable Value value) {
        return value == null
                ? List.of()
                : value.list().stream()
                        .map(Value::text)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private @Nullable Figure tally(@Nullable String id, Title title, String unit, List<String> also, String way) {
        FigureTallyReader reader = new FigureTallyReader(top, sources);
        Measure.Tally tally = reader.read(way);
        Register register = reader.register();
        Value examples = top.get("examples");
        if (tally == null || register == null || id == null) return null;
        return new Figure(
                id,
                title,
                unit,
                also,
                tally,
                examples == null ? List.of() : FigureExampleReader.read(examples, register, tally));
    }

    private @Nullable Figure rate(@Nullable String id, Title title, String unit, List<String> also) {
        Section section = top.section("rate");
        if (section == null) return null;
        String of = part(section.need("of"));
        String to = part(section.need("to"));
        BigDecimal decimals = section.numberIfGiven("decimals", DECIMALS);
        section.close();
        if (!unit.isEmpty() && !unit.equals("%")) top.key("unit").wrong(SchemeProblem.RATE_UNIT, unit);
        if (id == null || of == null || to == null) return null;
        int digits = decimals == null ? 2 : decimals.intValue();
        return new Figure(id, title, "%", also, new Measure.Quotient(of, to, digits), List.of());
    }

    /** 相除的是数出来的数；比率不再相除。 */
    private @Nullable String part(@Nullable Value value) {
        String name = value == null ? null : value.text();
        if (value == null || name == null) return null;
        if (sources.counted().contains(name)) return name;
        String known = sources.counted().stream().sorted().collect(Collectors.joining("、"));
        value.wrong(SchemeProblem.UNKNOWN_FIGURE, value.name(), name, known);
        return null;
    }

    /** 用得上的台账，说给人看。 */
    static String registers(FigureSources sources) {
        TreeSet<String> known = new TreeSet<>(sources.registers().keySet());
        known.remove(Payments.ID);
        return String.join("、", known);
    }
}
