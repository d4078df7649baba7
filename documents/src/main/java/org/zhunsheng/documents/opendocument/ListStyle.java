package org.zhunsheng.documents.opendocument;

import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.flow.Numbering;
import org.zhunsheng.documents.flow.Numbering.Level;

/** 列表样式、标题编号化为自动编号的写法。 */
final class ListStyle {

    /** 标题编号没有名字。 */
    static final String OUTLINE = "";

    private ListStyle() {}

    static void read(Xml xml, Numbering numbering) throws Unreadable {
        String name = xml.attribute("name", OUTLINE);
        numbering.use(name, name);
        xml.children(kind -> {
            int level = xml.number("level", 1) - 1;
            if (kind.equals("list-level-style-number") || kind.equals("outline-level-style")) {
                numbering.level(name, level, level(xml, level));
            } else {
                numbering.level(name, level, new Level(1, "bullet", "", false));
            }
        });
    }

    private static Level level(Xml xml, int level) throws Unreadable {
        String format = format(xml.attribute("num-format", ""));
        int start = xml.number("start-value", 1);
        String text = text(xml, level);
        boolean[] spaced = {true};
        xml.children(properties -> {
            if (!properties.equals("list-level-properties")) return;
            xml.children(alignment ->
                    spaced[0] = !xml.attribute("label-followed-by", "").equals("nothing"));
        });
        return new Level(start, format, text, spaced[0]);
    }

    /** 新的写法自成一句（%1%、）；旧的是前后缀，中间为所显示的各级。 */
    private static String text(Xml xml, int level) {
        String whole = xml.attribute("num-list-format");
        if (whole != null) return whole.replaceAll("%(\\d)%", "%$1");
        StringBuilder numbers = new StringBuilder();
        int first = Math.max(0, level + 1 - Math.max(1, xml.number("display-levels", 1)));
        for (int n = first; n <= level; n++)
            numbers.append(n == first ? "%" : ".%").append(n + 1);
        return xml.attribute("num-prefix", "") + numbers + xml.attribute("num-suffix", "");
    }

    /** 以开头的字认写法，例如“一, 二, 三, ...”。 */
    private static String format(String written) {
        return switch (written.isEmpty() ? ' ' : written.charAt(0)) {
            case ' ' -> "none";
            case 'a' -> "lowerLetter";
            case 'A' -> "upperLetter";
            case 'i' -> "lowerRoman";
            case 'I' -> "upperRoman";
            case '一' -> "chineseCounting";
            case '①' -> "decimalEnclosedCircle";
            case '0' -> "decimalZero";
            default -> "decimal";
        };
    }
}
