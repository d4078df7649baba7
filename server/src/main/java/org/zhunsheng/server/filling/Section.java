package org.zhunsheng.server.filling;

import java.util.List;

/**
 * 填报表的一部分：几栏，或者一张可以加行的表格。
 *
 * @param repeated 是一张表格
 * @param growing 行可以加、可以删；不能的，行由别处带来
 */
public record Section(String name, boolean repeated, boolean growing, List<Field> fields) {

    /** 键入的各栏。 */
    Section typed() {
        return new Section(
                name,
                repeated,
                growing,
                fields.stream().filter(field -> field.look().typed()).toList());
    }

    /** 凭哪一栏认一行：名称；没有名称的是第一段长文字，再没有的是第一栏。 */
    Field title() {
        return fields.stream()
                .filter(field -> field.name().equals("name"))
                .findFirst()
                .or(() -> fields.stream()
                        .filter(field -> field.look() == Field.Look.LONG)
                        .findFirst())
                .orElseGet(fields::getFirst);
    }

    public static Section of(String name, Field... fields) {
        return new Section(name, false, false, List.of(fields));
    }

    public static Section rows(String name, Field... fields) {
        return new Section(name, true, true, List.of(fields));
    }

    public static Section fixedRows(String name, Field... fields) {
        return new Section(name, true, false, List.of(fields));
    }
}
