package org.zhunsheng.server.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;

/** 交回的不是 XLSX、坏了的：一句话说明。 */
class OtherFilesTest extends WorkbookGround {

    @Test
    void otherKindsOfFilesAreRefusedWithASentence() throws Exception {
        for (byte[] content : List.of(
                "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
                legacy(),
                new byte[] {'M', 'Z', 0, 1},
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))) {
            HttpResponse<String> answer = send(visitor, "表.xlsx", content);
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("P-951"), answer::body);
        }
        evaluations(1);
        byte[] broken = Arrays.copyOf(download(), 3000);
        assertEquals(422, send(visitor, "表.xlsx", broken).statusCode());
        assertEquals(400, send(visitor, "表.xlsx", new byte[0]).statusCode());
    }

    private static byte[] legacy() throws Exception {
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet("表");
            return bytes(old);
        }
    }

    private static byte[] bytes(HSSFWorkbook old) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        old.write(out);
        return out.toByteArray();
    }
}
