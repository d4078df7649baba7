package org.zhunsheng.documents.sheet;

import java.util.Locale;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.zhunsheng.documents.sheet.SheetStyles.Style;

/** 数字按单元格格式显示：98.75%、1,040,000.00、2020年3月31日。 */
final class DisplayedNumber {

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final boolean from1904;

    DisplayedNumber(boolean from1904) {
        this.from1904 = from1904;
    }

    String display(String written, Style style) {
        String code = style.code() != null ? style.code() : BuiltinFormats.getBuiltinFormat(style.format());
        try {
            double number = Double.parseDouble(written);
            return formatter.formatRawCellContents(number, style.format(), code == null ? "General" : code, from1904);
        } catch (NumberFormatException notNumber) {
            return written;
        }
    }
}
