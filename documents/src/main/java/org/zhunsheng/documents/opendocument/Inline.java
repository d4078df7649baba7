package org.zhunsheng.documents.opendocument;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.flow.FlowBlock;
import org.zhunsheng.documents.flow.Symbols;

/** 一个段落显示出来的文字：空白合并，隐藏的、批注、脚注不要，符号字体化为通用字符；文本框里的内容另外收着。 */
final class Inline {

    private final Xml xml;
    private final Styles styles;
    private final @Nullable Story story;
    private final StringBuilder text = new StringBuilder();
    private final List<FlowBlock> boxes = new ArrayList<>();
    private boolean hidden;
    private String font = "";

    /** {@code story} 读文本框；不要文本框的为 null。 */
    Inline(Xml xml, Styles styles, @Nullable Story story) {
        this.xml = xml;
        this.styles = styles;
        this.story = story;
    }

    /** 当前的 p 或 h 元素。 */
    Inline read() throws Unreadable {
        String style = xml.attribute("style-name");
        hidden = styles.isHidden("paragraph", style);
        xml.mixed(this::append, this::element);
        return this;
    }

    List<FlowBlock> boxes() {
        return boxes;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** 连续的空白算一个空格。 */
    private void append(String written) {
        if (hidden) return;
        for (char c : Symbols.inFont(font, written).toCharArray()) {
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!blank) text.append(c);
            else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) text.append(' ');
        }
    }

    private void literal(String written) throws Unreadable {
        xml.count(written.length());
        if (!hidden) text.append(written);
    }

    private void element(String name) throws Unreadable {
        switch (name) {
            case "span" -> span();
            case "s" -> literal(" ".repeat(Math.clamp(xml.number("c", 1), 0, Limits.COLUMNS)));
            case "tab" -> literal("\t");
            case "line-break" -> literal("\n");
            case "note", "annotation", "ruby-text", "hidden-text", "script", "number" -> {}
            case "fieldmark" -> fieldmark(xml.attribute("type", ""));
            case "frame", "custom-shape", "rect", "g", "text-box" -> {
                if (story != null) boxes.addAll(story.box());
            }
            default -> xml.mixed(this::append, this::element);
        }
    }

    private void span() throws Unreadable {
        boolean outerHidden = hidden;
        String outerFont = font;
        String style = xml.attribute("style-name");
        hidden |= styles.isHidden("text", style);
        String own = styles.font(style);
        if (!own.isEmpty()) font = own;
        xml.mixed(this::append, this::element);
        hidden = outerHidden;
        font = outerFont;
    }

    /** 旧式窗体的复选框。 */
    private void fieldmark(String type) throws Unreadable {
        boolean[] checked = {false};
        xml.children(parameter -> {
            if (xml.attribute("name", "").equals("Checkbox_Checked")) checked[0] = xml.isOn("value");
        });
        if (type.endsWith("FORMCHECKBOX")) literal(checked[0] ? Symbols.CHECKED : Symbols.UNCHECKED);
    }
}
