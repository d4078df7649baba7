package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Archive;
import org.zhunsheng.documents.archive.Xml;

/** 单元格样式中影响读表的两样：数字格式，边框。 */
final class SheetStyles {

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Frame> borders = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();

    /** 边框：有没有哪一边画了线，上边、下边画了没有。 */
    record Frame(boolean drawn, boolean top, boolean bottom) {

        static final Frame NONE = new Frame(false, false, false);
    }

    /** 一种样式；{@code format} 为内置格式的编号，{@code code} 为自定义格式的写法。 */
    record Style(int format, @Nullable String code, boolean bordered) {

        static final Style GENERAL = new Style(0, null, false);
    }

    private SheetStyles() {}

    static SheetStyles read(Archive archive, @Nullable String part) throws Unreadable {
        SheetStyles styles = new SheetStyles();
        if (part == null) return styles;
        Xml xml = Xml.open(archive, part);
        xml.children(section -> {
            switch (section) {
                case "numFmts" ->
                    xml.children(format ->
                            styles.formats.put(xml.number("numFmtId", -1), xml.attribute("formatCode", "General")));
                case "borders" -> xml.children(border -> styles.borders.add(frame(xml)));
                case "cellXfs" -> xml.children(style -> styles.style(xml));
                default -> {}
            }
        });
        return styles;
    }

    private static Frame frame(Xml xml) throws Unreadable {
        Set<String> drawn = new HashSet<>();
        xml.children(side -> {
            if (!xml.attribute("style", "none").equals("none")) drawn.add(side);
        });
        return new Frame(!drawn.isEmpty(), drawn.contains("top"), drawn.contains("bottom"));
    }

    private void style(Xml xml) {
        int format = xml.number("numFmtId", 0);
        int border = xml.number("borderId", 0);
        Frame frame = border >= 0 && border < borders.size() ? borders.get(border) : Frame.NONE;
        frames.add(frame);
        styles.add(new Style(format, formats.get(format), frame.drawn));
    }

    Style get(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : Style.GENERAL;
    }

    Frame frame(int index) {
        return index >= 0 && index < frames.size() ? frames.get(index) : Frame.NONE;
    }
}
