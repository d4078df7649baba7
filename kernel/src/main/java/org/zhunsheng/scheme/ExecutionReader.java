package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.scheme.ExecutionRule.Base;
import org.zhunsheng.scheme.ExecutionRule.Below;
import org.zhunsheng.scheme.ExecutionRule.Method;
import org.zhunsheng.scheme.ExecutionRule.Step;

/** 读 execution 与 total-cap 两段。 */
final class ExecutionReader {

    private static final String PROPORTIONAL = "execution-rate-proportional";
    private static final String BANDS = "execution-rate-bands";

    /** 没有读成时的替身；错误已记下，不会有体系由它读成。 */
    private static final ExecutionRule UNREAD =
            new ExecutionRule(null, null, null, Base.ANNUAL, 0, true, List.of(), Below.ZERO, false, BigDecimal.ZERO);

    private ExecutionReader() {}

    static ExecutionRule read(Section top, List<Scheme.Group> groups) {
        Section section = top.section("execution");
        if (section == null) return UNREAD;
        Method method = method(section);
        Bands bands = bands(section, method);
        ExecutionRule rule = new ExecutionRule(
                method,
                section.numberIfGiven("weight", Range.POINTS),
                group(section, groups),
                section.word("base", Base.class),
                section.whole("digits", Range.DIGITS),
                section.yesNo("cap"),
                bands.steps,
                bands.below,
                bands.rounded,
                section.number("reason-below", Range.SHARE));
        section.close();
        return rule;
    }

    private static @Nullable Method method(Section section) {
        Value value = section.need("method");
        String word = value == null ? null : value.oneOf(List.of(PROPORTIONAL, BANDS, "none"), w -> w);
        return PROPORTIONAL.equals(word) ? Method.PROPORTIONAL : BANDS.equals(word) ? Method.BANDS : null;
    }

    private static @Nullable String group(Section section, List<Scheme.Group> groups) {
        Value value = section.get("group");
        return value == null ? null : groupName(value, groups);
    }

    /** 一级指标的名称，必须是 groups 中写过的。 */
    static @Nullable String groupName(Value value, List<Scheme.Group> groups) {
        String name = value.text();
        if (name == null) return null;
        List<String> names = groups.stream().map(Scheme.Group::name).toList();
        if (!names.contains(name))
            value.wrong(SchemeProblem.UNKNOWN_GROUP, value.name(), name, String.join("、", names));
        return name;
    }

    /** 分档：steps、below、compare 三个键。 */
    private record Bands(List<Step> steps, Below below, boolean rounded) {}

    /** 比较前是否先把执行率保留两位。 */
    private enum Compare {
        UNROUNDED,
        ROUNDED
    }

    private static Bands bands(Section section, @Nullable Method method) {
        if (method != Method.BANDS) {
            for (String key : List.of("steps", "below", "compare")) {
                if (section.get(key) == null) continue;
                String word = method == null ? "none" : PROPORTIONAL;
                section.key(key).wrong(SchemeProblem.SUPERFLUOUS_SETTING, word, key);
            }
            return new Bands(List.of(), Below.ZERO, false);
        }
        List<Section> sections = section.sections("steps");
        List<Step> steps = steps(sections);
        Below below = section.word("below", Below.class);
        if (below == Below.PROPORTIONAL && !steps.isEmpty()) notJumping(section, steps.getLast());
        return new Bands(steps, below, section.word("compare", Compare.class) == Compare.ROUNDED);
    }

    private static List<Step> steps(List<Section> sections) {
        Ladder from = new Ladder("steps", "from", Range.SHARE, SchemeProblem.NOT_FALLING);
        Ladder share = new Ladder("steps", "share", Range.SHARE, SchemeProblem.SHARE_RISES);
        List<Step> steps = new ArrayList<>();
        for (Section step : sections) {
            steps.add(new Step(from.next(step), share.next(step)));
            step.close();
        }
        return steps;
    }

    /** 刚低于最低一档时按比例得 from 的比例，不能多于这一档的得分。 */
    private static void notJumping(Section section, Step lowest) {
        if (lowest.from().compareTo(lowest.share()) <= 0) return;
        Value below = section.get("below");
        if (below == null) return;
        String from = lowest.from().toPlainString();
        below.wrong(SchemeProblem.BELOW_JUMPS, from, from, lowest.share().toPlainString());
    }

    static TotalCap cap(Section top) {
        Value value = top.need("total-cap");
        if (value == null || value.isText("none")) return TotalCap.NONE;
        Ladder below = new Ladder("total-cap", "below", Range.SHARE, SchemeProblem.NOT_RISING);
        Ladder most = new Ladder("total-cap", "most", Range.POINTS, SchemeProblem.NOT_RISING);
        List<TotalCap.Ceiling> ceilings = new ArrayList<>();
        for (Section step : Section.sections(value)) {
            ceilings.add(new TotalCap.Ceiling(below.next(step), most.next(step)));
            step.close();
        }
        return new TotalCap(ceilings);
    }
}
