package org.zhunsheng.documents.ofd;

import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.geometry.Area;
import org.zhunsheng.documents.geometry.Drawing;
import org.zhunsheng.documents.geometry.Outline;

/** 图形：描边的、填充的路径。 */
final class PathObject {

    private final Unit unit;
    private final Outline outline = new Outline();
    private final boolean strokes;
    private final boolean fills;

    private PathObject(Xml xml, Unit unit) {
        this.unit = unit;
        strokes = xml.isOn("Stroke");
        fills = xml.attribute("Fill") != null && xml.isOn("Fill");
    }

    static void draw(Xml xml, Space space, Scene scene, Drawing drawing) throws Unreadable {
        Unit unit = new Unit(xml, space, scene);
        if (unit.hidden()) return;
        PathObject object = new PathObject(xml, unit);
        xml.children(name -> {
            if (name.equals("AbbreviatedData")) scene.path(xml.text(), object.outline, unit.transform());
            else unit.child(name, xml);
        });
        if (!object.outline.isEmpty()) object.draw(drawing);
    }

    private void draw(Drawing drawing) {
        Area bounds = outline.bounds().grow(1);
        Area clip = bounds.touches(unit.clip()) ? unit.clip() : unit.outerClip();
        Pen pen = unit.pen();
        if (fills && pen.filling() != Ink.NONE) drawing.fill(outline, clip, pen.filling() == Ink.WHITE);
        double width = pen.width() * unit.transform().scale();
        if (strokes && pen.stroking() != Ink.NONE) {
            drawing.stroke(outline, width, clip, pen.stroking() == Ink.WHITE);
        }
    }
}
