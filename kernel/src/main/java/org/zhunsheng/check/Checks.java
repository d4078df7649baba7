package org.zhunsheng.check;

import java.util.List;

/** 全部检查，按表的次序。加一项：写好类与 YAML，在这里列一行。 */
public final class Checks {

    public static final List<Check> ALL = List.of(
            // A 身份、完整、日期
            // B 预算与执行
            // C 分值与得分
            // D 等级
            // E 指标值、完成值、原因
            // F 指标设置
            // G 满意度与佐证
            // H 文字部分
            );

    private Checks() {}
}
