package org.zhunsheng.documents.ofd;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;

/** 页面的物理区域的大小，毫米；它的左上角就是页面坐标的原点。 */
record PageSize(double width, double height) {

    static final PageSize A4 = new PageSize(210, 297);

    /** 停在页面区域上；没有写或写错的为 null。 */
    static @Nullable PageSize read(Xml area) throws Unreadable {
        PageSize[] size = new PageSize[1];
        area.children(name -> {
            double[] box = name.equals("PhysicalBox") ? Numbers.of(area.text(), 4) : null;
            if (box != null && box[2] > 0 && box[3] > 0) size[0] = new PageSize(box[2], box[3]);
        });
        return size[0];
    }
}
