package org.zhunsheng.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLinesTest {

    @ParameterizedTest
    @CsvSource({
        "'', 10, 1",
        "一二三四五, 10, 1",
        "一二三四五六, 10, 2",
        "1234567890, 10, 1",
        "12345678901, 10, 2",
        "一二三 word, 10, 2",
        "'一\n二\r\n三', 10, 3",
        "一二三, 1, 3",
        "123456789012345678901, 10, 3",
    })
    void linesAreCountedByTheWidthOfTheCharacters(String text, double room, int lines) {
        assertEquals(lines, TextLines.count(text, room));
    }
}
