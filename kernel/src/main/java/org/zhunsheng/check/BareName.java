package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhunsheng.text.Normal;

/** 比较用的指标名称：不带序号、星号与句号。 */
record BareName(Row row, String text) {

    private static final int SHORTEST = 3;
    private static final Pattern PREFIX = Pattern.compile("^[★☆]*(?:指标\\d{1,2}[:.、]|指标\\d(?=\\D)|\\d{1,2}[.、])?");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsHan}A-Za-z]*");

    /** 各行的名称；太短的、没有一个字的不能比较，不在其中。 */
    static List<BareName> all(List<Row> rows) {
        List<BareName> names = new ArrayList<>();
        for (Row row : rows) {
            String name = of(row);
            if (name.length() >= SHORTEST && !NO_WORD.matcher(name).matches()) names.add(new BareName(row, name));
        }
        return names;
    }

    /** 一行的名称，比较用的写法。 */
    static String of(Row row) {
        return of(row.name());
    }

    static String of(String name) {
        return Normal.withoutEnd(PREFIX.matcher(Normal.norm(name)).replaceFirst(""), "。;,");
    }

    /** 一个的名称里有另一个，而又不是同名。 */
    boolean contains(BareName other) {
        return !text.equals(other.text) && (text.contains(other.text) || other.text.contains(text));
    }
}
