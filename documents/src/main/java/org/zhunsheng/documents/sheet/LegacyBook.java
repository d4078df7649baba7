package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.sheet.SheetStyles.Style;

/** XLS 各工作表共用的：工作表名、共享字符串、单元格格式、日期的起点。 */
final class LegacyBook {

    private static final int DATE_1904 = 0x22;
    private static final int BOUND_SHEET = 0x85;
    private static final int SHARED_STRINGS = 0xFC;
    private static final int CELL_FORMAT = 0xE0;
    private static final int NUMBER_FORMAT = 0x41E;

    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    /** 数字格式的编号；有边框的取其补数。 */
    private final List<Integer> styles = new ArrayList<>();

    private DisplayedNumber numbers = new DisplayedNumber(false);
    private int characters;

    void record(int type, RecordInputStream in) throws Unreadable {
        switch (type) {
            case DATE_1904 -> numbers = new DisplayedNumber(in.readUShort() == 1);
            case BOUND_SHEET -> {
                sheets.add(new BoundSheetRecord(in));
                Limits.blocks(sheets.size());
            }
            case NUMBER_FORMAT -> {
                FormatRecord format = new FormatRecord(in);
                formats.put(format.getIndexCode(), format.getFormatString());
            }
            case CELL_FORMAT -> style(in);
            case SHARED_STRINGS -> strings(in);
            default -> {}
        }
    }

    private void style(RecordInputStream in) {
        in.readUShort();
        int format = in.readUShort();
        in.readInt();
        in.readUShort();
        boolean bordered = in.readUShort() != 0;
        styles.add(bordered ? ~format : format);
    }

    /** 不相信自称的个数，读到没有为止。 */
    private void strings(RecordInputStream in) throws Unreadable {
        in.readInt();
        int count = in.readInt();
        for (int n = 0; n < count && isMore(in); n++) {
            String text = new UnicodeString(in).getString();
            Limits.blocks(n);
            characters += text.length();
            Limits.characters(characters);
            strings.add(text);
        }
    }

    private static boolean isMore(RecordInputStream in) {
        return in.remaining() > 0 || in.hasNextRecord() && in.getNextSid() == ContinueRecord.sid;
    }

    List<BoundSheetRecord> sheets() {
        return sheets;
    }

    String string(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    boolean isBordered(int style) {
        return style < styles.size() && styles.get(style) < 0;
    }

    /** 按单元格格式显示的数。 */
    String number(double value, int style) {
        int written = style < styles.size() ? styles.get(style) : 0;
        int format = written < 0 ? ~written : written;
        return numbers.display(Double.toString(value), new Style(format, formats.get(format), false));
    }
}
