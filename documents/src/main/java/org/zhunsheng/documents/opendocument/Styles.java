package org.zhunsheng.documents.opendocument;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.flow.Numbering;

/** 样式中影响读表的：字隐藏与否、符号字体，表、节显示与否，列宽，单元格有没有边框，列表编号的写法。没有写的从上一级样式来。 */
final class Styles {

    private static final int LONGEST_CHAIN = 20;
    /** 没有线，或线宽为零。 */
    private static final Pattern INVISIBLE = Pattern.compile("\\b(none|hidden)\\b|^0+(\\.0+)?[a-z]*( |$)");

    private final Map<String, Style> named;
    private final Map<String, Style> automatic = new HashMap<>();
    private final Numbering numbering;

    /** 一种样式；没有写的为 null。 */
    private static final class Style {
        private String parent = "";
        private @Nullable Boolean hidden;
        private @Nullable Boolean bordered;
        private @Nullable String font;
        private @Nullable Integer width;
    }

    private Styles(Map<String, Style> named, Numbering numbering) {
        this.named = named;
        this.numbering = numbering;
    }

    Styles() {
        this(new HashMap<>(), new Numbering());
    }

    /** 同一份文档的另一个部件：有名字的样式与编号共用，自动样式各有各的。 */
    Styles otherPart() {
        return new Styles(named, numbering);
    }

    Numbering numbering() {
        return numbering;
    }

    /** 读 styles 或 automatic-styles 元素。 */
    void read(Xml xml, boolean automatic) throws Unreadable {
        Map<String, Style> into = automatic ? this.automatic : named;
        xml.children(name -> {
            switch (name) {
                case "style", "default-style" -> style(xml, into);
                case "list-style", "outline-style" -> ListStyle.read(xml, numbering);
                default -> {}
            }
        });
    }

    private static void style(Xml xml, Map<String, Style> into) throws Unreadable {
        Limits.nodes(into.size());
        Style style = new Style();
        String family = xml.attribute("family", "");
        style.parent = family + " " + xml.attribute("parent-style-name", "");
        into.put(family + " " + xml.attribute("name", ""), style);
        xml.children(properties -> property(xml, properties, style));
    }

    private static void property(Xml xml, String properties, Style style) {
        switch (properties) {
            case "text-properties" -> {
                String display = xml.attribute("display");
                if (display != null) style.hidden = display.equals("none");
                String font = xml.attribute("font-name", xml.attribute("font-family", ""));
                if (!font.isEmpty()) style.font = font.replace("'", "");
            }
            case "section-properties" -> style.hidden = "none".equals(xml.attribute("display"));
            case "table-properties" -> style.hidden = "false".equals(xml.attribute("display"));
            case "table-column-properties" ->
                style.width = Math.max(
                        Length.twips(xml.attribute("column-width", "")),
                        Length.share(xml.attribute("rel-column-width", "")));
            case "table-cell-properties" -> style.bordered = bordered(xml, style.bordered);
            default -> {}
        }
    }

    private static @Nullable Boolean bordered(Xml xml, @Nullable Boolean otherwise) {
        Boolean drawn = otherwise;
        for (String side : new String[] {"border", "border-top", "border-bottom", "border-left", "border-right"}) {
            String line = xml.attribute(side);
            if (line == null) continue;
            drawn = !INVISIBLE.matcher(line).find() || Boolean.TRUE.equals(drawn);
        }
        return drawn;
    }

    boolean isHidden(String family, @Nullable String name) {
        return Boolean.TRUE.equals(find(family, name, style -> style.hidden));
    }

    boolean isBordered(@Nullable String name) {
        return Boolean.TRUE.equals(find("table-cell", name, style -> style.bordered));
    }

    /** 字体；没有写的为空串。 */
    String font(@Nullable String name) {
        String font = find("text", name, style -> style.font);
        return font == null ? "" : font;
    }

    /** 列宽，单位缇；不知道的为 {@code otherwise}。 */
    int width(@Nullable String name, int otherwise) {
        Integer width = find("table-column", name, style -> style.width);
        return width == null || width == 0 ? otherwise : width;
    }

    private <T> @Nullable T find(String family, @Nullable String name, Function<Style, @Nullable T> part) {
        String key = family + " " + name;
        for (int n = 0; n < LONGEST_CHAIN; n++) {
            Style style = automatic.getOrDefault(key, named.get(key));
            if (style == null) return null;
            T value = part.apply(style);
            if (value != null) return value;
            key = style.parent;
        }
        return null;
    }
}
