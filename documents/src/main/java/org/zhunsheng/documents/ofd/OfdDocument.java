package org.zhunsheng.documents.ofd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.archive.Xml;
import org.zhunsheng.documents.geometry.Pages;

/** 包里的一份文档：默认的页面大小、公用的资源、模板、各页。 */
final class OfdDocument {

    private final Parts parts;
    private final String root;
    private final Resources resources = new Resources();
    private final Map<String, String> templates = new HashMap<>();
    private final List<String> pages = new ArrayList<>();
    private PageSize size = PageSize.A4;

    private OfdDocument(Parts parts, String root) {
        this.parts = parts;
        this.root = root;
    }

    static OfdDocument read(Parts parts, String root) throws Unreadable {
        OfdDocument document = new OfdDocument(parts, root);
        Xml xml = parts.open(root);
        xml.children(name -> {
            if (name.equals("CommonData")) document.common(xml);
            if (name.equals("Pages")) document.pages(xml);
        });
        return document;
    }

    private void common(Xml xml) throws Unreadable {
        xml.children(name -> {
            switch (name) {
                case "PageArea" -> {
                    PageSize written = PageSize.read(xml);
                    if (written != null) size = written;
                }
                case "PublicRes", "DocumentRes" -> resources.add(parts, parts.locate(root, xml.text()));
                case "TemplatePage" ->
                    templates.put(xml.attribute("ID", "").strip(), parts.locate(root, xml.attribute("BaseLoc", "")));
                default -> {}
            }
        });
    }

    private void pages(Xml xml) throws Unreadable {
        xml.children(name -> {
            if (name.equals("Page")) pages.add(parts.locate(root, xml.attribute("BaseLoc", "")));
            Pages.limit(pages.size());
        });
    }

    Parts parts() {
        return parts;
    }

    Resources resources() {
        return resources;
    }

    PageSize size() {
        return size;
    }

    List<String> pages() {
        return pages;
    }

    /** 某一编号的模板所在的部件；没有则为 null。 */
    @Nullable
    String template(String id) {
        return templates.get(id);
    }
}
