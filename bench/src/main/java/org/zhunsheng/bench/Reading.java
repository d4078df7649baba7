package org.zhunsheng.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.zhunsheng.documents.Formats;

/** 各格式读成表，旁边是只用库打开或只取文字。 */
final class Reading {

    private Reading() {}

    static void run(List<Path> pdf, List<Path> docx, List<Path> xlsx, List<Path> html) throws Exception {
        beside("PDF 读成表，旁边是 PDFBox 只取文字", pdf, Reading::stripped);
        beside("DOCX 读成表，旁边是 POI 只打开", docx, Reading::openedWord);
        beside("XLSX 读成表，旁边是 POI 只打开", xlsx, Reading::openedSheet);
        beside("HTML 读成表，旁边是 jsoup 只解析", html, Reading::parsed);
    }

    private interface Peer {
        int on(Path file) throws Exception;
    }

    private static void beside(String what, List<Path> files, Peer peer) throws Exception {
        Trial.Pair pair = Trial.of(
                () -> {
                    int forms = 0;
                    for (Path file : files) forms += ours(file);
                    return forms;
                },
                () -> {
                    int all = 0;
                    for (Path file : files) all += peer.on(file);
                    return all;
                });
        int n = files.size();
        Bench.row(what, Bench.millis(pair.ours() / n), Bench.millis(pair.theirs() / n), pair.ratio());
    }

    static int ours(Path file) throws Exception {
        return Formats.read(file).forms().size();
    }

    private static int stripped(Path file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).length();
        }
    }

    private static int openedWord(Path file) throws Exception {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            return document.getTables().size();
        }
    }

    private static int openedSheet(Path file) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            return workbook.getNumberOfSheets();
        }
    }

    private static int parsed(Path file) throws Exception {
        return Jsoup.parse(Files.newInputStream(file), StandardCharsets.UTF_8.name(), "")
                .getAllElements()
                .size();
    }
}
