package org.zhunsheng.server.access;

import java.util.List;
import java.util.stream.Stream;

/**
 * 范围：够得到的机构，写作位置的开头。应用的每句 SQL 都带上它；数据库的行级安全另算一遍。
 *
 * @param places 连同下级的
 * @param alone 只有它自己、不连下级的
 */
public record Scope(List<String> places, List<String> alone) {

    /** 什么也够不到。 */
    public static final Scope NOTHING = new Scope(List.of());

    public Scope {
        places = places.stream().distinct().sorted().toList();
        alone = alone.stream().distinct().sorted().toList();
    }

    public Scope(List<String> places) {
        this(places, List.of());
    }

    public boolean contains(String place) {
        return alone.contains(place) || places.stream().anyMatch(place::startsWith);
    }

    public boolean isEmpty() {
        return places.isEmpty() && alone.isEmpty();
    }

    /** {@code place like any (:scope)} 的参数。位置里只有数字与斜线，没有通配符。 */
    public String[] patterns() {
        return Stream.concat(places.stream().map(place -> place + "%"), alone.stream())
                .toArray(String[]::new);
    }

    /** 范围里最靠前的位置；与 {@link #last} 一起给 SQL 一个索引用得上的界（{@code like} 用不上）。 */
    public String first() {
        return places.isEmpty() ? "" : places.getFirst();
    }

    /** 比范围里任何位置都靠后。 */
    public String last() {
        return places.isEmpty() ? "" : places.getLast() + "~";
    }
}
