package org.zhunsheng.documents.pdf.write;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.font.FontSubset;
import org.zhunsheng.documents.typeset.Mark.Rules;
import org.zhunsheng.documents.typeset.Mark.Text;
import org.zhunsheng.documents.typeset.Segment;
import org.zhunsheng.documents.typeset.Sheet;

/** 正在写的一页：描画指令，与它们所属的结构。 */
final class PageDraft {

    private final Sheet sheet;
    private final Ink ink;
    private final PDPage page;
    private final List<Tag> marked = new ArrayList<>();

    PageDraft(Sheet sheet, FontSubset font) {
        this.sheet = sheet;
        ink = new Ink(font, sheet.height());
        page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
    }

    PDPage page() {
        return page;
    }

    Sheet sheet() {
        return sheet;
    }

    byte[] content() {
        return ink.bytes();
    }

    /** 各标记所属的节点，按标记的号数。 */
    COSArray marked() {
        COSArray elements = new COSArray();
        for (Tag tag : marked) elements.add(tag.element());
        return elements;
    }

    /** 写几行字；{@code tag} 为 null 的不是正文。 */
    void write(@Nullable Tag tag, Text text) {
        if (tag == null) {
            artifact("", text);
            return;
        }
        tag.content(page.getCOSObject(), marked.size());
        ink.begin(tag.type(), marked.size());
        marked.add(tag);
        ink.text(text);
        ink.end();
    }

    private void artifact(String properties, Text text) {
        ink.beginArtifact(properties);
        ink.text(text);
        ink.end();
    }

    void lines(Rules rules) {
        ink.beginArtifact("/Type /Layout");
        ink.lineWidth(rules.width());
        for (Segment s : rules.segments()) ink.line(s.fromX(), s.fromY(), s.toX(), s.toY());
        ink.end();
    }

    /** 页脚的页码。 */
    void foot(Text text) {
        artifact("/Type /Pagination /Subtype /Footer", text);
    }

    /** 读屏的次序照结构树。 */
    void number(int parents) {
        page.setStructParents(parents);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    }
}
