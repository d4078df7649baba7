package org.zhunsheng.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/** 没有嵌入的字体一律用 PDFBox 自带的一种顶替：只要文字与位置，不为此搜遍系统的字体（头一次要几秒）。 */
final class MissingFonts implements FontMapper {

    private static final String SUBSTITUTE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private @Nullable TrueTypeFont substitute;

    private synchronized TrueTypeFont substitute() {
        if (substitute != null) return substitute;
        try (InputStream in = PDDocument.class.getResourceAsStream(SUBSTITUTE)) {
            if (in == null) throw new IllegalStateException(SUBSTITUTE);
            substitute = new TTFParser().parse(new RandomAccessReadBuffer(in));
            return substitute;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(substitute(), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(substitute(), true);
    }

    @Override
    @SuppressWarnings("NullAway") // 没有 OpenType 字体时，PDFBox 约定为 null
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, substitute(), true);
    }
}
