package org.zhunsheng.server.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.text.Language;

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

    @Test
    void archivesHoldEachReportOnceUnderItsOwnName() throws Exception {
        Reports reports = new Reports(Language.ZH);
        for (String name : List.of("表.pdf", "../表.pdf", "表.docx", "/etc/passwd")) {
            reports.add(name, "x".getBytes(StandardCharsets.UTF_8));
        }
        List<String> names = new java.util.ArrayList<>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(reports.finish()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) names.add(entry.getName());
        }
        assertEquals(List.of("表-核查报告.html", "表-核查报告-2.html", "表-核查报告-3.html", "passwd-核查报告.html"), names);
        names.forEach(name -> assertFalse(name.contains("/")));
    }
}
