package org.zhunsheng.documents.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.geometry.Budget;
import org.zhunsheng.documents.geometry.Pages;
import org.zhunsheng.documents.geometry.View;
import org.zhunsheng.page.Page;

/** PDF：表格由画出的线与文字的位置还原，每页各成一页；跨页的表在各页上各是一张。 */
public final class PdfReader {

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
            Pages.limit(document.getNumberOfPages());
            return pages(document);
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(locked, Problem.ENCRYPTED_PDF);
        } catch (Budget.Exhausted exhausted) {
            throw exhausted.unreadable();
        } catch (OutOfMemoryError bomb) {
            throw new Unreadable(bomb, Problem.ZIP_BOMB, "PDF");
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new Unreadable(damaged, Problem.DAMAGED, "PDF 的结构 · the structure of the PDF");
        }
    }

    private static List<Page> pages(PDDocument document) throws IOException, Unreadable {
        Budget budget = new Budget();
        Faces faces = new Faces();
        Pages pages = new Pages(budget);
        int number = 0;
        for (PDPage page : document.getPages()) {
            Soundness.check(page, ++number);
            pages.<IOException>add(view(page), view -> ContentScanner.scan(page, view, faces, budget));
        }
        return pages.read(Problem.PDF_WITHOUT_TEXT, Problem.PDF_WITHOUT_MAPPING);
    }

    private static View view(PDPage page) {
        PDRectangle crop = page.getCropBox();
        return new View(
                crop.getLowerLeftX(),
                crop.getLowerLeftY(),
                crop.getWidth(),
                crop.getHeight(),
                Math.floorMod(Math.floorDiv(page.getRotation(), 90), 4));
    }
}
