package org.zhunsheng.documents.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.Grids;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.page.Paragraph;

class TextFileReaderTest {

    private static final String FORM = "项目支出绩效自评表\n（2022 年度）\n\n项目名称 委托业务\n";

    @Test
    void readsTheUsualEncodingsWithAndWithoutMark() {
        for (String charset : new String[] {"UTF-8", "GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"}) {
            assertEquals(FORM, Decoding.of(FORM.getBytes(Charset.forName(charset))), charset);
        }
        for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
            assertEquals(FORM, Decoding.of(("\uFEFF" + FORM).getBytes(Charset.forName(charset))), charset);
        }
    }

    @Test
    void aCutCharacterAtTheEndDoesNotSpoilTheRest() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            byte[] whole = "委托业务项目数量".getBytes(charset);
            String read = Decoding.of(Arrays.copyOf(whole, whole.length - 1));
            assertEquals("委托业务项目数", read == null ? null : read.substring(0, 7), charset.name());
        }
    }

    @Test
    void randomBytesAreNoText() {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        assertNull(Decoding.of(noise));
    }

    @Test
    void aLineIsAParagraphAndAFormFeedStartsAPage() throws Unreadable {
        var pages = TextFileReader.read("甲\r\n\r\n乙\n\f丙\n丁\n\f\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("¶ 甲\n¶ \n¶ 乙\n¶ \n¶ 丙\n¶ 丁\n¶ ", Grids.describe(pages));
        assertEquals(2, pages.size());
        Paragraph third = (Paragraph) pages.get(1).blocks().getFirst();
        assertEquals(4, third.place().line());
        assertEquals(2, third.place().page());
    }
}
