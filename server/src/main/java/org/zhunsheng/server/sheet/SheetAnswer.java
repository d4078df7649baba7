package org.zhunsheng.server.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 一张表作为下载的回答：XLSX 或 CSV，数是数，不是文字。 */
public final class SheetAnswer {

    private static final Set<String> FORMATS = Set.of("xlsx", "csv");

    private SheetAnswer() {}

    /** 认得的格式；不认得的，在写出第一个字之前拒绝。 */
    public static void require(String format) {
        if (!FORMATS.contains(format)) throw new Refused(ServiceProblem.WRONG_REQUEST);
    }

    /**
     * @param name 文件名，不带扩展名；也是工作表的名称
     * @param rows 各行：文字，{@link java.math.BigDecimal} 或 {@link Integer} 的数
     */
    public static void write(
            String name, String format, List<String> head, Iterable<? extends List<?>> rows, HttpServletResponse to) {
        require(format);
        boolean book = format.equals("xlsx");
        OutputStream out = Attachment.open(name + "." + format, book ? Attachment.XLSX : Attachment.CSV, to);
        if (book) {
            try (SheetFile file = new SheetFile(out, name.substring(0, Math.min(name.length(), 31)), head)) {
                rows.forEach(file::row);
            }
            return;
        }
        CsvFile file = new CsvFile(out, head);
        rows.forEach(file::write);
        file.finish();
    }
}
