package org.zhunsheng.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void pathsControlsAndDirectionMarksAreNoPartOfAName() {
        assertEquals("表.pdf", FileName.shown("../../etc/表.pdf"));
        assertEquals("表.pdf", FileName.shown("C:\\Users\\x\\表.pdf"));
        assertEquals("表fdp.exe", FileName.shown("表\u202Efdp.exe\r\n"));
        assertEquals("未命名", FileName.shown(" / "));
        assertEquals("未命名", FileName.shown(null));
        assertEquals(120, FileName.shown("长".repeat(500)).length());
    }

    @Test
    void stemsCanBeSavedAnywhere() {
        assertEquals("表", FileName.stem("表.pdf"));
        assertEquals("_con", FileName.stem("con.txt"));
        assertEquals("a_b_c", FileName.stem("a:b|c.x"));
        assertEquals("htaccess", FileName.stem(".htaccess"));
    }
}
