package org.zhunsheng.documents.ofd.write;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** A character and where its baseline begins, in points from the upper left corner, as other libraries see it. */
record PrintedGlyph(String text, double x, double y, double size) {

    private static final double MILLIMETRE = 72 / 25.4;

    /** The visible characters of a page of an OFD. */
    static List<PrintedGlyph> of(OFDReader ofd, int page) {
        List<PrintedGlyph> glyphs = new ArrayList<>();
        for (TextObject object : new ContentExtractor(ofd).getPageTextObject(page)) {
            ST_Box box = object.getBoundary();
            for (TextCode code : object.getTextCodes()) {
                double x = code.getX();
                List<Double> steps = steps(code.getDeltaX());
                int[] points = code.getContent().codePoints().toArray();
                assertTrue(steps.size() == points.length - 1, code::getContent);
                for (int n = 0; n < points.length; n++) {
                    assertTrue(x >= 0 && x + object.getSize() / 2 <= box.getWidth(), code::getContent);
                    assertTrue(code.getY() >= object.getSize() && code.getY() <= box.getHeight(), code::getContent);
                    add(
                            glyphs,
                            Character.toString(points[n]),
                            box.getTopLeftX() + x,
                            box.getTopLeftY() + code.getY(),
                            object.getSize());
                    if (n < steps.size()) x += steps.get(n);
                }
            }
        }
        return glyphs;
    }

    private static void add(List<PrintedGlyph> glyphs, String text, double x, double y, double size) {
        if (!text.isBlank()) glyphs.add(new PrintedGlyph(text, x * MILLIMETRE, y * MILLIMETRE, size * MILLIMETRE));
    }

    /** "g 3 1.5" stands for 1.5 three times. */
    private static List<Double> steps(ST_Array deltas) {
        List<Double> steps = new ArrayList<>();
        if (deltas == null) return steps;
        List<String> words = deltas.getArray();
        for (int n = 0; n < words.size(); n++) {
            boolean repeated = words.get(n).equals("g");
            int times = repeated ? Integer.parseInt(words.get(n + 1)) : 1;
            if (repeated) n += 2;
            for (int i = 0; i < times; i++) steps.add(Double.valueOf(words.get(n)));
        }
        return steps;
    }

    /** The visible characters of a page of a PDF, in the order in which they are drawn. */
    static List<PrintedGlyph> of(PDDocument pdf, int page) throws IOException {
        List<PrintedGlyph> glyphs = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                if (glyph.getUnicode().isBlank()) return;
                glyphs.add(new PrintedGlyph(
                        glyph.getUnicode(), glyph.getXDirAdj(), glyph.getYDirAdj(), glyph.getFontSize()));
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return glyphs;
    }
}
