package org.zhunsheng.documents.pdf.write;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.zhunsheng.documents.typeset.Mark;

/** 画好的各页装进文件：字体、页码、结构树。 */
final class Assembly {

    private final PDDocument document;
    private final Draft draft;

    private Assembly(PDDocument document, Draft draft) {
        this.document = document;
        this.draft = draft;
    }

    /** @param foot 第几页（从 0 起）的页码 */
    static void put(PDDocument document, Draft draft, IntFunction<Mark.Text> foot) throws IOException {
        new Assembly(document, draft).pages(foot);
    }

    private void pages(IntFunction<Mark.Text> foot) throws IOException {
        List<PageDraft> pages = draft.pages();
        COSArray parents = new COSArray();
        COSDictionary fonts = new COSDictionary();
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        CRC32 sum = new CRC32();
        for (int n = 0; n < pages.size(); n++) {
            PageDraft page = pages.get(n);
            page.foot(foot.apply(n));
            page.number(n);
            byte[] content = page.content();
            sum.update(content);
            COSDictionary entry = page.page().getCOSObject();
            entry.setItem(COSName.CONTENTS, FontResource.stream(document, content));
            entry.setItem(COSName.RESOURCES, resources);
            document.addPage(page.page());
            parents.add(COSInteger.get(n));
            parents.add(page.marked());
        }
        fonts.setItem(COSName.getPDFName("F"), FontResource.of(draft.font(), document));
        document.setDocumentId(sum.getValue());
        tree(parents, pages.size());
    }

    private void tree(COSArray parents, int next) {
        COSDictionary numbers = new COSDictionary();
        numbers.setItem(COSName.NUMS, parents);
        draft.tree().setItem(COSName.getPDFName("ParentTree"), numbers);
        draft.tree().setInt(COSName.getPDFName("ParentTreeNextKey"), next);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.STRUCT_TREE_ROOT, draft.tree());
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
    }
}
