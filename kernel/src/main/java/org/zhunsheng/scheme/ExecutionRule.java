package org.zhunsheng.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 预算执行率的计分（M01、M02）。
 *
 * @param method 计分方法；体系没有规定时为 null，得分只照录
 * @param weight 分值；为 null 时按表上所写
 * @param group 预算执行率是哪一个一级指标之下的指标行（上海 2019）；在资金部分计分时为 null
 * @param base 分母取哪一个预算数
 * @param digits 得分的小数位数；0 为取整数分
 * @param cap 得分不超过分值
 * @param steps 分档（M02），从高到低
 * @param belowSteps 低于最低一档时：得零分，或按比例
 * @param rounded 比较前先把执行率按百分数保留两位
 * @param reasonBelow 低于此执行率须说明原因，例如 0.90
 */
public record ExecutionRule(
        @Nullable Method method,
        @Nullable BigDecimal weight,
        @Nullable String group,
        Base base,
        int digits,
        boolean cap,
        List<Step> steps,
        Below belowSteps,
        boolean rounded,
        BigDecimal reasonBelow) {

    public ExecutionRule {
        steps = List.copyOf(steps);
    }

    /** 计分方法。 */
    public enum Method {
        PROPORTIONAL,
        BANDS
    }

    /** 分母。 */
    public enum Base {
        ANNUAL,
        ADJUSTED,
        CURRENT
    }

    /** 低于最低一档。 */
    public enum Below {
        ZERO,
        PROPORTIONAL
    }

    /** 一档：执行率下限（含）与得分占分值的比例，均为小数。 */
    public record Step(BigDecimal from, BigDecimal share) {}
}
