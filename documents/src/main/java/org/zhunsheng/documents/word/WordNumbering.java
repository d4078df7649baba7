package org.zhunsheng.documents.word;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.archive.Xml;

/** 自动编号：文字里没有，人却看得见，所以照 numbering.xml 数出来。项目符号不算文字。 */
final class WordNumbering {

    private static final int LEVELS = 9;

    private final Map<String, Map<Integer, Level>> styles = new HashMap<>();
    private final Map<String, String> styleOf = new HashMap<>();
    /** 重新起算的编号：编号/级 → 起始值。 */
    private final Map<String, Integer> restarts = new HashMap<>();

    private final Map<String, int[]> counters = new HashMap<>();

    /** 一级编号；{@code text} 如 %1. 或 （%2）。 */
    private record Level(int start, String format, String text, boolean spaced) {}

    private WordNumbering() {}

    static WordNumbering read(Archive archive, @Nullable String part) throws Unreadable {
        WordNumbering numbering = new WordNumbering();
        if (part == null) return numbering;
        Xml xml = Xml.open(archive, part);
        xml.children(name -> {
            if (name.equals("num")) numbering.number(xml, xml.attribute("numId", ""));
            if (name.equals("abstractNum")) numbering.style(xml, xml.attribute("abstractNumId", ""));
        });
        return numbering;
    }

    private void style(Xml xml, String id) throws Unreadable {
        Map<Integer, Level> levels = new HashMap<>();
        xml.children(name -> {
            if (name.equals("lvl")) levels.put(xml.number("ilvl", 0), level(xml));
        });
        styles.put(id, levels);
    }

    private static Level level(Xml xml) throws Unreadable {
        int[] start = {1};
        String[] written = {"decimal", "", "tab"};
        xml.children(part -> {
            switch (part) {
                case "start" -> start[0] = xml.number("val", 1);
                case "numFmt" -> written[0] = xml.attribute("val", "decimal");
                case "lvlText" -> written[1] = xml.attribute("val", "");
                case "suff" -> written[2] = xml.attribute("val", "tab");
                default -> {}
            }
        });
        return new Level(start[0], written[0], written[1], !written[2].equals("nothing"));
    }

    private void number(Xml xml, String id) throws Unreadable {
        xml.children(part -> {
            if (part.equals("abstractNumId")) styleOf.put(id, xml.attribute("val", ""));
            if (!part.equals("lvlOverride")) return;
            int level = xml.number("ilvl", 0);
            xml.children(override -> {
                if (override.equals("startOverride")) restarts.put(id + "/" + level, xml.number("val", 1));
            });
        });
    }

    /** 下一个编号，例如“1. ”；不编号的段落为空串。 */
    String label(String id, int level) {
        String style = styleOf.get(id);
        Map<Integer, Level> levels = style == null ? null : styles.get(style);
        Level own = levels == null ? null : levels.get(level);
        if (levels == null || own == null || level < 0 || level >= LEVELS) return "";
        if (own.format.equals("bullet") || own.format.equals("none")) return "";
        Integer restart = restarts.get(id + "/" + level);
        int[] counter = counters.computeIfAbsent(restart == null ? style : id, first -> new int[LEVELS]);
        counter[level] = counter[level] > 0 ? counter[level] + 1 : restart == null ? own.start : restart;
        for (int below = level + 1; below < LEVELS; below++) counter[below] = 0;
        String label = own.text;
        for (int n = 0; n <= level; n++) {
            Level upper = levels.get(n);
            String format = upper == null ? "decimal" : upper.format;
            label = label.replace("%" + (n + 1), Ordinal.of(Math.max(counter[n], 1), format));
        }
        return label.isEmpty() || !own.spaced ? label : label + " ";
    }
}
