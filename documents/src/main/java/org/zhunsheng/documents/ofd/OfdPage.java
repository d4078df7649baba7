package org.zhunsheng.documents.ofd;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.geometry.Budget;
import org.zhunsheng.documents.geometry.PageContent;
import org.zhunsheng.documents.geometry.View;

/** 一页：多大、用哪些模板、有哪些自己的资源。内容另走一遍。 */
final class OfdPage {

    private final OfdDocument document;
    private final String part;
    private final Resources resources;
    private final List<String> layers = new ArrayList<>();
    private @Nullable PageSize size;

    private OfdPage(OfdDocument document, String part) {
        this.document = document;
        this.part = part;
        this.resources = new Resources(document.resources());
    }

    static OfdPage read(OfdDocument document, String part) throws Unreadable {
        OfdPage page = new OfdPage(document, part);
        Xml xml = document.parts().open(part);
        xml.children(name -> {
            switch (name) {
                case "Area" -> page.size = PageSize.read(xml);
                case "Template" -> page.template(xml.attribute("TemplateID", "").strip());
                case "PageRes" -> page.resource(part, xml.text());
                default -> {}
            }
        });
        page.layers.add(part);
        return page;
    }

    private void template(String id) throws Unreadable {
        String template = document.template(id);
        if (template == null) return;
        layers.add(template);
        Xml xml = document.parts().open(template);
        xml.children(name -> {
            if (name.equals("PageRes")) resource(template, xml.text());
        });
    }

    private void resource(String from, String path) throws Unreadable {
        resources.add(document.parts(), document.parts().locate(from, path));
    }

    View view() {
        PageSize shown = size == null ? document.size() : size;
        double width = shown.width() * Transform.POINTS;
        double height = shown.height() * Transform.POINTS;
        return new View(0, -height, width, height, 0);
    }

    PageContent content(View view, Budget budget) throws Unreadable {
        Scene scene = new Scene(document.parts(), resources, view, budget);
        for (String layer : layers) scene.part(layer);
        return scene.content();
    }

    @Override
    public String toString() {
        return part;
    }
}
