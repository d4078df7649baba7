package org.zhunsheng.server.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** 收下的文件类型：看开头的字节认，不看名字；名字的扩展名要与它相符。认不出的、带宏的、能执行的不收。 */
enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    OFD("application/ofd", "ofd"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    OFFICE("application/x-ole-storage", "doc", "xls"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TEXT("text/plain", "txt", "csv");

    private static final int LOOKED_AT = 1 << 16;

    private final String media;
    private final List<String> extensions;

    FileType(String media, String... extensions) {
        this.media = media;
        this.extensions = List.of(extensions);
    }

    String media() {
        return media;
    }

    boolean named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }

    /** 内容是什么；不收的没有。 */
    static Optional<FileType> of(byte[] content) {
        String start = latin(content, 0, Math.min(content.length, LOOKED_AT));
        if (start.startsWith("%PDF-")) return Optional.of(PDF);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) return Optional.of(PNG);
        if (start.startsWith("\u00ff\u00d8\u00ff")) return Optional.of(JPEG);
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) return Optional.of(OFFICE);
        if (start.startsWith("PK\u0003\u0004")) return packaged(content, start);
        return start.indexOf('\0') < 0 && !start.isEmpty() && !start.startsWith("MZ") && !start.startsWith("#!")
                ? Optional.of(TEXT)
                : Optional.empty();
    }

    /** 压缩包的各种：看里面的文件名，不解压。带宏的不收。 */
    private static Optional<FileType> packaged(byte[] content, String start) {
        String end = latin(content, Math.max(0, content.length - LOOKED_AT), content.length);
        String names = start + end;
        if (names.contains("vbaProject.bin")) return Optional.empty();
        if (start.contains("mimetypeapplication/vnd.oasis.opendocument.text")) return Optional.of(ODT);
        if (start.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) return Optional.of(ODS);
        if (names.contains("OFD.xml")) return Optional.of(OFD);
        return Stream.of(DOCX, XLSX)
                .filter(type -> names.contains(type == DOCX ? "word/document.xml" : "xl/workbook.xml"))
                .findFirst();
    }

    private static String latin(byte[] content, int from, int to) {
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
