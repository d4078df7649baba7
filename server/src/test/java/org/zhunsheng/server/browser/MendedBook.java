package org.zhunsheng.server.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.zhunsheng.server.sheet.SheetFile;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.server.worker.Sheets;
import org.zhunsheng.text.Language;

/** 导入的人拿到标出问题的表，改好写错的格，原样存回。 */
final class MendedBook {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Sheets sheets;

    MendedBook(Sheets sheets) {
        this.sheets = sheets;
    }

    /** 最后一列说明了问题的行才动，别的原样。 */
    FilePayload of(Download given, String name, UnaryOperator<String> mended) throws IOException {
        byte[] book;
        try (InputStream in = given.createReadStream()) {
            book = in.readAllBytes();
        }
        List<List<String>> rows = new ArrayList<>();
        try (Stream<SheetRow> read = sheets.read(new ByteArrayResource(book), book.length, Language.ZH)) {
            read.forEach(row -> rows.add(row.cells()));
        }
        assertTrue(rows.stream().skip(1).anyMatch(row -> !row.getLast().isEmpty()), "a row says what is wrong");
        var out = new ByteArrayOutputStream();
        try (SheetFile file = new SheetFile(out, name, rows.getFirst())) {
            rows.stream().skip(1).forEach(row -> file.write(mend(row, mended), Set.of()));
        }
        return new FilePayload(name + "-问题.xlsx", XLSX, out.toByteArray());
    }

    private static List<String> mend(List<String> row, UnaryOperator<String> mended) {
        return row.getLast().isEmpty() ? row : row.stream().map(mended).toList();
    }
}
