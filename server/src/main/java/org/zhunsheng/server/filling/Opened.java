package org.zhunsheng.server.filling;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 被退回的表打开的几处：意见指到的行和随之要改的；没有限定的，处处可以改。
 *
 * @param keys 打开的各处，见三种写法；没有限定的为 null
 */
public record Opened(@Nullable Set<String> keys) {

    private static final Opened EVERYWHERE = new Opened(null);

    /** 一行。 */
    public static String row(String row) {
        return '/' + row;
    }

    /** 不在表格里的一栏。 */
    public static String field(String name) {
        return '.' + name;
    }

    /** 整个部分：各行，还可以加行、删行。 */
    public static String section(String name) {
        return name + '/';
    }

    /** @param joined 数据库里的，空格隔开；没有限定的为 null */
    static Opened of(@Nullable String joined) {
        return joined == null ? EVERYWHERE : new Opened(Set.of(joined.split(" ")));
    }

    public boolean everywhere() {
        return keys == null;
    }

    /** 可以加行、删行。 */
    boolean whole(String section) {
        return keys == null || keys.contains(section(section)) || section.equals(Answers.SECTION);
    }

    /**
     * 这一格可以改；行自己的一格，是可以删去它。
     *
     * @param section 这一行在的部分；没有行的空字
     */
    public boolean holds(String section, String row, String field) {
        if (keys == null) return true;
        return row.isEmpty() ? keys.contains(field(field)) : whole(section) || keys.contains(row(row));
    }

    List<String> list() {
        return keys == null ? List.of() : keys.stream().sorted().toList();
    }
}
