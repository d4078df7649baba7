package org.zhunsheng.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Page;

/** PDF：表格由画出的线与文字的位置还原，每页各成一页；跨页的表在各页上各是一张。 */
public final class PdfReader {

    /** 页数上限。 */
    static final int PAGES = 300;

    /** PDFBox 对不合规范之处逐条告警，读得出来就不必说。 */
    private static final List<Logger> NOISE =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        NOISE.forEach(logger -> logger.setLevel(Level.OFF));
        FontMappers.set(new MissingFonts());
    }

    private PdfReader() {}

    public static List<Page> read(byte[] bytes) throws Unreadable {
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int count = document.getNumberOfPages();
            if (count > PAGES) throw new Unreadable(Problem.TOO_COMPLEX, count + " 页 · pages", PAGES + "");
            return pages(document);
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(locked, Problem.ENCRYPTED_PDF);
        } catch (Budget.Exhausted exhausted) {
            throw new Unreadable(exhausted, Problem.TOO_COMPLEX, "PDF", Budget.LIMIT + "");
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new Unreadable(damaged, Problem.DAMAGED, "PDF");
        }
    }

    private static List<Page> pages(PDDocument document) throws IOException, Unreadable {
        Budget budget = new Budget();
        List<Page> pages = new ArrayList<>();
        boolean blank = true;
        int tables = 0;
        int blocks = 0;
        for (PDPage page : document.getPages()) {
            PageContent content = ContentScanner.scan(page, View.of(page), budget);
            int turn = content.turn();
            if (turn != 0) content = ContentScanner.scan(page, View.of(page).turned(turn), budget);
            View view = content.view();
            PageReader reader = new PageReader(pages.size() + 1, area -> view.back(area, turn), budget);
            Page read = reader.read(content, tables);
            pages.add(read);
            blank &= content.glyphs().stream().allMatch(Glyph::isBlank);
            tables += read.grids().size();
            blocks += read.blocks().size()
                    + read.grids().stream()
                            .mapToInt(grid -> grid.cells().size())
                            .sum();
            Limits.blocks(blocks);
        }
        if (blank) throw new Unreadable(Problem.PDF_WITHOUT_TEXT);
        return pages;
    }
}
