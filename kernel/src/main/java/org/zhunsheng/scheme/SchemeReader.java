package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scheme.Scheme.Group;
import org.zhunsheng.scheme.Scheme.RecognitionWords;
import org.zhunsheng.scheme.Scheme.Years;
import org.zhunsheng.text.MoneyUnit;

/**
 * 读 scheme.yaml：一次报告全部错误，每条都有位置、摘录与改法。
 *
 * <p>各键的意思写在 schemes/mof-2020/scheme.yaml 的注释里。计分参数没有隐含的默认值：文件里没有写的，就是没有规定。
 */
public final class SchemeReader {

    private static final BigDecimal FULL_MARK = new BigDecimal(100);

    private SchemeReader() {}

    /** {@code file} 只用于报告位置。 */
    public static SchemeReading read(String file, String text) {
        return read(file, text, Set.of());
    }

    /**
     * 同时核对检查编号。
     *
     * @param checks 已有的检查编号；为空时不核对
     */
    public static SchemeReading read(String file, String text, Set<String> checks) {
        Mistakes mistakes = new Mistakes(file, text);
        Node root = YamlText.compose(text, mistakes);
        Section top = root == null ? null : new Value("scheme.yaml", root, mistakes).section();
        if (root == null || top == null) return new SchemeReading.Rejected(mistakes.all());
        Scheme scheme = scheme(top, root, checks);
        top.close();
        return mistakes.isEmpty() ? new SchemeReading.Read(scheme) : new SchemeReading.Rejected(mistakes.all());
    }

    private static Scheme scheme(Section top, Node root, Set<String> checks) {
        List<Group> groups = groups(top);
        ExecutionRule execution = ExecutionReader.read(top, groups);
        weights(top, groups, execution);
        return scheme(top, groups, execution, form(top), checks, SettingsReader.unconfirmed(top, root));
    }

    private static Scheme scheme(
            Section top,
            List<Group> groups,
            ExecutionRule execution,
            Form form,
            Set<String> checks,
            List<Scheme.Unconfirmed> unconfirmed) {
        return new Scheme(
                id(top),
                top.text("title"),
                top.text("basis"),
                years(top),
                kinds(top),
                recognition(top),
                moneyUnit(top),
                execution,
                groups,
                RulesReader.quantitative(top),
                RulesReader.qualitative(top),
                RulesReader.over(top),
                RulesReader.satisfaction(top),
                RulesReader.rounding(top),
                RulesReader.notApplicable(top, groups),
                ExecutionReader.cap(top),
                RulesReader.grades(top),
                form.required,
                form.requiredByKind,
                form.textLimits,
                form.roles,
                form.head,
                form.funds,
                form.indicators,
                SettingsReader.checks(top, checks),
                unconfirmed);
    }

    private static String id(Section top) {
        Value value = top.need("id");
        String id = value == null ? null : value.id();
        return id == null ? "" : id;
    }

    private static Years years(Section top) {
        Section s = top.section("years");
        if (s == null) return new Years(null, null);
        Value first = s.get("from");
        Value last = s.get("to");
        s.close();
        Integer from = first == null ? null : first.whole(Range.YEAR);
        Integer to = last == null ? null : last.whole(Range.YEAR);
        if (last != null && from != null && to != null && from > to)
            last.wrong(SchemeProblem.YEARS_REVERSED, from.toString(), to.toString());
        return new Years(from, to);
    }

    private static List<String> kinds(Section top) {
        Value value = top.get("kinds");
        return value == null ? List.of() : value.ids();
    }

    private static RecognitionWords recognition(Section top) {
        Section s = top.sectionIfGiven("recognise");
        if (s == null) return new RecognitionWords(List.of(), List.of());
        RecognitionWords words = new RecognitionWords(s.textsIfGiven("titles"), s.textsIfGiven("labels"));
        s.close();
        return words;
    }

    private static MoneyUnit moneyUnit(Section top) {
        Value value = top.need("money-unit");
        MoneyUnit unit = value == null ? null : value.oneOf(List.of(MoneyUnit.values()), MoneyUnit::term);
        return unit == null ? MoneyUnit.YUAN : unit;
    }

    private static List<Group> groups(Section top) {
        List<Group> groups = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section s : top.sections("groups")) {
            Group group = new Group(
                    s.text("name"),
                    s.textsIfGiven("aliases"),
                    s.numberIfGiven("weight", Range.POINTS),
                    s.yesNo("may-change"));
            s.close();
            Value name = s.get("name");
            if (name != null && !names.add(group.name())) name.wrong(SchemeProblem.REPEATED, "groups", group.name());
            groups.add(group);
        }
        return groups;
    }

    /** 分值都写明的，合计 100；有的没有写明的，不超过 100。 */
    private static void weights(Section top, List<Group> groups, ExecutionRule execution) {
        BigDecimal sum = BigDecimal.ZERO;
        List<String> parts = new ArrayList<>();
        boolean all = !groups.isEmpty() && !(execution.weight() == null && execution.method() != null);
        if (execution.group() == null && execution.weight() != null) {
            sum = execution.weight();
            parts.add("execution " + sum.toPlainString());
        }
        for (Group group : groups) {
            all &= group.weight() != null;
            if (group.weight() == null) continue;
            sum = sum.add(group.weight());
            parts.add(group.name() + " " + group.weight().toPlainString());
        }
        int order = sum.compareTo(FULL_MARK);
        if (order == 0 || (order < 0 && !all)) return;
        SchemeProblem problem = all ? SchemeProblem.WEIGHTS_SUM : SchemeProblem.WEIGHTS_EXCEED;
        top.key("groups").wrong(problem, sum.toPlainString(), String.join(" + ", parts));
    }

    /** 表式一段。 */
    private record Form(
            Set<FormField> required,
            Map<String, Set<FormField>> requiredByKind,
            Map<FormField, Integer> textLimits,
            List<String> roles,
            Set<FormField> head,
            Set<FundingField> funds,
            Set<IndicatorField> indicators) {}

    private static Form form(Section top) {
        @Nullable Section s = top.section("form");
        if (s == null) return new Form(Set.of(), Map.of(), Map.of(), List.of(), Set.of(), Set.of(), Set.of());
        Form form = new Form(
                s.fields("required", FormField.class),
                SettingsReader.requiredByKind(s),
                SettingsReader.textLimits(s),
                s.textsIfGiven("roles"),
                s.fields("head", FormField.class),
                s.fields("funds", FundingField.class),
                s.fields("indicators", IndicatorField.class));
        s.close();
        return form;
    }
}
