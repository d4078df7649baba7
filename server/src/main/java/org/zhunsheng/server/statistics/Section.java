package org.zhunsheng.server.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 统计的一张表。
 *
 * @param name 哪一部分：各种事实的写法，或者 beneath 各下级、kind 各类别、year 各年
 * @param columns 各栏数的写法；{@code match} 的是各等级
 * @param next 下一页从哪里起；没有的为空
 */
record Section(
        String name,
        List<String> columns,
        List<Row> rows,
        @Nullable Long next) {

    static final String BENEATH = "beneath";
    static final String KIND = "kind";
    static final String YEAR = "year";

    /**
     * 一行。
     *
     * @param key 是哪一个
     * @param label 给人看的；在范围之外的机构为空字
     * @param numbers 各栏：{@link Integer} 的份数，{@link BigDecimal} 的分与百分数；没有的为 null
     */
    public record Row(String key, String label, List<@Nullable Number> numbers) {

        /** 有没有可以点开的。 */
        public boolean opens(int column) {
            return numbers.get(column) instanceof Integer count && count > 0;
        }

        public String text(int column) {
            return switch (numbers.get(column)) {
                case null -> "—";
                case BigDecimal number -> number.toPlainString();
                case Number count -> count.toString();
            };
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
