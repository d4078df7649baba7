package org.zhunsheng.server.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.filling.Entitlement;

/**
 * 交回的一张表与填报表比过了。
 *
 * @param it 这个人在这张表上填得了什么；看不见的为空
 * @param problem 整张不用的缘由，{@code workbook.problem.…}；没有的为空字
 * @param unchanged 有几格没有变
 */
record Compared(@Nullable Entitlement it, Upload.Form form, String problem, List<Line> lines, int unchanged) {

    static Compared refused(@Nullable Entitlement it, Upload.Form form, String problem) {
        return new Compared(it, form, problem, List.of(), 0);
    }

    String project() {
        return it == null ? form.sheet() : it.project();
    }

    Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (Line line : lines) counts.merge(line.state(), 1L, Long::sum);
        return counts;
    }

    long count(State state) {
        return counts().getOrDefault(state, 0L);
    }

    List<Line> lines(State state) {
        return lines.stream().filter(line -> line.is(state)).toList();
    }
}
