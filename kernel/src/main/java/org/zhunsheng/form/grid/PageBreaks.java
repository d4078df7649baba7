package org.zhunsheng.form.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.NumberText;

/** 被分页切成两截的指标行：新页第一行若是上一行的后半截，接回去。 */
final class PageBreaks {

    private static final Set<IndicatorField> LEVELS = Set.of(IndicatorField.LEVEL1, IndicatorField.LEVEL2);
    private static final Set<IndicatorField> NUMBERS = Set.of(IndicatorField.POINTS, IndicatorField.SCORE);
    private static final Set<IndicatorField> VALUES = Set.of(IndicatorField.TARGET, IndicatorField.ACTUAL);

    private PageBreaks() {}

    static void join(Draft draft) {
        List<Draft.Line> lines = new ArrayList<>();
        Draft.Line before = null;
        for (Draft.Line line : draft.indicators) {
            Draft.Line last = lines.isEmpty() ? null : lines.getLast();
            if (line.afterBreak() && last != null && before != null && isRest(last, line, draft.indicators))
                append(last, line, before);
            else if (!IndicatorBlock.isFiller(line)) lines.add(line);
            before = line;
        }
        draft.indicators.clear();
        draft.indicators.addAll(lines);
    }

    /** 没有名称、数也不重复（级名也切成两截的，另外还写了别的）；或者两截合起来才有一套数，而别的行每行都有。 */
    private static boolean isRest(Draft.Line last, Draft.Line line, List<Draft.Line> all) {
        if (clash(last, line)) return false;
        boolean named = line.facts().containsKey(IndicatorField.NAME);
        if (newLevel(last, line))
            return !named && !LEVELS.containsAll(line.facts().keySet());
        if (!named) return true;
        for (Set<IndicatorField> key : List.of(NUMBERS, VALUES)) {
            List<Draft.Line> others = all.stream()
                    .filter(other -> other != last && other != line && !isBareRest(other))
                    .toList();
            boolean always = others.size() >= 2 && others.stream().allMatch(other -> has(other, key));
            if (always) return has(last, key) != has(line, key);
        }
        return false;
    }

    /** 没有名称的后半截不是一行：一行可以切成三截。 */
    private static boolean isBareRest(Draft.Line line) {
        return line.afterBreak() && !line.facts().containsKey(IndicatorField.NAME);
    }

    /** 同一栏两截都有数：一个数不会切成两截。 */
    private static boolean clash(Draft.Line last, Draft.Line line) {
        return NUMBERS.stream()
                        .anyMatch(
                                f -> last.facts().containsKey(f) && line.facts().containsKey(f))
                || VALUES.stream().anyMatch(f -> isNumber(last, f) && isNumber(line, f));
    }

    private static boolean isNumber(Draft.Line line, IndicatorField field) {
        Fact<String> fact = line.facts().get(field);
        return fact != null && NumberText.points(fact.asWritten()) != null;
    }

    private static boolean newLevel(Draft.Line last, Draft.Line line) {
        return LEVELS.stream().anyMatch(level -> differs(level, last, line));
    }

    /** 两截都写了，写的不同。 */
    private static boolean differs(IndicatorField field, Draft.Line last, Draft.Line line) {
        Fact<String> before = last.facts().get(field);
        Fact<String> now = line.facts().get(field);
        return before != null && now != null && !before.asWritten().equals(now.asWritten());
    }

    private static boolean has(Draft.Line line, Set<IndicatorField> fields) {
        return fields.stream().anyMatch(line.facts()::containsKey);
    }

    /** @param before 紧挨着的上一截：级名与它是同一个的，是沿用，不是又切下的半截 */
    private static void append(Draft.Line last, Draft.Line rest, Draft.Line before) {
        for (Map.Entry<IndicatorField, Fact<String>> part : rest.facts().entrySet()) {
            IndicatorField field = part.getKey();
            boolean carried = before.facts().get(field) == part.getValue() || !differs(field, last, rest);
            if (LEVELS.contains(field) && carried) continue;
            last.facts()
                    .merge(
                            field,
                            part.getValue(),
                            (a, b) -> Draft.doubted(Continuation.append(a, b), "这一格被分页切成两截，是接起来的", a));
        }
    }
}
