package org.zhunsheng.documents.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class FontSubsetTest {

    private static final Typeface SONG = Typeface.song();

    @Test
    void fontHasTheCharactersOfOfficialForms() {
        String wanted =
                "项目支出绩效自评表镕喆㛃淼〇龍體0123456789abcXYZ，。、；：？！（）〔〕【】《》“”‘’…—–·" + "≥≤≧≦±×÷≠≈√∑㎡㎏℃%‰№①⑳⑴⒈ⅠⅫ□■☐☑☒→↑←↓│┌〓αωЯぁ";
        String missing = wanted.codePoints()
                .filter(character -> !SONG.has(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertEquals("", missing);
    }

    @Test
    void digitsAreTabularHalfAnEm() {
        for (char digit = '0'; digit <= '9'; digit++) assertEquals(500, SONG.width(digit));
        assertEquals(1000, SONG.width('元'));
    }

    @Test
    void standaloneSubsetIsAFontOfItsOwn() throws IOException {
        FontSubset subset = new FontSubset(SONG);
        "绩效2023绩".codePoints().forEach(subset::number);
        byte[] file = subset.standalone();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup characters = font.getUnicodeCmapLookup();
            assertEquals(1, characters.getGlyphId('绩'));
            assertEquals(2, characters.getGlyphId('效'));
            assertEquals(6, font.getNumberOfGlyphs(), "绩 效 2 0 3 and the missing glyph");
            assertEquals(500, font.getAdvanceWidth(characters.getGlyphId('2')));
            assertTrue(font.getGlyph().getGlyph(1).getNumberOfContours() > 3);
            assertEquals("Zhunsheng Song", font.getNaming().getFontFamily());
        }
        assertEquals(0xB1B0AFBA, sum(file), "the checksum of a whole font file");
    }

    @Test
    void narrowAndWideCharacterMapAgreeAndTheWideOneHasAllCharacters() throws IOException {
        FontSubset subset = new FontSubset(SONG);
        "效绩\u3007😀2".codePoints().forEach(subset::number);
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(subset.standalone()))) {
            CmapSubtable narrow = font.getCmap().getSubtable(3, 1);
            CmapSubtable wide = font.getCmap().getSubtable(3, 10);
            for (int number = 1; number <= subset.characters().size(); number++) {
                int character = subset.characters().get(number - 1);
                assertEquals(number, wide.getGlyphId(character));
                if (Character.isBmpCodePoint(character)) assertEquals(number, narrow.getGlyphId(character));
            }
            assertEquals(0, narrow.getGlyphId('好'));
            assertEquals(0, narrow.getGlyphId(0xFFFF));
        }
    }

    @Test
    void characterWithoutAGlyphIsShownAsOneAndKeepsItsNumber() {
        int rare = "龘".codePointAt(0);
        int emoji = "😀".codePointAt(0);
        assertFalse(SONG.has(rare));
        FontSubset subset = new FontSubset(SONG);
        assertNotEquals(subset.number(rare), subset.number(emoji));
        assertEquals(SONG.drawn('〓'), SONG.drawn(rare));
        assertEquals(java.util.List.of(rare, emoji), subset.characters());
    }

    @Test
    void compatibilityCharacterIsDrawnAsItsTwinAndZeroWidthOnesAsNothing() {
        assertFalse(SONG.has('\u2F00'));
        assertEquals(SONG.drawn('一'), SONG.drawn('\u2F00'));
        assertEquals(0, SONG.width('\u200B'));
    }

    private static int sum(byte[] file) {
        ByteBuffer words = ByteBuffer.wrap(file);
        int sum = 0;
        while (words.remaining() >= 4) sum += words.getInt();
        return sum;
    }
}
