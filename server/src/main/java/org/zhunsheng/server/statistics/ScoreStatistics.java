package org.zhunsheng.server.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一个机构与它的下级一年的统计。
 *
 * @param kind 项目类别；null 是不分类别的
 * @param accepted 终审通过、在这里数着的
 * @param expected 应填的，不算不办了的；分类别时不知道，为 null
 * @param mean 平均分；没有的为 null
 * @param years 可以选的年
 * @param kinds 可以选的类别
 */
record ScoreStatistics(
        long organization,
        String name,
        int year,
        @Nullable String kind,
        int accepted,
        @Nullable Integer expected,
        @Nullable BigDecimal mean,
        List<Section> sections,
        List<Integer> years,
        List<String> kinds) {

    /** 应填而还没有进来的。 */
    public @Nullable Integer missing() {
        return expected == null ? null : Math.max(0, expected - accepted);
    }

    public boolean isEmpty() {
        return accepted == 0;
    }

    public Section section(String name) {
        return sections.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
