package org.zhunsheng.documents.opendocument;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.flow.FlowBlock;

/** 一段连续的内容（正文、页眉、单元格、文本框）：其中的段落、列表与表格。删去的文字另存一处，不读，修订因此按“接受”理解。 */
final class Story {

    private final Xml xml;
    private final Styles styles;
    private int count;
    /** 当前列表的样式与层次。 */
    private String list = "";

    private int level = -1;

    Story(Xml xml, Styles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    /** 当前元素里的各块。 */
    List<FlowBlock> blocks() throws Unreadable {
        List<FlowBlock> blocks = new ArrayList<>();
        String outerList = list;
        int outerLevel = level;
        list = "";
        level = -1;
        xml.children(name -> block(name, blocks));
        list = outerList;
        level = outerLevel;
        return blocks;
    }

    private void block(String name, List<FlowBlock> blocks) throws Unreadable {
        switch (name) {
            case "p" -> paragraph("", blocks);
            case "h" -> paragraph(heading(), blocks);
            case "list" -> list(blocks);
            case "table" -> {
                if (!styles.isHidden("table", xml.attribute("style-name")))
                    blocks.add(new TextTable(xml, styles, this).read());
            }
            case "section" -> {
                boolean shown = !"none".equals(xml.attribute("display"))
                        && !styles.isHidden("section", xml.attribute("style-name"));
                if (shown) xml.children(inner -> block(inner, blocks));
            }
            case "frame", "custom-shape", "rect", "g" -> blocks.addAll(box());
            default -> {
                if (isTransparent(name)) xml.children(inner -> block(inner, blocks));
            }
        }
    }

    /** 只是包着内容的元素。 */
    private static boolean isTransparent(String name) {
        return switch (name) {
            case "text",
                    "index-body",
                    "index-title",
                    "numbered-paragraph",
                    "table-of-content",
                    "illustration-index",
                    "table-index",
                    "object-index",
                    "user-index",
                    "alphabetical-index",
                    "bibliography" -> true;
            default -> false;
        };
    }

    /** 一格或一段计一次数。 */
    void count() throws Unreadable {
        Limits.blocks(++count);
    }

    private void paragraph(String label, List<FlowBlock> blocks) throws Unreadable {
        count();
        Inline text = new Inline(xml, styles, this).read();
        blocks.add(new FlowBlock.Text(label + text));
        blocks.addAll(text.boxes());
    }

    private String heading() {
        if (level >= 0) return "";
        return styles.numbering().label(ListStyle.OUTLINE, xml.number("outline-level", 1) - 1);
    }

    /** 列表；里层没有写样式的与外层同。不是接着前面的，从头数起。 */
    private void list(List<FlowBlock> blocks) throws Unreadable {
        String outer = list;
        list = xml.attribute("style-name", outer);
        boolean continued =
                xml.attribute("continue-list") != null || "true".equals(xml.attribute("continue-numbering"));
        if (level < 0 && !continued) styles.numbering().reset(list);
        level++;
        xml.children(item -> item(item.equals("list-item"), blocks));
        level--;
        list = outer;
    }

    /** 一项：第一段之前是编号；表头之类（list-header）不编号。 */
    private void item(boolean numbered, List<FlowBlock> blocks) throws Unreadable {
        boolean[] labelled = {!numbered};
        xml.children(name -> {
            boolean first = !labelled[0] && (name.equals("p") || name.equals("h"));
            if (first) {
                labelled[0] = true;
                paragraph(styles.numbering().label(list, level), blocks);
            } else {
                block(name, blocks);
            }
        });
    }

    /** 图框、图形里的文字在任意深处；说明文字不算。 */
    List<FlowBlock> box() throws Unreadable {
        List<FlowBlock> blocks = new ArrayList<>();
        xml.children(name -> {
            switch (name) {
                case "text-box" -> blocks.addAll(blocks());
                case "frame", "custom-shape", "rect", "g" -> blocks.addAll(box());
                case "p", "h", "list" -> block(name, blocks);
                default -> {}
            }
        });
        return blocks;
    }
}
