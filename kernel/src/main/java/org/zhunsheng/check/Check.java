package org.zhunsheng.check;

import java.util.List;
import java.util.Set;

/**
 * 一项检查。加一项：写这个类，在 {@link Checks} 列一行，写一个 YAML（文字与正反例）。
 *
 * <p>类名的连字符写法就是编号：{@code FundsSum} → {@code funds-sum}，永不更名。文字（标题、句子、理由、改法）在
 * {@code checks/<编号>.yaml} 里，见 {@link CheckWords}。
 */
public interface Check {

    /** 永久编号，例如 funds-sum、rate-above-100。 */
    default String id() {
        return CheckId.of(getClass());
    }

    Severity severity();

    /** 表上须有什么才能检查；缺了就不运行，并照实列出。 */
    Set<Need> needs();

    /** 依据：文件或公开表式；只是本手册的选择时写“待核实”。 */
    String basis();

    /** 指标体系可以调整的参数。 */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** 从不抛出异常；读不出来的值由读表器报告，这里略过。 */
    List<Finding> inspect(Filing filing);
}
