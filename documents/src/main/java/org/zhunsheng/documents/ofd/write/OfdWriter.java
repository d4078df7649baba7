package org.zhunsheng.documents.ofd.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.zhunsheng.documents.archive.ArchiveWriter;
import org.zhunsheng.documents.archive.Markup;
import org.zhunsheng.documents.font.FontSubset;
import org.zhunsheng.documents.font.Typeface;
import org.zhunsheng.documents.typeset.Composition;
import org.zhunsheng.documents.typeset.Mark;
import org.zhunsheng.documents.typeset.SetForm;
import org.zhunsheng.documents.typeset.SetPage;
import org.zhunsheng.layout.PrintedForm;

/**
 * 印好的表写成一份 OFD：A4，与 PDF 同一副版面，嵌入字体子集，每张表一个大纲条目。
 *
 * <p>同样的表得到同样的字节：文件里没有时间，编号由内容定。
 */
public final class OfdWriter {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final String FONT_NAME = "Zhunsheng Song";
    private static final String FONT_FILE = "ZhunshengSong-Regular.ttf";
    private static final String FOLDER = "Doc_0/";

    private record Page(String id, byte[] content) {}

    private final FontSubset font = new FontSubset(Typeface.song());
    private final Numbering ids = new Numbering();
    private final String fontId = ids.next();
    private final Composition composition;
    private final List<Page> pages = new ArrayList<>();

    private OfdWriter(List<PrintedForm> forms) {
        composition = Composition.of(forms, font.face());
    }

    public static byte[] write(List<PrintedForm> forms) {
        return new OfdWriter(forms).write();
    }

    private byte[] write() {
        for (int n = 0; n < composition.pages().size(); n++) pages.add(page(n));
        ArchiveWriter zip = new ArchiveWriter();
        zip.add("OFD.xml", part("ofd:OFD", this::entry, "DocType", "OFD", "Version", "1.0"));
        zip.add(FOLDER + "Document.xml", part("ofd:Document", this::document));
        zip.add(FOLDER + "PublicRes.xml", part("ofd:Res", this::resources, "BaseLoc", "Res"));
        for (int n = 0; n < pages.size(); n++)
            zip.add(FOLDER + location(n), pages.get(n).content());
        zip.add(FOLDER + "Res/" + FONT_FILE, font.standalone());
        return zip.finish();
    }

    private static byte[] part(String root, Consumer<Markup> content, String... attributes) {
        return ArchiveWriter.xml(xml -> {
            xml.open(root, "xmlns:ofd", NAMESPACE).attributes(attributes);
            content.accept(xml);
            xml.close();
        });
    }

    private static String location(int page) {
        return "Pages/Page_" + page + "/Content.xml";
    }

    private Page page(int number) {
        SetPage page = composition.pages().get(number);
        String id = ids.next();
        byte[] content = part("ofd:Page", xml -> {
            PageDrawing drawing = new PageDrawing(xml, ids, font, fontId);
            PageDrawing.area(xml, "ofd:Area", page.sheet());
            xml.open("ofd:Content").open("ofd:Layer", "ID", ids.next(), "Type", "Body");
            for (Mark mark : page.marks()) drawing.draw(mark);
            drawing.draw(composition.foot(number));
            xml.close().close();
        });
        return new Page(id, content);
    }

    private void entry(Markup xml) {
        xml.open("ofd:DocBody").open("ofd:DocInfo");
        xml.leaf("ofd:DocID", id());
        xml.leaf("ofd:Title", composition.title());
        xml.leaf("ofd:Creator", "Zhunsheng").close();
        xml.leaf("ofd:DocRoot", FOLDER + "Document.xml").close();
    }

    /** 由各页的内容定，32 位。 */
    private String id() {
        StringBuilder sums = new StringBuilder(composition.title());
        for (Page page : pages) sums.append(UUID.nameUUIDFromBytes(page.content()));
        byte[] whole = sums.toString().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(whole).toString().replace("-", "");
    }

    private void document(Markup xml) {
        xml.open("ofd:CommonData").leaf("ofd:MaxUnitID", ids.last());
        PageDrawing.area(xml, "ofd:PageArea", composition.pages().getFirst().sheet());
        xml.leaf("ofd:PublicRes", "PublicRes.xml").close();
        xml.open("ofd:Pages");
        for (int n = 0; n < pages.size(); n++)
            xml.empty("ofd:Page", "ID", pages.get(n).id(), "BaseLoc", location(n));
        xml.close();
        if (!composition.forms().isEmpty()) outlines(xml);
        if (composition.forms().size() > 1)
            xml.open("ofd:VPreferences").leaf("ofd:PageMode", "UseOutlines").close();
    }

    private void outlines(Markup xml) {
        xml.open("ofd:Outlines");
        int first = 0;
        for (SetForm form : composition.forms()) {
            xml.open("ofd:OutlineElem", "Title", form.form().name());
            xml.open("ofd:Actions").open("ofd:Action", "Event", "CLICK").open("ofd:Goto");
            xml.empty("ofd:Dest", "Type", "XYZ", "PageID", pages.get(first).id(), "Left", "0", "Top", "0", "Zoom", "0");
            xml.close().close().close().close();
            first += form.pages().size();
        }
        xml.close();
    }

    private void resources(Markup xml) {
        xml.open("ofd:Fonts").open("ofd:Font", "ID", fontId, "FontName", FONT_NAME, "FamilyName", FONT_NAME);
        xml.attributes("Charset", "unicode", "Serif", "true").leaf("ofd:FontFile", FONT_FILE);
        xml.close().close();
    }
}
