package org.zhunsheng.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.jspecify.annotations.Nullable;

/** 由 PDFBox 解读的字体：什么都能对付，但要读入字体文件。 */
final class BoxFace implements Face {

    private final PDFont font;
    private final double height;

    BoxFace(PDFont font) {
        this.font = font;
        this.height = font instanceof PDType3Font type3 ? height(type3) : 1;
    }

    private static double height(PDType3Font font) {
        PDRectangle box = font.getFontBBox();
        double scale = Scale.of(font.getFontMatrix());
        double height = box == null ? 0 : Math.abs(box.getHeight()) * scale;
        if (height > 0.2 && height < 5) return height;
        return scale > 0 && scale <= 0.01 ? scale * 1000 : 1;
    }

    @Override
    public int next(InputStream string) throws IOException {
        return font.readCode(string);
    }

    @Override
    public @Nullable String text(int code) {
        String text = font.toUnicode(code);
        if (text == null && font instanceof PDSimpleFont && code >= ' ') return String.valueOf((char) code);
        return text;
    }

    @Override
    public double width(int code) throws IOException {
        return isVertical()
                ? font.getWidth(code) / 1000
                : font.getDisplacement(code).getX();
    }

    @Override
    public boolean isVertical() {
        return font.isVertical();
    }

    @Override
    public double advance(int code) throws IOException {
        return font.getDisplacement(code).getY();
    }

    @Override
    public double originLeft(int code) {
        return font.getPositionVector(code).getX() / 1000;
    }

    @Override
    public double originBelow(int code) {
        return font.getPositionVector(code).getY() / 1000;
    }

    @Override
    public double height() {
        return height;
    }
}
