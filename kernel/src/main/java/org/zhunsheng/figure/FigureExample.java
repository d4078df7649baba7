package org.zhunsheng.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * 算例：那一年有这几条记录，应当数出这个数。
 *
 * @param title 说明什么
 */
public record FigureExample(String title, int year, List<Entry> entries, BigDecimal expected) {

    public FigureExample {
        entries = List.copyOf(entries);
    }

    /**
     * 算例里的一条记录。
     *
     * @param state 状态；没有写的是台账里第一种算数的
     * @param subProject 子项目的名称；没有的为空字
     * @param values 栏 → 所写的
     */
    public record Entry(String state, boolean withdrawn, String subProject, Map<String, List<String>> values) {

        public Entry {
            values = Map.copyOf(values);
        }
    }
}
