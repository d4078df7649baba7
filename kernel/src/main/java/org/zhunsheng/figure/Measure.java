package org.zhunsheng.figure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 怎样算：数记录，或者两个数据项相除。 */
public sealed interface Measure {

    /** 一类记录怎样成为一个数。 */
    enum Operation {
        /** 几条。 */
        COUNT,
        /** 一栏合计。 */
        SUM,
        /** 一栏有几个各不相同的。 */
        DISTINCT
    }

    /**
     * 数记录；作废的从不算。
     *
     * @param of 哪个台账；{@link Payments#ID} 是支付
     * @param field 合计、数不相同的哪一栏；数条数的为空
     * @param where 栏 → 许可的值；几栏都要合
     * @param states 算哪几种状态的；空的是新的之外的各种（只有一种状态的就是它）
     * @param subProjects 记在哪几个子项目（名称）之下的；空的不限
     * @param date 照哪一栏的日期；空的照记录的日期
     * @param yearly 只数那一年的；不是的，不限日期
     */
    record Tally(
            Operation operation,
            String of,
            @Nullable String field,
            Map<String, List<String>> where,
            List<String> states,
            List<String> subProjects,
            @Nullable String date,
            boolean yearly)
            implements Measure {

        public Tally {
            where = Map.copyOf(where);
            states = List.copyOf(states);
            subProjects = List.copyOf(subProjects);
        }
    }

    /**
     * 百分之几。
     *
     * @param of 分子，一个数据项
     * @param to 分母，一个数据项
     * @param decimals 百分数取几位小数，四舍五入
     */
    record Quotient(String of, String to, int decimals) implements Measure {}
}
