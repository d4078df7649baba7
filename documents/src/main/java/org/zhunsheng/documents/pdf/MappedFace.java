package org.zhunsheng.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.jspecify.annotations.Nullable;

/**
 * 自带文字对应表（ToUnicode）与宽度表的字体，多数文件都是：照表查，不读字体文件，省去冷启动的大半时间。
 * 表里查不到的字码，再问 PDFBox。
 */
final class MappedFace implements Face {

    private final CMap texts;
    private final Map<Integer, Float> widths;
    private final float otherWidth;
    private final boolean wide;
    private final Supplier<@Nullable Face> behind;

    private MappedFace(
            CMap texts, Map<Integer, Float> widths, float otherWidth, boolean wide, Supplier<@Nullable Face> behind) {
        this.texts = texts;
        this.widths = widths;
        this.otherWidth = otherWidth;
        this.wide = wide;
        this.behind = behind;
    }

    /** 不具备两张表、或编码不寻常的为 null。 */
    static @Nullable Face of(COSDictionary font, Supplier<@Nullable Face> behind) throws IOException {
        if (!(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream)) return null;
        COSName type = font.getCOSName(COSName.SUBTYPE);
        boolean wide = COSName.TYPE0.equals(type);
        if (!wide && !COSName.TRUE_TYPE.equals(type) && !COSName.TYPE1.equals(type)) return null;
        if (wide && !COSName.IDENTITY_H.equals(font.getDictionaryObject(COSName.ENCODING))) return null;
        COSDictionary metrics = wide ? descendant(font) : font;
        if (metrics == null || !wide && metrics.getCOSArray(COSName.WIDTHS) == null) return null;
        CMap texts;
        try (RandomAccessRead view = stream.createView()) {
            texts = new CMapParser().parse(view);
        }
        if (!texts.hasUnicodeMappings()) return null;
        float other = wide ? metrics.getFloat(COSName.DW, 1000) : missingWidth(metrics);
        return new MappedFace(texts, wide ? cidWidths(metrics) : simpleWidths(metrics), other, wide, behind);
    }

    private static @Nullable COSDictionary descendant(COSDictionary font) {
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        boolean found = descendants != null && descendants.size() > 0;
        return found && descendants.getObject(0) instanceof COSDictionary descendant ? descendant : null;
    }

    private static float missingWidth(COSDictionary font) {
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        return descriptor == null ? 0 : descriptor.getFloat(COSName.MISSING_WIDTH, 0);
    }

    private static Map<Integer, Float> simpleWidths(COSDictionary font) {
        Map<Integer, Float> widths = new HashMap<>();
        COSArray listed = font.getCOSArray(COSName.WIDTHS);
        int first = font.getInt(COSName.FIRST_CHAR, 0);
        for (int n = 0; listed != null && n < listed.size() && n < 256; n++) {
            if (listed.getObject(n) instanceof COSNumber width) widths.put(first + n, width.floatValue());
        }
        return widths;
    }

    /** 两种写法：起始码 [宽度 …]，或 起始码 终止码 宽度。 */
    private static Map<Integer, Float> cidWidths(COSDictionary font) {
        Map<Integer, Float> widths = new HashMap<>();
        COSArray listed = font.getCOSArray(COSName.W);
        int size = listed == null ? 0 : listed.size();
        for (int n = 0; listed != null && n + 1 < size; ) {
            if (!(listed.getObject(n) instanceof COSNumber first)) return widths;
            COSBase next = listed.getObject(n + 1);
            if (next instanceof COSArray each) {
                for (int k = 0; k < each.size() && k < 65_536; k++) {
                    if (each.getObject(k) instanceof COSNumber width)
                        widths.put(first.intValue() + k, width.floatValue());
                }
                n += 2;
            } else {
                boolean whole =
                        n + 2 < size && next instanceof COSNumber && listed.getObject(n + 2) instanceof COSNumber;
                if (whole) range(widths, first, (COSNumber) next, (COSNumber) listed.getObject(n + 2));
                n += 3;
            }
        }
        return widths;
    }

    private static void range(Map<Integer, Float> widths, COSNumber first, COSNumber last, COSNumber width) {
        int end = Math.min(last.intValue(), 65_535);
        for (int code = Math.max(0, first.intValue()); code <= end; code++) widths.put(code, width.floatValue());
    }

    @Override
    public int next(InputStream string) throws IOException {
        int code = string.read();
        return wide ? code << 8 | Math.max(0, string.read()) : code;
    }

    @Override
    public @Nullable String text(int code) {
        String text = texts.toUnicode(code, wide ? 2 : 1);
        if (text != null) return text;
        Face other = behind.get();
        return other == null ? null : other.text(code);
    }

    @Override
    public double width(int code) {
        return widths.getOrDefault(code, otherWidth) / 1000;
    }
}
