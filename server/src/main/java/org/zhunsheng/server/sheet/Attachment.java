package org.zhunsheng.server.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** 一边写一边发给对方的附件。 */
public final class Attachment {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV = "text/csv;charset=utf-8";

    /** 谁打开都不许它运行什么：HTML 也只是一页纸。 */
    private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", XLSX,
            "ofd", "application/ofd",
            "html", "text/html;charset=utf-8",
            "json", "application/json",
            "zip", "application/zip");

    private Attachment() {}

    /** 认得的格式。 */
    public static boolean knows(String format) {
        return TYPES.containsKey(format);
    }

    /** 写好的一份文件；一律作为附件，从不在本页的来源下打开。 */
    public static ResponseEntity<byte[]> of(String name, String format, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", SANDBOX)
                .contentType(MediaType.parseMediaType(TYPES.getOrDefault(format, "application/octet-stream")))
                .body(content);
    }

    public static OutputStream open(String name, String type, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try {
            return response.getOutputStream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
