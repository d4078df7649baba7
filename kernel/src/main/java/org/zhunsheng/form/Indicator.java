package org.zhunsheng.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Points;

/**
 * 绩效指标的一行。
 *
 * @param target 由符号、指标值、计量单位三栏合读；没有指标值时 value 为 null
 * @param actual 实际完成值；没有时 value 为 null
 * @param evidence 佐证材料；单独读一张表时为空
 * @param survey 满意度调查；没有时为 null
 */
public record Indicator(
        Facts<IndicatorField> facts,
        Fact<Target> target,
        Fact<Actual> actual,
        List<String> evidence,
        @Nullable Survey survey) {

    public Indicator {
        evidence = List.copyOf(evidence);
    }

    public Fact<String> level1() {
        return facts.get(IndicatorField.LEVEL1);
    }

    public Fact<String> level2() {
        return facts.get(IndicatorField.LEVEL2);
    }

    public Fact<String> name() {
        return facts.get(IndicatorField.NAME);
    }

    public Fact<String> explanation() {
        return facts.get(IndicatorField.EXPLANATION);
    }

    /** 指标值怎样算出；表上自成一栏的。 */
    public Fact<String> method() {
        return facts.get(IndicatorField.METHOD);
    }

    public Fact<Points> points() {
        return facts.get(IndicatorField.POINTS);
    }

    public Fact<Points> score() {
        return facts.get(IndicatorField.SCORE);
    }

    /** 偏差原因分析及改进措施，或备注。 */
    public Fact<String> remark() {
        return facts.get(IndicatorField.REMARK);
    }
}
