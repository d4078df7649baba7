package org.zhunsheng.documents.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** 写一份 OOXML 文件：部件、内容类型、关系。部件的次序与时间都是定的，同样的内容得到同样的字节。 */
public final class OfficePackage {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CORE = "docProps/core.xml";

    private record Relation(String type, String target) {}

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, List<Relation>> relations = new TreeMap<>();

    /** @param main 主部件，例如 word/document.xml */
    public OfficePackage(String main) {
        relations.put(
                "",
                List.of(
                        new Relation(OFFICE + "/officeDocument", main),
                        new Relation(PACKAGE + "relationships/metadata/core-properties", CORE)));
    }

    /** 加一个部件。 */
    public void add(String part, String type, Consumer<Markup> content) {
        types.put(part, type);
        parts.put(part, ArchiveWriter.xml(content));
    }

    /** 加一条关系，返回编号；{@code target} 相对于 {@code part} 所在的文件夹。 */
    public String relate(String part, String type, String target) {
        List<Relation> own = relations.computeIfAbsent(part, first -> new ArrayList<>());
        own.add(new Relation(OFFICE + "/" + type, target));
        return "rId" + own.size();
    }

    /** 文件的属性：题名、主题、语言；没有时间，也没有作者。 */
    public void properties(String title, String subject, String language) {
        add(
                CORE,
                "application/vnd.openxmlformats-package.core-properties+xml",
                xml -> xml.open(
                                "cp:coreProperties",
                                "xmlns:cp",
                                PACKAGE + "metadata/core-properties",
                                "xmlns:dc",
                                "http://purl.org/dc/elements/1.1/")
                        .leaf("dc:title", title)
                        .leaf("dc:subject", subject)
                        .leaf("dc:language", language)
                        .close());
    }

    public byte[] finish() {
        ArchiveWriter zip = new ArchiveWriter();
        zip.add("[Content_Types].xml", ArchiveWriter.xml(this::types));
        for (String part : relations.keySet())
            zip.add(relationsOf(part), ArchiveWriter.xml(xml -> relations(xml, relations.get(part))));
        parts.forEach(zip::add);
        return zip.finish();
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private void types(Markup xml) {
        xml.open("Types", "xmlns", PACKAGE + "content-types");
        xml.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        types.forEach((part, type) -> xml.empty("Override", "PartName", "/" + part, "ContentType", type));
        xml.close();
    }

    private static void relations(Markup xml, List<Relation> relations) {
        xml.open("Relationships", "xmlns", PACKAGE + "relationships");
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            xml.empty("Relationship", "Id", "rId" + (i + 1), "Type", relation.type, "Target", relation.target);
        }
        xml.close();
    }
}
