package org.zhunsheng.server.checking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhunsheng.server.web.FileName;
import org.zhunsheng.text.Language;

/** 全部报告的压缩包；同名的加编号，名字里没有路径。 */
final class Reports {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private final Set<String> taken = new HashSet<>();
    private final Language language;

    Reports(Language language) {
        this.language = language;
    }

    /** 报告的文件名。 */
    static String name(String document, Language language) {
        return FileName.stem(document) + (language == Language.ZH ? "-核查报告" : "-report") + ".html";
    }

    void add(String document, byte[] report) {
        String name = name(document, language);
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = name(document, language).replaceFirst("\\.html$", "-" + n + ".html");
        }
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(0); // 同样的输入，同样的压缩包
            zip.putNextEntry(entry);
            zip.write(report);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] finish() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
