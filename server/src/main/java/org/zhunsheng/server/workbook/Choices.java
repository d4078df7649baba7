package org.zhunsheng.server.workbook;

import java.util.HashMap;
import java.util.Map;

/**
 * 冲突的格里，人选了自己写的那些：哪张表的哪一格，选的时候看见的是第几号改动。没有选的听别人的；看过之后又改了的，不算选过。
 *
 * @param chosen “表 行 栏” → 编号
 */
record Choices(Map<String, Long> chosen) {

    private static final String NAME = "c.";
    private static final String MINE = "mine-";

    /** 页面上的一组选择叫什么。 */
    static String name(long filling, Line line) {
        return NAME + filling + "." + line.row() + "." + line.field();
    }

    static String mine(Line line) {
        return MINE + line.number();
    }

    static Choices of(Map<String, String> posted) {
        Map<String, Long> chosen = new HashMap<>();
        posted.forEach((name, value) -> {
            String[] parts = name.split("\\.", -1);
            boolean mine = name.startsWith(NAME) && parts.length == 4 && value.matches(MINE + "\\d{1,18}");
            if (mine)
                chosen.put(parts[1] + " " + parts[2] + " " + parts[3], Long.parseLong(value.substring(MINE.length())));
        });
        return new Choices(chosen);
    }

    boolean isMine(long filling, Line line) {
        Long seen = chosen.get(filling + " " + line.cell());
        return seen != null && seen == line.number();
    }
}
