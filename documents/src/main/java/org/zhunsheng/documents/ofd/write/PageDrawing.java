package org.zhunsheng.documents.ofd.write;

import org.zhunsheng.documents.archive.Markup;
import org.zhunsheng.documents.font.FontSubset;
import org.zhunsheng.documents.typeset.Mark;
import org.zhunsheng.documents.typeset.Placed;
import org.zhunsheng.documents.typeset.Segment;
import org.zhunsheng.documents.typeset.Sheet;

/** 一页的图元：每格文字一个文字图元，格线一个图形图元。 */
final class PageDrawing {

    private static final String BLACK = "0 0 0";

    private final Markup xml;
    private final Numbering ids;
    private final FontSubset font;
    private final String fontId;

    PageDrawing(Markup xml, Numbering ids, FontSubset font, String fontId) {
        this.xml = xml;
        this.ids = ids;
        this.font = font;
        this.fontId = fontId;
    }

    /** 页面的范围。 */
    static void area(Markup xml, String element, Sheet sheet) {
        xml.open(element).leaf("ofd:PhysicalBox", Millimetres.of(0, 0, sheet.width(), sheet.height()));
        xml.close();
    }

    void draw(Mark mark) {
        switch (mark) {
            case Mark.Text text -> text(text);
            case Mark.Rules rules -> rules(rules);
        }
    }

    private void text(Mark.Text text) {
        Frame frame = Frame.of(text, font);
        xml.open("ofd:TextObject", "ID", ids.next(), "Boundary", frame.written());
        xml.attributes("Font", fontId, "Size", Millimetres.of(text.size()));
        if (text.bold()) xml.attributes("Stroke", "true", "LineWidth", Millimetres.of(text.stroke()));
        xml.empty("ofd:FillColor", "Value", BLACK);
        // 文字的勾边颜色，标准规定默认为透明
        if (text.bold()) xml.empty("ofd:StrokeColor", "Value", BLACK);
        for (Placed line : text.lines()) line(text, line, frame);
        xml.close();
    }

    private void line(Mark.Text text, Placed line, Frame frame) {
        String written = Markup.clean(line.text());
        if (written.isBlank()) return;
        int[] characters = written.codePoints().toArray();
        String x = Millimetres.of(line.left() - frame.left());
        String y = Millimetres.of(text.base(line) - frame.top());
        String offsets = Offsets.of(characters, font, text.size(), line.spacing());
        font.number(characters[characters.length - 1]);
        if (offsets.isEmpty()) xml.leaf("ofd:TextCode", written, "X", x, "Y", y);
        else xml.leaf("ofd:TextCode", written, "X", x, "Y", y, "DeltaX", offsets);
    }

    private void rules(Mark.Rules rules) {
        Frame frame = Frame.of(rules);
        StringBuilder path = new StringBuilder();
        for (Segment each : rules.segments()) {
            if (!path.isEmpty()) path.append(' ');
            path.append("M ").append(frame.at(each.fromX(), each.fromY()));
            path.append(" L ").append(frame.at(each.toX(), each.toY()));
        }
        xml.open("ofd:PathObject", "ID", ids.next(), "Boundary", frame.written());
        xml.attributes("LineWidth", Millimetres.of(rules.width()));
        xml.empty("ofd:StrokeColor", "Value", BLACK);
        xml.leaf("ofd:AbbreviatedData", path.toString()).close();
    }
}
