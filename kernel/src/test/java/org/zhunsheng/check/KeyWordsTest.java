package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyWordsTest {

    private static final KeyWords KEY = KeyWords.without(List.of("有待", "加强", "有待加强"));

    @Test
    void neighbouringCharactersMakeWords() {
        assertEquals(Set.of("部门", "门协", "协作"), KEY.of("部门协作"));
    }

    @Test
    void stopWordsCutTheText() {
        assertEquals(Set.of("部门", "门协", "协作"), KEY.of("部门协作有待加强"));
    }

    @Test
    void functionWordsPunctuationAndDigitsCutTheText() {
        assertEquals(Set.of("道路", "桥梁", "学校"), KEY.of("道路和桥梁，2022学校"));
    }

    @Test
    void nothingIsLeftOfStopWords() {
        assertEquals(Set.of(), KEY.of("有待加强"));
    }

    @Test
    void sharingIsOneWordInCommon() {
        assertTrue(KeyWords.share(KEY.of("部门协作"), KEY.of("建立部门协调会")));
        assertFalse(KeyWords.share(KEY.of("部门协作"), KEY.of("提高预算编制水平")));
    }
}
