package org.zhunsheng.documents.ofd.write;

import java.util.Arrays;
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
        xml.open(element).leaf("ofd:PhysicalBox", Millimetres.page(sheet)).close();
    }

    void draw(Mark mark) {
        switch (mark) {
            case Mark.Text text -> text(text);
            case Mark.Rules rules -> rules(rules);
        }
    }

    /** 文字图元至少要有一段文字。 */
    private void text(Mark.Text text) {
        if (text.lines().stream().allMatch(line -> Markup.clean(line.text()).isBlank())) return;
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

    /** 一行字。基本平面以外的字自成一段：有的程序把它数作两个字，同在一段的就都错了位。 */
    private void line(Mark.Text text, Placed line, Frame frame) {
        int[] characters = Markup.clean(line.text()).codePoints().toArray();
        double left = line.left() - frame.left();
        double base = text.base(line) - frame.top();
        for (int start = 0, end; start < characters.length; start = end) {
            end = start + 1;
            boolean basic = Character.isBmpCodePoint(characters[start]);
            while (basic && end < characters.length && Character.isBmpCodePoint(characters[end])) end++;
            Run run = Run.of(Arrays.copyOfRange(characters, start, end), font, text.size(), line.spacing());
            run.write(xml, left, base);
            left += run.width();
        }
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
