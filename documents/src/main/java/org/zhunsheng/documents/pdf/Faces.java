package org.zhunsheng.documents.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.jspecify.annotations.Nullable;

/** 一份文件的字体，各页共用，每种只解读一次。 */
final class Faces {

    /** 有字而不知是何字。 */
    static final String UNKNOWN = "\uFFFD";

    private final Map<COSDictionary, Face> faces = new IdentityHashMap<>();
    private final Map<COSDictionary, Face> behind = new IdentityHashMap<>();

    /** 资源里没有的、解不开的，其字都是 {@link #UNKNOWN}。 */
    Face of(@Nullable COSDictionary font) {
        if (font == null) return new LostFace(false);
        Face known = faces.get(font);
        if (known != null) return known;
        Face face = null;
        try {
            face = MappedFace.of(font, () -> behind(font));
        } catch (IOException | RuntimeException broken) {
            // 对应表坏了：改由 PDFBox 解读
        }
        if (face == null) face = behind(font);
        if (face == null) face = new LostFace(COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE)));
        faces.put(font, face);
        return face;
    }

    private @Nullable Face behind(COSDictionary font) {
        Face known = behind.get(font);
        if (known != null) return known;
        try {
            Face face = new BoxFace(PDFontFactory.createFont(font));
            behind.put(font, face);
            return face;
        } catch (IOException | RuntimeException broken) {
            return null;
        }
    }

    static String text(Face face, int code) {
        String text;
        try {
            text = face.text(code);
        } catch (RuntimeException broken) {
            text = null;
        }
        return text == null ? UNKNOWN : plain(text);
    }

    /** 控制字符去掉；部首、兼容汉字换成通用的汉字，字形相同而编码不同会对不上。 */
    private static String plain(String text) {
        if (text.length() == 1) {
            char only = text.charAt(0);
            if (only < ' ' || only == '\u00AD' || only == '\u200B' || only == '\uFEFF') return "";
            if (only < '\u2E80') return only == '\u00A0' ? " " : text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int n = 0; n < text.length(); n += Character.charCount(text.codePointAt(n))) {
            int point = text.codePointAt(n);
            if (point >= ' ') plain.appendCodePoint(Radicals.plain(point));
        }
        return plain.toString();
    }
}
