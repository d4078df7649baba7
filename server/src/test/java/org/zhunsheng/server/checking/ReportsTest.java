package org.zhunsheng.server.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.text.Language;

class ReportsTest {

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
