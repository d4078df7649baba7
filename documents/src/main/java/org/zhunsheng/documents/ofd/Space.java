package org.zhunsheng.documents.ofd;

import org.zhunsheng.documents.geometry.Area;
import org.zhunsheng.documents.geometry.View;

/**
 * 图元所在的容器：页面、图层、复合图元。
 *
 * @param transform 容器里的坐标（毫米）到用户坐标
 * @param clip 看得见的范围，显示的页面上
 * @param pen 没有另行规定时用的绘制参数
 * @param depth 第几层复合图元
 */
record Space(Transform transform, Area clip, Pen pen, int depth) {

    static Space page(View view) {
        return new Space(Transform.PAGE, view.page(), Pen.UNSET, 0);
    }

    Space with(Pen other) {
        return new Space(transform, clip, other.over(pen), depth);
    }
}
