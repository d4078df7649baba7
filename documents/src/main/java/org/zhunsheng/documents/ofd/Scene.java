package org.zhunsheng.documents.ofd;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.geometry.Budget;
import org.zhunsheng.documents.geometry.Drawing;
import org.zhunsheng.documents.geometry.Glyph;
import org.zhunsheng.documents.geometry.Outline;
import org.zhunsheng.documents.geometry.PageContent;
import org.zhunsheng.documents.geometry.View;

/** 走一遍一页（与它的模板）的图元，记下文字与线。批注、签章不是内容，不看。 */
final class Scene {

    /** 复合图元嵌套的层数。 */
    private static final int DEEPEST = 24;

    /** 画一个复合图元抵得上多少个图元：每次都要重读它所在的部件。 */
    private static final int COMPOSITE = 2000;

    private final Parts parts;
    private final Resources resources;
    private final View view;
    private final Budget budget;
    private final Drawing drawing;
    private final List<Glyph> glyphs = new ArrayList<>();
    private int string;

    Scene(Parts parts, Resources resources, View view, Budget budget) {
        this.parts = parts;
        this.resources = resources;
        this.view = view;
        this.budget = budget;
        this.drawing = new Drawing(budget);
    }

    View view() {
        return view;
    }

    Resources resources() {
        return resources;
    }

    void spend(int amount) {
        budget.spend(amount);
    }

    void path(String data, Outline outline, Transform transform) {
        PathData.draw(data, outline, transform, view, budget);
    }

    PageContent content() {
        return new PageContent(glyphs, drawing, true);
    }

    /** 一页或一个模板的内容。 */
    void part(String part) throws Unreadable {
        Xml xml = parts.open(part);
        xml.children(section -> {
            if (section.equals("Content")) block(xml, Space.page(view));
        });
    }

    /** 停在容器上，画其中的图元。 */
    private void block(Xml xml, Space space) throws Unreadable {
        xml.children(name -> {
            budget.spend(1);
            switch (name) {
                case "TextObject" -> glyphs.addAll(TextObject.glyphs(xml, space, this, ++string));
                case "PathObject" -> PathObject.draw(xml, space, this, drawing);
                case "ImageObject" -> image(xml, space);
                case "CompositeObject" -> composite(xml, space);
                case "Layer" -> block(xml, space.with(resources.pen(xml.attribute("DrawParam"))));
                case "PageBlock" -> block(xml, space);
                default -> {}
            }
        });
    }

    private void image(Xml xml, Space space) {
        Unit unit = new Unit(xml, space, this);
        if (!unit.hidden()) drawing.image(unit.boundary(), unit.clip());
    }

    private void composite(Xml xml, Space space) throws Unreadable {
        Unit unit = new Unit(xml, space, this);
        String id = xml.attribute("ResourceID", "").strip();
        String part = resources.composite(id);
        xml.children(name -> unit.child(name, xml));
        if (part == null || unit.hidden() || space.depth() >= DEEPEST) return;
        budget.spend(COMPOSITE);
        Xml resource = parts.open(part);
        resource.children(section -> resource.children(name -> {
            if (!name.equals("CompositeGraphicUnit")) return;
            if (!resource.attribute("ID", "").strip().equals(id)) return;
            resource.children(content -> {
                if (content.equals("Content")) block(resource, unit.inside());
            });
        }));
    }
}
