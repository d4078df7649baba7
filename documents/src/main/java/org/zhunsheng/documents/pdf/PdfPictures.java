package org.zhunsheng.documents.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;

/** PDF 页面画成图片，给人对照。没有嵌入的字体这时才去系统里找。 */
public final class PdfPictures {

    private static final float SHARPNESS = 100f / 72;

    /** 一页的像素上限；再大的页面缩小。 */
    private static final float PIXELS = 2_500_000;

    private PdfPictures() {}

    /**
     * 一页的图片。
     *
     * @param page 页号，从 1 起
     * @param width 页面的宽，磅
     * @param height 页面的高，磅
     */
    public record Picture(int page, int width, int height, byte[] png) {}

    /** 有几页。 */
    public static int pages(byte[] bytes) throws Unreadable {
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return document.getNumberOfPages();
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new Unreadable(damaged, Problem.DAMAGED, "PDF 的页面 · the pages of the PDF");
        }
    }

    /** 画出这几页；没有这一页的略过。 */
    public static List<Picture> of(byte[] bytes, Collection<Integer> pages) throws Unreadable {
        FontMapper reading = FontMappers.instance();
        FontMappers.set(PdfReader.SYSTEM_FONTS);
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            List<Picture> pictures = new ArrayList<>();
            for (int page : pages)
                if (page >= 1 && page <= document.getNumberOfPages()) {
                    pictures.add(picture(document, renderer, page));
                }
            return pictures;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new Unreadable(damaged, Problem.DAMAGED, "PDF 的页面 · the pages of the PDF");
        } finally {
            FontMappers.set(reading);
        }
    }

    private static Picture picture(PDDocument document, PDFRenderer renderer, int page) throws IOException {
        PDRectangle size = document.getPage(page - 1).getCropBox();
        boolean lying = document.getPage(page - 1).getRotation() % 180 != 0;
        float width = lying ? size.getHeight() : size.getWidth();
        float height = lying ? size.getWidth() : size.getHeight();
        float scale = Math.min(SHARPNESS, (float) Math.sqrt(PIXELS / Math.max(1, width * height)));
        BufferedImage image = renderer.renderImage(page - 1, scale, ImageType.RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(colourless(image) ? grey(image) : image, "png", png);
        return new Picture(page, Math.round(width), Math.round(height), png.toByteArray());
    }

    private static boolean colourless(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int pixel : image.getRGB(0, y, row.length, 1, row, 0, row.length)) {
                int blue = pixel & 0xFF;
                if ((pixel >> 8 & 0xFF) != blue || (pixel >> 16 & 0xFF) != blue) return false;
            }
        }
        return true;
    }

    /** 黑白的页面没有印章要看颜色，小一半以上。 */
    private static BufferedImage grey(BufferedImage image) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) row[x] &= 0xFF;
            grey.getRaster().setPixels(0, y, row.length, 1, row);
        }
        return grey;
    }
}
