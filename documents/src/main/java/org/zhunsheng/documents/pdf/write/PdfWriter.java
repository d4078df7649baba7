package org.zhunsheng.documents.pdf.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.zhunsheng.documents.typeset.Composition;
import org.zhunsheng.documents.typeset.SetForm;
import org.zhunsheng.layout.PrintedForm;

/**
 * 印好的表写成一份 PDF：A4，嵌入字体子集，表头在续页上重印，每张表一个书签，带结构标记，读屏软件能读。
 *
 * <p>同样的表得到同样的字节：文件里没有时间，编号由内容定。
 */
public final class PdfWriter {

    private final Draft draft = new Draft();
    private final PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
    private final Composition composition;

    private PdfWriter(List<PrintedForm> forms) {
        composition = Composition.of(forms, draft.font().face());
    }

    public static byte[] write(List<PrintedForm> forms) {
        PdfWriter writer = new PdfWriter(forms);
        try (PDDocument document = writer.document) {
            writer.forms();
            Assembly.put(document, writer.draft, writer.composition::foot);
            Description.put(document, writer.composition.title(), writer.composition.language());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forms() {
        List<SetForm> forms = composition.forms();
        PDDocumentOutline outline = new PDDocumentOutline();
        for (SetForm form : forms) {
            PageDraft first = FormPainting.paint(form, draft);
            PDPageFitWidthDestination top = new PDPageFitWidthDestination();
            top.setPage(first.page());
            top.setTop((int) first.sheet().height());
            PDOutlineItem mark = new PDOutlineItem();
            mark.setTitle(form.form().name());
            mark.setDestination(top);
            outline.addLast(mark);
        }
        if (forms.isEmpty()) draft.page(composition.pages().getFirst().sheet());
        document.getDocumentCatalog().setDocumentOutline(outline);
        if (forms.size() > 1) document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }
}
