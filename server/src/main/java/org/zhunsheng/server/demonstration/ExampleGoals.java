package org.zhunsheng.server.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 第二个地区一种项目的目标与指标（{@code example-goals.csv}），各单位照自己的情形换去服务对象与数量。
 *
 * @param goal 总体目标
 */
record ExampleGoals(String goal, List<Row> clauses, List<Row> indicators) {

    ExampleGoals {
        clauses = List.copyOf(clauses);
        indicators = List.copyOf(indicators);
    }

    /** 一句，或者一个指标；各栏之外，怎样说做得怎样（{@code told}、{@code again}），没有做到的原因与改法（{@code why}）。 */
    record Row(String id, Map<String, String> cells) {

        String cell(String name) {
            return cells.getOrDefault(name, "");
        }

        boolean isPercent() {
            return cell("unit").equals("%");
        }

        /** 越少越好的。 */
        boolean isCost() {
            return cell("sign").equals("≤");
        }

        /** 由问卷算的。 */
        boolean isSurveyed() {
            return cell("group").equals("满意度指标");
        }
    }

    /** @param lines 序号、行、各栏 */
    static Map<String, ExampleGoals> all(List<String[]> lines) {
        Map<String, ExampleGoals> all = new LinkedHashMap<>();
        Map<String, List<String[]>> byNumber = new LinkedHashMap<>();
        lines.forEach(line ->
                byNumber.computeIfAbsent(line[0], number -> new ArrayList<>()).add(line));
        byNumber.forEach((number, mine) -> all.put(number, of(mine)));
        return all;
    }

    private static ExampleGoals of(List<String[]> lines) {
        List<Row> rows = lines.stream()
                .map(line -> new Row(line[1], DemonstrationData.cells(line[2])))
                .toList();
        return new ExampleGoals(
                rows.getFirst().cell("goal"),
                rows.stream().filter(row -> row.id().startsWith("c")).toList(),
                rows.stream().filter(row -> row.id().startsWith("i")).toList());
    }
}
