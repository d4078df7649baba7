package org.zhunsheng.documents.ofd;

import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.geometry.Area;
import org.zhunsheng.documents.geometry.View;

/** 各种图元共有的部分：在哪里、怎样变换、用什么画、裁剪到哪里、看不看得见。 */
final class Unit {

    private final Space space;
    private final Scene scene;
    private final Transform moved;
    private final Transform transform;
    private final Area boundary;
    private final boolean hidden;
    private Pen pen;
    private Area clip;

    /** 停在图元的元素上，读其属性。 */
    Unit(Xml xml, Space space, Scene scene) {
        this.space = space;
        this.scene = scene;
        double[] box = Numbers.of(xml.attribute("Boundary"), 4);
        moved = box == null ? space.transform() : Transform.move(box[0], box[1]).then(space.transform());
        transform = Transform.of(xml.attribute("CTM")).then(moved);
        boundary = box == null ? space.clip() : moved.shown(0, 0, box[2], box[3], scene.view());
        clip = space.clip().intersect(boundary);
        hidden = !xml.isOn("Visible") || xml.number("Alpha", 255) == 0;
        pen = Pen.of(xml)
                .over(scene.resources().pen(xml.attribute("DrawParam")))
                .over(space.pen());
    }

    /** 停在子元素上：颜色与裁剪在此处理，其余的由各种图元自己读。 */
    void child(String name, Xml xml) throws Unreadable {
        pen = pen.with(name, xml);
        if (!name.equals("Clips")) return;
        Transform clipped = xml.attribute("TransFlag") != null && xml.isOn("TransFlag") ? transform : moved;
        xml.children(one -> clip = clip.intersect(new Clipping(scene).area(xml, clipped)));
    }

    View view() {
        return scene.view();
    }

    boolean hidden() {
        return hidden;
    }

    Pen pen() {
        return pen;
    }

    /** 图元自己的坐标到用户坐标。 */
    Transform transform() {
        return transform;
    }

    Area boundary() {
        return boundary;
    }

    /** 图元看得见的范围。 */
    Area clip() {
        return clip;
    }

    /** 容器看得见的范围：外接矩形、裁剪写错了，把整个图元都挡掉时，以此为准——不让内容悄悄消失。 */
    Area outerClip() {
        return space.clip();
    }

    /** 作为容器。 */
    Space inside() {
        Area seen = clip.isEmpty() ? space.clip() : clip;
        return new Space(transform, seen, pen, space.depth() + 1);
    }
}
