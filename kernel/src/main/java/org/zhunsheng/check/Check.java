package org.zhunsheng.check;

import java.util.List;
import java.util.Set;

/**
 * 一项检查。加一项：写这个类，在 {@link Checks} 列一行，写一个 YAML（文字与正反例）。
 *
 * <p>类名的连字符写法就是编号：{@code FundsSum} → {@code funds-sum}，永不更名。文字（标题、句子、理由、改法）在
 * {@code checks/<编号>.yaml} 里，见 {@link CheckWords}。
 */
public interface Check extends Rule {

    /** 表上须有什么才能检查；缺了就不运行，并照实列出。 */
    Set<Need> needs();

    /** 从不抛出异常；读不出来的值由读表器报告，这里略过。 */
    List<Finding> inspect(Filing filing);
}
