package org.zhunsheng.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.zhunsheng.documents.html.HtmlReader;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.documents.ofd.OfdReader;
import org.zhunsheng.documents.opendocument.OpenSheetReader;
import org.zhunsheng.documents.opendocument.OpenTextReader;
import org.zhunsheng.documents.pdf.PdfReader;
import org.zhunsheng.documents.sheet.LegacySheetReader;
import org.zhunsheng.documents.sheet.SheetReader;
import org.zhunsheng.documents.text.TextFileReader;
import org.zhunsheng.documents.word.LegacyWordReader;
import org.zhunsheng.documents.word.WordReader;
import org.zhunsheng.form.Reading;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.SourceDocument;

/** 读文件的入口：按内容认格式，交给各格式的读取器。 */
public final class Formats {

    private Formats() {}

    /** 读出文件里的表。 */
    public static Reading read(Path file) throws Unreadable {
        return open(file).reading();
    }

    /** 读出文件里的表；{@code name} 只供人辨认，与格式无关。 */
    public static Reading read(String name, byte[] bytes) throws Unreadable {
        return open(name, bytes).reading();
    }

    public static Content open(Path file) throws Unreadable {
        if (Files.isDirectory(file)) throw new Unreadable(Problem.DIRECTORY);
        try (InputStream in = Files.newInputStream(file)) {
            Limits.size(Files.size(file), Limits.FILE);
            return open(String.valueOf(file.getFileName()), in);
        } catch (NoSuchFileException absent) {
            throw new Unreadable(absent, Problem.NOT_FOUND);
        } catch (AccessDeniedException denied) {
            throw new Unreadable(denied, Problem.NO_ACCESS, "没有权限 · permission denied");
        } catch (IOException failed) {
            throw new Unreadable(failed, Problem.NO_ACCESS, String.valueOf(failed.getMessage()));
        }
    }

    /** 流中的文件；超过上限即止，不读完。 */
    public static Content open(String name, InputStream in) throws Unreadable, IOException {
        byte[] bytes = in.readNBytes(Limits.FILE + 1);
        String limit = Limits.megabytes(Limits.FILE);
        if (bytes.length > Limits.FILE) throw new Unreadable(Problem.TOO_LARGE, "> " + limit, limit);
        return open(name, bytes);
    }

    public static Content open(String name, byte[] bytes) throws Unreadable {
        Limits.size(bytes.length, Limits.FILE);
        Format format = detect(bytes);
        if (format == Format.JSON) return new Content.Data(FormJson.read(bytes));
        boolean ordered = format != Format.TXT;
        return new Content.Document(
                new SourceDocument(name, sha256(bytes), format.key(), ordered, pages(format, bytes)));
    }

    /** 内容是什么格式；认得出而不能读的，说明原因。 */
    public static Format detect(byte[] bytes) throws Unreadable {
        return Detection.of(bytes);
    }

    private static List<Page> pages(Format format, byte[] bytes) throws Unreadable {
        return switch (format) {
            case PDF -> PdfReader.read(bytes);
            case HTML -> HtmlReader.read(bytes);
            case DOCX -> WordReader.read(bytes);
            case XLSX -> SheetReader.read(bytes);
            case OFD -> OfdReader.read(bytes);
            case DOC -> LegacyWordReader.read(bytes);
            case XLS -> LegacySheetReader.read(bytes);
            case ODT -> OpenTextReader.read(bytes);
            case ODS -> OpenSheetReader.read(bytes);
            case TXT -> TextFileReader.read(bytes);
            default -> throw new Unreadable(Problem.OTHER_FORMAT, format.name());
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
