package org.zhunsheng.documents.pdf.write;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.zhunsheng.documents.font.FontSubset;
import org.zhunsheng.documents.font.Typeface;
import org.zhunsheng.documents.typeset.Sheet;

/** 正在写的一份文件：各页，共用的字体子集，结构树。 */
final class Draft {

    private final FontSubset font = new FontSubset(Typeface.song());
    private final COSDictionary tree = new COSDictionary();
    private final Tag root = new Tag("Document", tree);
    private final List<PageDraft> pages = new ArrayList<>();

    Draft() {
        tree.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        tree.setItem(COSName.K, root.element());
    }

    FontSubset font() {
        return font;
    }

    COSDictionary tree() {
        return tree;
    }

    Tag root() {
        return root;
    }

    List<PageDraft> pages() {
        return pages;
    }

    PageDraft page(Sheet sheet) {
        PageDraft page = new PageDraft(sheet, font);
        pages.add(page);
        return page;
    }
}
