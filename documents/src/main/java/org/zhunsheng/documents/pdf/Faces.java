package org.zhunsheng.documents.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.geometry.Characters;

/** 一份文件的字体，各页共用，每种只解读一次。 */
final class Faces {

    private final Map<COSDictionary, Face> faces = new IdentityHashMap<>();
    private final Map<COSDictionary, Face> behind = new IdentityHashMap<>();

    /** 资源里没有的、解不开的，其字都是 {@link Characters#UNKNOWN}。 */
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
        return text == null ? Characters.UNKNOWN : Characters.plain(text);
    }
}
