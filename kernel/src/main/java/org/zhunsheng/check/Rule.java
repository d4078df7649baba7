package org.zhunsheng.check;

import java.util.List;

/** 一项检查不论看一张表还是几张表都有的几样。文字在 {@code checks/<编号>.yaml} 里，见 {@link CheckWords}。 */
public interface Rule {

    /** 永久编号，例如 funds-sum、rate-above-100。 */
    default String id() {
        return CheckId.of(getClass());
    }

    Severity severity();

    /** 依据：文件或公开表式；只是本手册的选择时写“待核实”。 */
    String basis();

    /** 指标体系可以调整的参数。 */
    default List<Parameter> parameters() {
        return List.of();
    }
}
