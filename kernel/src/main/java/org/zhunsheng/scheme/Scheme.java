package org.zhunsheng.scheme;

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
        Map<FormField, Integer> textLimits,
        List<String> roles,
        Set<FormField> headFields,
        Set<FundingField> fundColumns,
        Set<IndicatorField> columns,
        Map<String, CheckSetting> checks,
        List<Unconfirmed> unconfirmed) {

    /** 有待核实的一条。 */
    public record Unconfirmed(String path, String note) {}

    /** 适用年度，含两端；{@code to} 为 null 表示仍在施行。 */
    public record Years(@Nullable Integer from, @Nullable Integer to) {

        public boolean contains(int year) {
            return (from == null || year >= from) && (to == null || year <= to);
        }
    }

    /**
     * 从一张表上认出这一体系的依据。
     *
     * @param titles 标题中的词
     * @param labels 表头、分组等处的词
     */
    public record RecognitionWords(List<String> titles, List<String> labels) {}

    /** 一级指标及分值；{@code weight} 为 null 表示不作规定。 */
    public record Group(String name, java.math.@Nullable BigDecimal weight, boolean mayChange) {}

    /** 对一项检查的调整。 */
    public record CheckSetting(boolean enabled, @Nullable String severity, Map<String, List<String>> parameters) {}
}
