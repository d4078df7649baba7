package org.zhunsheng.documents.pdf;

import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/** 字形对应的文字。查不到的用 U+FFFD，表明此处有字而不知是何字。 */
final class GlyphText {

    static final String UNKNOWN = "\uFFFD";

    private final Map<PDFont, Double> heights = new IdentityHashMap<>();

    String text(PDFont font, int code) {
        String text = null;
        try {
            text = font.toUnicode(code);
        } catch (RuntimeException broken) {
            // 字体的对应表坏了：当作查不到
        }
        if (text == null) text = font instanceof PDSimpleFont && code >= ' ' ? String.valueOf((char) code) : UNKNOWN;
        return plain(text);
    }

    /** 控制字符去掉；康熙部首、兼容汉字换成通用的汉字，字形相同而编码不同会对不上。 */
    private static String plain(String text) {
        if (text.length() == 1) {
            char only = text.charAt(0);
            if (only < ' ' || only == '\u00AD' || only == '\u200B' || only == '\uFEFF') return "";
            if (only < '\u2E80') return only == '\u00A0' ? " " : text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(point -> point >= ' ').forEach(point -> plain.appendCodePoint(Radicals.plain(point)));
        return plain.toString();
    }

    /** 字高与字号之比；只有 Type 3 字体不是 1。 */
    double height(PDFont font) {
        if (!(font instanceof PDType3Font type3)) return 1;
        return heights.computeIfAbsent(font, same -> type3Height(type3));
    }

    private static double type3Height(PDType3Font font) {
        PDRectangle box = font.getFontBBox();
        double scale = View.scale(font.getFontMatrix());
        double height = box == null ? 0 : Math.abs(box.getHeight()) * scale;
        if (height > 0.2 && height < 5) return height;
        return scale > 0 && scale <= 0.01 ? scale * 1000 : 1;
    }
}
