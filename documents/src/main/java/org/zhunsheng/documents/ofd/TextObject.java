package org.zhunsheng.documents.ofd;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.geometry.Area;
import org.zhunsheng.documents.geometry.Glyph;

/** 文字：每个字各有位置，一段或几段。 */
final class TextObject {

    private final Unit unit;
    private final double size;
    private final double stretch;
    private final int read;
    private final int letter;
    private final boolean fills;
    private final boolean strokes;
    private final List<TextCode> codes = new ArrayList<>();

    private TextObject(Xml xml, Unit unit) {
        this.unit = unit;
        size = Math.abs(Numbers.one(xml.attribute("Size"), 0));
        stretch = Math.abs(Numbers.one(xml.attribute("HScale"), 1));
        read = xml.number("ReadDirection", 0);
        letter = xml.number("CharDirection", 0);
        fills = xml.isOn("Fill");
        strokes = xml.attribute("Stroke") != null && xml.isOn("Stroke");
    }

    /** 停在文字图元上；{@code string} 是它的序号。 */
    static List<Glyph> glyphs(Xml xml, Space space, Scene scene, int string) throws Unreadable {
        Unit unit = new Unit(xml, space, scene);
        TextObject object = new TextObject(xml, unit);
        xml.children(name -> {
            if (name.equals("TextCode")) object.code(xml, scene);
            else unit.child(name, xml);
        });
        return object.isSeen() ? object.visible(string) : List.of();
    }

    private void code(Xml xml, Scene scene) throws Unreadable {
        TextCode before = codes.isEmpty() ? TextCode.FIRST : codes.getLast();
        TextCode code = TextCode.read(xml, before);
        scene.spend(code.points().length);
        codes.add(code);
    }

    private boolean isSeen() {
        boolean filled = fills && unit.pen().filling() != Ink.NONE;
        boolean stroked = strokes && unit.pen().stroking() != Ink.NONE;
        return !unit.hidden() && size > 0 && (filled || stroked);
    }

    /** 裁剪之后还看得见的字。 */
    private List<Glyph> visible(int string) {
        List<Glyph> glyphs = new ArrayList<>();
        for (TextCode code : codes) write(code, string, glyphs);
        List<Glyph> inside = within(unit.clip(), glyphs);
        return inside.isEmpty() ? within(unit.outerClip(), glyphs) : inside;
    }

    private static List<Glyph> within(Area clip, List<Glyph> glyphs) {
        Area reach = clip.grow(0.25);
        return glyphs.stream()
                .filter(glyph -> reach.contains(glyph.x(), glyph.y()))
                .toList();
    }

    private void write(TextCode code, int string, List<Glyph> glyphs) {
        Transform t = unit.transform();
        double angle = Math.toRadians(letter);
        double alongX = Math.cos(angle);
        double alongY = Math.sin(angle);
        int turn = unit.view().direction(t.dx(alongX, alongY), t.dy(alongX, alongY));
        if (turn < 0) return;
        double wide = Math.hypot(t.dx(alongX, alongY), t.dy(alongX, alongY)) * stretch;
        double height = Math.hypot(t.dx(-alongY, alongX), t.dy(-alongY, alongX)) * size;
        Line line = code.line(size, stretch, read);
        boolean vertical = letter == 0 && line.runsDown(size);
        int[] points = code.points();
        for (int n = 0; n < points.length; n++) {
            String text = Letters.text(points[n]);
            if (text.isEmpty()) continue;
            double x = t.x(line.x(n), line.y(n));
            double y = t.y(line.x(n), line.y(n));
            double width = Letters.width(points[n]) * size;
            double step = line.step(n, alongX, alongY) / stretch;
            if (step > 0 && step < width + Letters.LOOSE * size) width = step;
            glyphs.add(Glyph.at(
                    unit.view().x(x, y), unit.view().y(x, y), text, width * wide, height, turn, vertical, string));
        }
    }
}
