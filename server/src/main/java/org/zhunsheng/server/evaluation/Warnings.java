package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scoring.Execution;
import org.zhunsheng.scoring.SelfEvaluationLight;
import org.zhunsheng.scoring.SelfEvaluationLight.Colour;
import org.zhunsheng.scoring.SelfEvaluationLight.Signal;

/**
 * 自评预警：事办得好不好与钱花得怎样对不对得上。整张表一盏灯，各行一盏：这一行的得分率比执行得分率高出多少。
 *
 * @param whole 整张表的
 * @param rows 有得分的各行，预算执行率除外
 * @param bounds 用的界线
 */
record Warnings(Lamp whole, List<Lamp> rows, WarningBounds bounds) {

    /** 规则的编号。 */
    static final String RULE = "light-self-evaluation";

    Warnings {
        rows = List.copyOf(rows);
    }

    /**
     * 一盏灯与它的来历。
     *
     * @param row 指标的行；整张表的为空字
     * @param arithmetic 代入数字的算式；算不出的是原因
     */
    record Lamp(String row, String name, Colour colour, String rule, String arithmetic) {

        static Lamp of(String row, String name, Signal signal) {
            return new Lamp(row, name, signal.colour(), RULE, signal.arithmetic());
        }
    }

    static Warnings of(Scores scores, Given given, WarningBounds bounds) {
        SelfEvaluationLight light = bounds.light();
        Scores.Line money = execution(scores);
        List<Scores.Line> others =
                scores.lines().stream().filter(line -> line != money).toList();
        Optional<BigDecimal> e = money == null ? Optional.empty() : points(money);
        List<Lamp> rows = money == null || e.isEmpty()
                ? List.of()
                : others.stream()
                        .flatMap(line -> row(light, line, e.get(), worth(money)))
                        .toList();
        return new Warnings(Lamp.of("", "", whole(light, others, money, given)), rows, bounds);
    }

    private static Stream<Lamp> row(SelfEvaluationLight light, Scores.Line line, BigDecimal e, BigDecimal ofE) {
        return points(line)
                .map(points -> Lamp.of(line.row(), line.name(), light.outrun(points, worth(line), e, ofE)))
                .stream();
    }

    private static Signal whole(
            SelfEvaluationLight light, List<Scores.Line> others, Scores.@Nullable Line money, Given given) {
        BigDecimal budget = given.money().total().adjusted();
        long open = others.stream()
                .filter(line -> line.state() == Scores.State.UNSCORED)
                .count();
        if (others.isEmpty()) return new Signal(Colour.NONE, "还没有指标");
        if (open > 0) return new Signal(Colour.NONE, "还有 " + open + " 行没有分");
        if (money == null || points(money).isEmpty())
            return budget.signum() <= 0 ? new Signal(Colour.YELLOW, "没有预算") : new Signal(Colour.NONE, "没有预算执行率的得分");
        return light.signal(
                sum(others.stream().flatMap(line -> points(line).stream())),
                sum(others.stream().filter(line -> points(line).isPresent()).map(Warnings::worth)),
                points(money).orElseThrow(),
                worth(money),
                budget,
                given.money().total().executed());
    }

    /** 预算执行率自己一行，或名为预算执行率的指标。 */
    private static Scores.@Nullable Line execution(Scores scores) {
        return scores.money()
                .or(() -> scores.lines().stream()
                        .filter(line -> Execution.isRate(line.name()))
                        .findFirst())
                .orElse(null);
    }

    /** 得分；超出分值的另有检查，这里不算超出的。 */
    private static Optional<BigDecimal> points(Scores.Line line) {
        return line.points().isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(line.points()).min(worth(line)));
    }

    private static BigDecimal worth(Scores.Line line) {
        return line.worth().isEmpty() ? BigDecimal.ZERO : new BigDecimal(line.worth());
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Optional<Lamp> row(String row) {
        return rows.stream().filter(lamp -> lamp.row().equals(row)).findFirst();
    }

    /** 各行之中的红灯有几盏。 */
    public long red() {
        return rows.stream().filter(lamp -> lamp.colour() == Colour.RED).count();
    }
}
