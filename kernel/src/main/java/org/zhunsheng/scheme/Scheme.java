package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.MoneyUnit;

/**
 * 指标体系：一个地区、一个时期的自评规则。
 *
 * @param kinds 适用的表种，见交换格式的 kind
 * @param title 印在表上的标题
 * @param basis 依据（文件名称与文号）
 * @param moneyUnit 官方表式的金额单位
 * @param execution 预算执行率怎样计分
 * @param groups 一级指标及其分值；没有规定分值的体系为空
 * @param required 必填栏
 * @param requiredByKind 某些表种另有的必填栏，键为表种；见 {@link #forKind}
 * @param textLimits 文字栏的字数上限
 * @param roles 签字、联系人、意见各栏；表式没有这些栏时为空
 * @param headFields 官方表式中有的表头与文字栏
 * @param fundColumns 官方表式资金部分的栏
 * @param columns 官方表式指标部分的栏
 * @param checks 对检查的开关、严重程度、参数的调整，键为检查编号
 * @param unconfirmed 有待向用户或原文核实的条目：路径与说明
 */
public record Scheme(
        String id,
        String title,
        String basis,
        Years years,
        List<String> kinds,
        RecognitionWords recognition,
        MoneyUnit moneyUnit,
        ExecutionRule execution,
        List<Group> groups,
        QuantitativeRules quantitative,
        QualitativeRules qualitative,
        OverFulfilment over,
        SatisfactionRule satisfaction,
        Rounding rounding,
        NotApplicable notApplicable,
        TotalCap cap,
        @Nullable GradeScale grades,
        Set<FormField> required,
        Map<String, Set<FormField>> requiredByKind,
        Map<FormField, Integer> textLimits,
        List<String> roles,
        Set<FormField> headFields,
        Set<FundingField> fundColumns,
        Set<IndicatorField> columns,
        Map<String, CheckSetting> checks,
        List<Unconfirmed> unconfirmed) {

    public Scheme {
        kinds = List.copyOf(kinds);
        groups = List.copyOf(groups);
        roles = List.copyOf(roles);
        unconfirmed = List.copyOf(unconfirmed);
    }

    /** 有待核实的一条；{@code path} 为 scheme.yaml 中的路径，例如 /execution/base。 */
    public record Unconfirmed(String path, String note) {}

    /** 适用年度，含两端；{@code from} 为 null 表示不知始于何年，{@code to} 为 null 表示仍在施行。 */
    public record Years(@Nullable Integer from, @Nullable Integer to) {

        public boolean contains(int year) {
            return (from == null || year >= from) && (to == null || year <= to);
        }
    }

    /**
     * 从一张表上认出这一体系的依据。
     *
     * @param titles 标题中的词
     * @param labels 资金行、指标、签字等处的词
     */
    public record RecognitionWords(List<String> titles, List<String> labels) {

        public RecognitionWords {
            titles = List.copyOf(titles);
            labels = List.copyOf(labels);
        }
    }

    /**
     * 一级指标。
     *
     * @param aliases 表上的其他叫法
     * @param weight 分值；不作规定时为 null
     * @param mayChange 分值可由单位调整
     * @param bareNames 名称与其他叫法，比较用的写法
     */
    public record Group(
            String name, List<String> aliases, @Nullable BigDecimal weight, boolean mayChange, Set<String> bareNames) {

        public Group {
            aliases = List.copyOf(aliases);
            bareNames = Set.copyOf(bareNames);
        }

        public Group(String name, List<String> aliases, @Nullable BigDecimal weight, boolean mayChange) {
            this(name, aliases, weight, mayChange, bare(name, aliases));
        }

        private static Set<String> bare(String name, List<String> aliases) {
            Set<String> bare = new HashSet<>();
            bare.add(GroupLabel.bare(name));
            for (String alias : aliases) bare.add(GroupLabel.bare(alias));
            return bare;
        }
    }

    /** 对一项检查的调整；{@code severity} 为 null 表示不改。 */
    public record CheckSetting(boolean enabled, @Nullable String severity, Map<String, List<String>> parameters) {}

    /** 表上印的一级指标（可带“（50分）”）是体系中的哪一个；没有则为 null。 */
    public @Nullable Group group(String label) {
        String bare = GroupLabel.bare(label);
        for (Group group : groups) if (group.bareNames().contains(bare)) return group;
        return null;
    }

    /** 用于某一表种的体系：把该表种另有的必填栏并入 {@link #required}。 */
    public Scheme forKind(String kind) {
        Set<FormField> more = requiredByKind.get(kind);
        if (more == null || required.containsAll(more)) return this;
        EnumSet<FormField> all = EnumSet.copyOf(more);
        all.addAll(required);
        return with(Collections.unmodifiableSet(all), notApplicable);
    }

    /** 不适用的指标，分值的去向由人定了的体系。 */
    public Scheme with(NotApplicable decided) {
        return with(required, decided);
    }

    private Scheme with(Set<FormField> fields, NotApplicable gone) {
        return new Scheme(
                id,
                title,
                basis,
                years,
                kinds,
                recognition,
                moneyUnit,
                execution,
                groups,
                quantitative,
                qualitative,
                over,
                satisfaction,
                rounding,
                gone,
                cap,
                grades,
                fields,
                requiredByKind,
                textLimits,
                roles,
                headFields,
                fundColumns,
                columns,
                checks,
                unconfirmed);
    }
}
