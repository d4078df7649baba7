package org.zhunsheng.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class NormalTest {

    @Test
    void every_character_is_normalised_as_nfkc_does_it() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (Character.isSurrogate((char) c)) continue;
            String text = "（ａ" + (char) c + "：产出 指标";
            assertEquals(reference(text), Normal.norm(text), () -> text + " " + text.codePointAt(2));
        }
    }

    @Test
    void a_combining_mark_after_a_full_width_letter_is_composed() {
        assertEquals(reference("ｅ\u0301，"), Normal.norm("ｅ\u0301，"));
    }

    private static String reference(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && c != 0x200B
                        && c != 0xFEFF
                        && c != 0xAD)
                .forEach(out::appendCodePoint);
        return out.toString()
                .replace('“', '"')
                .replace('”', '"')
                .replace('‘', '\'')
                .replace('’', '\'');
    }
}
