package org.zhunsheng.server.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.statistics.Measure.Column;
import org.zhunsheng.server.statistics.Section.Row;
import org.zhunsheng.server.statistics.StatisticsStore.Beneath;
import org.zhunsheng.server.statistics.StatisticsStore.Count;
import org.zhunsheng.server.statistics.StatisticsStore.Total;

/** 把数好的数排成一张一张的表。 */
@Component
class Sections {

    private static final int DIGITS = 2;
    private static final List<String> GROUPS = List.of("execution", "output", "cost", "benefit", "satisfaction");

    /** 各段的下限，与数据库的 score_band、rate_band 相同。 */
    private static final List<String> SCORES =
            List.of("000", "060", "065", "070", "075", "080", "085", "090", "095", "100");

    private static final List<String> RATES = List.of("000", "050", "060", "070", "080", "090", "095", "100", "101");

    private static final List<String> SUMMED = List.of(Column.FORMS.code(), Column.EXPECTED.code(), Column.MEAN.code());

    private final Words words;

    Sections(Words words) {
        this.words = words;
    }

    /** 一种事实一张；矩阵另排。 */
    Section of(Measure measure, List<Count> counts, int accepted) {
        List<Row> rows = new ArrayList<>();
        int soFar = 0;
        for (Count one : sorted(measure, counts)) {
            soFar += one.forms();
            int until = soFar;
            List<@Nullable Number> numbers = measure.columns().stream()
                    .<@Nullable Number>map(column -> number(column, one, accepted, until))
                    .toList();
            rows.add(new Row(one.key(), words.label(measure.code(), one.key()), numbers));
        }
        return new Section(
                measure.code(), measure.columns().stream().map(Column::code).toList(), List.copyOf(rows), null);
    }

    private static List<Count> sorted(Measure measure, List<Count> counts) {
        return switch (measure) {
            case GRADE ->
                counts.stream()
                        .sorted(Comparator.comparing((Count one) -> mean(one)).reversed())
                        .toList();
            case GROUP ->
                counts.stream()
                        .sorted(Comparator.comparingInt((Count one) -> place(one.key()))
                                .thenComparing(Count::key))
                        .toList();
            case REASON ->
                counts.stream()
                        .sorted(Comparator.comparing(Count::points).reversed())
                        .toList();
            default -> counts;
        };
    }

    /** 一份也没有的段也列出来：跳过了的，看不出中间空着。 */
    private static List<Count> filled(Measure measure, List<Count> counts, List<String> bands) {
        if (counts.isEmpty()) return counts;
        Map<String, Count> found = new TreeMap<>();
        for (String band : bands) found.put(band, new Count(measure.code(), band, 0, BigDecimal.ZERO, BigDecimal.ZERO));
        counts.forEach(one -> found.put(one.key(), one));
        return List.copyOf(found.values());
    }

    private static int place(String group) {
        int at = GROUPS.indexOf(group);
        return at < 0 ? GROUPS.size() : at;
    }

    private static @Nullable Number number(Column column, Count one, int accepted, int soFar) {
        return switch (column) {
            case FORMS, EXPECTED -> one.forms();
            case SHARE -> percent(BigDecimal.valueOf(one.forms()), BigDecimal.valueOf(accepted));
            case POINTS, LOST -> round(one.points());
            case WORTH -> round(one.worth());
            case RATIO -> percent(one.points(), one.worth());
            case LOST_EACH, MEAN -> mean(one.points(), one.forms());
            case RATE -> one.key().isEmpty() ? null : mean(one.worth(), one.forms());
            case SO_FAR -> soFar;
        };
    }

    /** 执行率的段一行，等级一栏：各有几份。 */
    Section match(List<Count> counts, List<Count> grades) {
        List<String> columns =
                sorted(Measure.GRADE, grades).stream().map(Count::key).toList();
        Map<String, Integer> forms = counts.stream().collect(Collectors.toMap(Count::key, Count::forms));
        List<Row> rows = counts.stream()
                .map(one -> one.key().substring(0, one.key().indexOf(' ')))
                .distinct()
                .sorted()
                .map(rate -> new Row(
                        rate,
                        words.label("rate", rate),
                        columns.stream()
                                .<@Nullable Number>map(grade -> forms.getOrDefault(rate + " " + grade, 0))
                                .toList()))
                .toList();
        return new Section(Measure.MATCH.code(), columns, rows, null);
    }

    /** 各类别：应填几份不知道。 */
    Section kinds(List<Total> kinds) {
        List<Row> rows = kinds.stream()
                .map(one -> new Row(
                        one.key(),
                        words.label(Section.KIND, one.key()),
                        numbers(one.forms(), mean(one.points(), one.forms()))))
                .toList();
        return new Section(Section.KIND, List.of(Column.FORMS.code(), Column.MEAN.code()), rows, null);
    }

    /** 各年：几份、应填几份、平均分。 */
    Section years(List<Total> years) {
        List<Row> rows = years.stream()
                .map(one -> new Row(
                        one.key(), one.key(), numbers(one.forms(), one.expected(), mean(one.points(), one.forms()))))
                .toList();
        return new Section(Section.YEAR, SUMMED, rows, null);
    }

    /** @param expected 应填几份知不知道：分类别时不知道 */
    Section beneath(List<Beneath> lines, boolean expected, @Nullable Long next) {
        List<Row> rows = lines.stream()
                .map(one -> new Row(
                        Long.toString(one.organization()),
                        one.name(),
                        numbers(one.forms(), expected ? one.expected() : null, mean(one.points(), one.forms()))))
                .toList();
        return new Section(Section.BENEATH, SUMMED, rows, next);
    }

    private static List<@Nullable Number> numbers(@Nullable Number... numbers) {
        return Arrays.asList(numbers);
    }

    private static @Nullable BigDecimal mean(BigDecimal points, int forms) {
        return forms == 0 ? null : each(points, forms);
    }

    static BigDecimal mean(Count one) {
        return each(one.points(), one.forms());
    }

    private static BigDecimal each(BigDecimal sum, int forms) {
        return sum.divide(BigDecimal.valueOf(forms), DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) return BigDecimal.ZERO.setScale(DIGITS);
        return part.movePointRight(2).divide(whole, DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal round(BigDecimal points) {
        return points.setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
