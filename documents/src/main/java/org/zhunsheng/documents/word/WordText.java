package org.zhunsheng.documents.word;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.flow.FlowBlock;
import org.zhunsheng.documents.flow.Symbols;

/** 一个段落显示出来的文字：域取结果，删除的、隐藏的不要，符号字体化为通用字符；文本框里的内容另外收着。 */
final class WordText {

    private final Xml xml;
    private final WordStory story;
    private final StringBuilder text = new StringBuilder();
    private final List<FlowBlock> boxes = new ArrayList<>();
    private String numbering = "";
    private int level;

    WordText(Xml xml, WordStory story) {
        this.xml = xml;
        this.story = story;
    }

    void read() throws Unreadable {
        xml.children(name -> {
            if (name.equals("pPr")) xml.children(this::property);
            else inline(name);
        });
    }

    List<FlowBlock> boxes() {
        return boxes;
    }

    /** 自动编号的编号；没有则为空串。 */
    String numbering() {
        return numbering;
    }

    int level() {
        return level;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void property(String property) throws Unreadable {
        if (!property.equals("numPr")) return;
        xml.children(part -> {
            if (part.equals("numId")) numbering = xml.attribute("val", "");
            if (part.equals("ilvl")) level = xml.number("val", 0);
        });
    }

    private void inline(String name) throws Unreadable {
        switch (name) {
            case "r" -> run();
            case "del", "moveFrom", "rt", "pPr", "rPr", "sdtPr" -> {}
            default -> xml.children(this::inline);
        }
    }

    private void run() throws Unreadable {
        RunProperties properties = new RunProperties();
        xml.children(name -> {
            if (name.equals("rPr")) xml.children(properties::property);
            else if (!properties.hidden) piece(name, properties.font);
        });
    }

    private void piece(String name, String font) throws Unreadable {
        switch (name) {
            case "t" -> text.append(Symbols.inFont(font, xml.text()));
            case "tab", "ptab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "sym" -> text.append(Symbols.of(xml.attribute("font", ""), xml.attribute("char", "")));
            case "fldChar" -> xml.children(data -> xml.children(this::formField));
            case "drawing", "pict", "object" -> box();
            case "ruby" -> xml.children(this::inline);
            default -> {}
        }
    }

    /** 文本框在任意深处。 */
    private void box() throws Unreadable {
        xml.children(name -> {
            if (name.equals("txbxContent")) boxes.addAll(story.blocks());
            else box();
        });
    }

    /** 旧式窗体的复选框：当前的值，没有则为默认值。 */
    private void formField(String name) throws Unreadable {
        if (!name.equals("checkBox")) return;
        boolean[] checked = {false};
        xml.children(state -> {
            if (state.equals("default") || state.equals("checked")) checked[0] = xml.isOn("val");
        });
        text.append(checked[0] ? Symbols.CHECKED : Symbols.UNCHECKED);
    }

    /** 影响显示的字符格式：隐藏、符号字体。 */
    private final class RunProperties {
        private boolean hidden;
        private String font = "";

        private void property(String name) {
            if (name.equals("vanish")) hidden = xml.isOn("val");
            if (name.equals("rFonts")) font = xml.attribute("ascii", "");
        }
    }
}
