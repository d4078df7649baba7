package org.zhunsheng.documents.ofd;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;

/** 按编号引用的资源里与文字、表格线有关的：绘制参数，以及复合图元在哪个部件里。字体、图像、颜色空间用不着。 */
final class Resources {

    /** 绘制参数承接绘制参数的层数。 */
    private static final int LONGEST = 16;

    private record DrawParam(String relative, Pen pen) {}

    private final Map<String, DrawParam> drawParams;
    private final Map<String, String> composites;

    Resources() {
        this(new Resources(new HashMap<>(), new HashMap<>()));
    }

    /** 在一份文件的资源之上，一页还可以有自己的。 */
    Resources(Resources general) {
        this(new HashMap<>(general.drawParams), new HashMap<>(general.composites));
    }

    private Resources(Map<String, DrawParam> drawParams, Map<String, String> composites) {
        this.drawParams = drawParams;
        this.composites = composites;
    }

    /** 添上一个资源部件；包里没有的不算坏：缺的只是颜色与线宽。 */
    void add(Parts parts, String part) throws Unreadable {
        if (!parts.has(part)) return;
        Xml xml = parts.open(part);
        xml.children(section -> xml.children(name -> {
            String id = xml.attribute("ID", "").strip();
            if (name.equals("DrawParam")) drawParams.put(id, drawParam(xml));
            if (name.equals("CompositeGraphicUnit")) composites.put(id, part);
            Limits.nodes(drawParams.size() + composites.size());
        }));
    }

    private static DrawParam drawParam(Xml xml) throws Unreadable {
        String relative = xml.attribute("Relative", "").strip();
        Pen[] pen = {Pen.of(xml)};
        xml.children(name -> pen[0] = pen[0].with(name, xml));
        return new DrawParam(relative, pen[0]);
    }

    /** 某一编号的绘制参数，连同它所承接的。 */
    Pen pen(@Nullable String id) {
        Pen pen = Pen.UNSET;
        DrawParam next = id == null ? null : drawParams.get(id.strip());
        for (int n = 0; next != null && n < LONGEST; n++) {
            pen = pen.over(next.pen);
            next = drawParams.get(next.relative);
        }
        return pen;
    }

    /** 某一编号的复合图元所在的部件；没有则为 null。 */
    @Nullable
    String composite(String id) {
        return composites.get(id);
    }
}
