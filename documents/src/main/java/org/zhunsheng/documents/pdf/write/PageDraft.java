package org.zhunsheng.documents.pdf.write;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.font.FontSubset;

/** 正在写的一页：描画指令，与它们所属的结构。 */
final class PageDraft {

    private final Sheet sheet;
    private final Ink ink;
    private final PDPage page;
    private final List<Tag> marked = new ArrayList<>();

    /** 排定了位置的一行字；位置是字身的左上角。 */
    record Placed(String text, double left, double top, double spacing) {}

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
    void write(@Nullable Tag tag, List<Placed> lines, double size, boolean bold) {
        if (lines.isEmpty()) return;
        if (tag == null) {
            ink.beginArtifact("");
        } else {
            tag.content(page.getCOSObject(), marked.size());
            ink.begin(tag.type(), marked.size());
            marked.add(tag);
        }
        ink.beginText(size, bold);
        for (Placed line : lines) ink.text(line.text(), line.left(), line.top(), size, line.spacing());
        ink.endText(bold);
        ink.end();
    }

    void lines(List<double[]> segments, double width) {
        ink.beginArtifact("/Type /Layout");
        ink.lineWidth(width);
        for (double[] s : segments) ink.line(s[0], s[1], s[2], s[3]);
        ink.end();
    }

    /** 页脚居中的页码。 */
    void foot(String text, double size) {
        int width = text.codePoints().map(ink.font().face()::width).sum();
        ink.beginArtifact("/Type /Pagination /Subtype /Footer");
        ink.beginText(size, false);
        ink.text(text, (sheet.width() - width * size / 1000) / 2, sheet.bottom() + Sheet.MARGIN * 0.3, size, 0);
        ink.endText(false);
        ink.end();
    }

    /** 读屏的次序照结构树。 */
    void number(int parents) {
        page.setStructParents(parents);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    }
}
