package org.zhunsheng.documents.ofd;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.geometry.Area;
import org.zhunsheng.documents.geometry.Outline;

/** 裁剪区：各条路径合起来的外接矩形；以文字裁剪的不裁。 */
final class Clipping {

    private final Scene scene;
    private @Nullable Area area;
    private boolean unbounded;

    Clipping(Scene scene) {
        this.scene = scene;
    }

    /** 停在一个裁剪区上，{@code outer} 把裁剪区的坐标换到用户坐标。 */
    Area area(Xml clip, Transform outer) throws Unreadable {
        clip.children(part -> {
            Transform transform = Transform.of(clip.attribute("CTM")).then(outer);
            clip.children(shape -> {
                if (shape.equals("Path")) path(clip, transform);
                else unbounded = true;
            });
        });
        return area == null || unbounded ? scene.view().page() : area;
    }

    private void path(Xml xml, Transform outer) throws Unreadable {
        double[] box = Numbers.of(xml.attribute("Boundary"), 4);
        Transform moved = box == null ? outer : Transform.move(box[0], box[1]).then(outer);
        Transform transform = Transform.of(xml.attribute("CTM")).then(moved);
        Outline outline = new Outline();
        xml.children(name -> {
            if (name.equals("AbbreviatedData")) scene.path(xml.text(), outline, transform);
        });
        if (outline.isEmpty()) unbounded = true;
        else area = area == null ? outline.bounds() : area.union(outline.bounds());
    }
}
