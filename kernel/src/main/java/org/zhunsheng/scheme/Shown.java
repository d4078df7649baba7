package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Points;

/**
 * 表上看得到的、认体系要用的几样；与每个体系比较时都一样，只看一次。
 *
 * @param title 标题，已归一
 * @param labels 资金行名、签字栏、一二级指标，已归一
 * @param groups 一级指标 → 印出的分值；没有印的，整张表满 100 分时取各行分值之和；否则（可能缺行）为零，不作比较
 * @param columns 填了内容的指标栏
 * @param executionPoints 预算执行率一行的分值
 */
record Shown(
        Form form,
        String title,
        Set<String> labels,
        Map<String, BigDecimal> groups,
        Set<IndicatorField> columns,
        @Nullable Points moneyPoints,
        @Nullable Points executionPoints) {

    static Shown of(Form form) {
        Points money =
                form.funds().isEmpty() ? null : form.funds().getFirst().points().value();
        Set<IndicatorField> columns = EnumSet.noneOf(IndicatorField.class);
        form.indicators().forEach(row -> columns.addAll(row.facts().all().keySet()));
        List<GroupLabel> level1 = form.indicators().stream()
                .map(row -> GroupLabel.of(row.level1().asWritten()))
                .toList();
        String title = Normal.norm(form.text(FormField.TITLE).asWritten());
        return new Shown(
                form, title, labels(form, level1), groups(form, level1, money), columns, money, executionPoints(form));
    }

    /** 某一个标签里有这个词。 */
    boolean has(String word) {
        for (String label : labels) if (label.contains(word)) return true;
        return false;
    }

    private static Set<String> labels(Form form, List<GroupLabel> level1) {
        Set<String> printed = new LinkedHashSet<>();
        form.funds().forEach(row -> printed.add(Normal.norm(row.label().asWritten())));
        form.signatures().forEach(row -> printed.add(Normal.norm(row.role())));
        for (GroupLabel label : level1) printed.add(label.name());
        for (Indicator row : form.indicators()) {
            printed.add(GroupLabel.of(row.level2().asWritten()).name());
        }
        return printed;
    }

    private static Map<String, BigDecimal> groups(Form form, List<GroupLabel> level1, @Nullable Points money) {
        Map<String, BigDecimal> printed = new LinkedHashMap<>();
        Map<String, BigDecimal> summed = new LinkedHashMap<>();
        for (int i = 0; i < level1.size(); i++) {
            GroupLabel label = level1.get(i);
            if (label.name().isEmpty()) continue;
            Points points = form.indicators().get(i).points().value();
            summed.merge(label.name(), points == null ? BigDecimal.ZERO : points.value(), BigDecimal::add);
            if (label.points() != null) printed.put(label.name(), label.points());
        }
        if (!isComplete(summed, money)) summed.replaceAll((label, points) -> BigDecimal.ZERO);
        summed.putAll(printed);
        return summed;
    }

    private static boolean isComplete(Map<String, BigDecimal> groups, @Nullable Points money) {
        BigDecimal sum = money == null ? BigDecimal.ZERO : money.value();
        for (BigDecimal points : groups.values()) sum = sum.add(points);
        return sum.compareTo(BigDecimal.valueOf(100)) == 0;
    }

    private static @Nullable Points executionPoints(Form form) {
        for (Indicator row : form.indicators()) {
            if (Normal.norm(row.name().asWritten()).contains("预算执行率"))
                return row.points().value();
        }
        return null;
    }
}
