package org.zhunsheng.server.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** 浏览器印出的一份：每页的字（不带空白）、大小、出了界的字。 */
final class Paper {

    private static final float MARGIN = 30; // 点；页边是 15 毫米，合 42 点

    private final byte[] pdf;
    private final List<String> pages = new ArrayList<>();
    private final List<String> cut = new ArrayList<>();
    private final PDRectangle size;

    private Paper(byte[] pdf) {
        this.pdf = pdf;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            size = document.getPage(0).getMediaBox();
            for (int page = 1; page <= document.getNumberOfPages(); page++) read(document, page);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param height 纸多高；宽总是 A4 的 */
    static Paper of(Page page, String height) {
        return new Paper(page.pdf(new Page.PdfOptions()
                .setWidth("210mm")
                .setHeight(height)
                .setMargin(new com.microsoft.playwright.options.Margin()
                        .setTop("15mm")
                        .setBottom("15mm")
                        .setLeft("15mm")
                        .setRight("15mm"))));
    }

    private void read(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) throws IOException {
                for (TextPosition letter : letters)
                    if (letter.getX() < MARGIN || letter.getEndX() > size.getWidth() - MARGIN)
                        cut.add(page + ": " + text);
                super.writeString(text, letters);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        StringWriter text = new StringWriter();
        stripper.writeText(document, text);
        pages.add(bare(text.toString()));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** 要看照片的时候，留一份在 target/screenshots。 */
    Paper kept(String name) {
        if (!Boolean.getBoolean("zhunsheng.pictures")) return this;
        try {
            Files.write(Path.of("target", "screenshots", name + ".pdf"), pdf);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    boolean isA4() {
        return Math.abs(size.getWidth() - PDRectangle.A4.getWidth()) < 2
                && Math.abs(size.getHeight() - PDRectangle.A4.getHeight()) < 2;
    }

    /** 出了界的。 */
    List<String> cut() {
        return cut.stream().distinct().toList();
    }

    /** 这些字里印出来了的。 */
    List<String> saying(String... words) {
        return Arrays.stream(words).filter(this::says).toList();
    }

    boolean says(String text) {
        return on(text) > 0;
    }

    /** 有几页整个印着它。 */
    long on(String text) {
        return pages.stream().filter(page -> page.contains(bare(text))).count();
    }

    /** 有几页印着其中的哪怕一个。 */
    long onAny(List<String> texts) {
        return pages.stream()
                .filter(page -> texts.stream().anyMatch(text -> page.contains(bare(text))))
                .count();
    }

    /** 各张表的第一行与最后一行。 */
    @SuppressWarnings("unchecked")
    static List<String> tables(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll("main table.data")].flatMap(table => [table.rows[0], table.rows[table.rows.length - 1]]).map(row => row.textContent)
                """);
    }

    /** 一张表（或它的表头）的各行，从上到下。 */
    @SuppressWarnings("unchecked")
    static List<String> rows(Page page, String table) {
        return (List<String>) page.evaluate(
                "at => { const part = document.querySelector(at); return [...(part.tBodies?.[0] ?? part).rows].map(row => row.textContent); }",
                table);
    }
}
