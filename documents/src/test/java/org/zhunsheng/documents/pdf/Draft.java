package org.zhunsheng.documents.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/** 画一份小 PDF；坐标从左上角起，y 向下，单位磅。 */
final class Draft {

    static {
        FontMappers.set(new MissingFonts());
    }

    static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    static final float HEIGHT = 400;

    private final PDDocument document = new PDDocument();
    PDPage page;
    PDPageContentStream out;

    Draft() {
        page = new PDPage(new PDRectangle(500, HEIGHT));
        document.addPage(page);
        out = open();
    }

    PDDocument document() {
        return document;
    }

    private PDPageContentStream open() {
        try {
            return new PDPageContentStream(document, page);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Draft nextPage() throws IOException {
        out.close();
        page = new PDPage(new PDRectangle(500, HEIGHT));
        document.addPage(page);
        out = open();
        return this;
    }

    /** 写一段字，(x, y) 是左上角，字号 10。 */
    Draft text(double x, double y, String text) throws IOException {
        return text(x, y, 10, text);
    }

    Draft text(double x, double y, double size, String text) throws IOException {
        return text(Matrix.getTranslateInstance((float) x, HEIGHT - (float) (y + size * 0.8)), size, text);
    }

    Draft text(PDFont font, double x, double y, String text) throws IOException {
        out.beginText();
        out.setFont(font, 10);
        out.newLineAtOffset((float) x, HEIGHT - (float) y - 8);
        out.showText(text);
        out.endText();
        return this;
    }

    Draft text(Matrix at, double size, String text) throws IOException {
        out.beginText();
        out.setFont(FONT, (float) size);
        out.setTextMatrix(at);
        out.showText(text);
        out.endText();
        return this;
    }

    Draft line(double x1, double y1, double x2, double y2) throws IOException {
        out.moveTo((float) x1, HEIGHT - (float) y1);
        out.lineTo((float) x2, HEIGHT - (float) y2);
        out.stroke();
        return this;
    }

    Draft path(double left, double top, double right, double bottom) throws IOException {
        out.addRect((float) left, HEIGHT - (float) bottom, (float) (right - left), (float) (bottom - top));
        return this;
    }

    Draft filled(double left, double top, double right, double bottom) throws IOException {
        path(left, top, right, bottom);
        out.fill();
        return this;
    }

    Draft shaded(Color color, double left, double top, double right, double bottom) throws IOException {
        out.saveGraphicsState();
        out.setNonStrokingColor(color);
        filled(left, top, right, bottom);
        out.restoreGraphicsState();
        return this;
    }

    byte[] bytes() throws IOException {
        out.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        document.close();
        return bytes.toByteArray();
    }
}
