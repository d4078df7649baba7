package org.zhunsheng.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Page;

/** PDF：表格由画出的线与文字的位置还原，每页各成一页；跨页的表在各页上各是一张。 */
public final class PdfReader {

    /** 页数上限。 */
    static final int PAGES = 300;

    /** 系统的字体；只有画页面时才用，头一次要几秒。 */
    static final FontMapper SYSTEM_FONTS = FontMappers.instance();

    static {
        FontMappers.set(new MissingFonts());
    }

    private PdfReader() {}

    /** 读出各页。 */
    public static List<Page> read(byte[] bytes) throws Unreadable {
        Soundness.check(bytes);
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int count = document.getNumberOfPages();
            if (count > PAGES) throw new Unreadable(Problem.TOO_COMPLEX, count + " 页 · pages", PAGES + "");
            return pages(document);
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(locked, Problem.ENCRYPTED_PDF);
        } catch (Budget.Exhausted exhausted) {
            String limit = Budget.LIMIT + "";
            throw new Unreadable(exhausted, Problem.TOO_COMPLEX, "> " + limit + " 条描画指令 · drawing steps", limit);
        } catch (OutOfMemoryError bomb) {
            throw new Unreadable(bomb, Problem.ZIP_BOMB, "PDF");
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new Unreadable(damaged, Problem.DAMAGED, "PDF 的结构 · the structure of the PDF");
        }
    }

    private static List<Page> pages(PDDocument document) throws IOException, Unreadable {
        Budget budget = new Budget();
        Faces faces = new Faces();
        List<Page> pages = new ArrayList<>();
        Letters letters = new Letters();
        int tables = 0;
        int blocks = 0;
        for (PDPage page : document.getPages()) {
            Soundness.check(page, pages.size() + 1);
            PageContent content = ContentScanner.scan(page, View.of(page), faces, budget);
            int turn = content.turn();
            if (turn != 0) content = ContentScanner.scan(page, View.of(page).turned(turn), faces, budget);
            View view = content.view();
            PageReader reader = new PageReader(pages.size() + 1, area -> view.back(area, turn), budget);
            Page read = reader.read(content, tables);
            pages.add(read);
            letters.count(content.glyphs());
            tables += read.grids().size();
            blocks += read.blocks().size()
                    + read.grids().stream()
                            .mapToInt(grid -> grid.cells().size())
                            .sum();
            Limits.blocks(blocks);
        }
        letters.check();
        return pages;
    }

    /** 有没有字，字认不认得出。 */
    private static final class Letters {

        private int known;
        private int unknown;

        void count(List<Glyph> glyphs) {
            for (Glyph glyph : glyphs) {
                if (glyph.text().equals(Faces.UNKNOWN)) unknown++;
                else if (!glyph.isBlank()) known++;
            }
        }

        void check() throws Unreadable {
            if (known + unknown == 0) throw new Unreadable(Problem.PDF_WITHOUT_TEXT);
            if (unknown > known) throw new Unreadable(Problem.PDF_WITHOUT_MAPPING);
        }
    }
}
