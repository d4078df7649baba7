package org.zhunsheng.documents.sheet;

import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.util.RKUtil;
import org.zhunsheng.documents.Unreadable;

/** XLS 的一个工作表：逐条记录读出显示的文字；公式取保存时的结果。 */
final class LegacySheet {

    private static final int FORMULA = 0x06;
    private static final int STRING = 0x207;
    private static final int LABEL = 0x204;
    private static final int RICH_LABEL = 0xD6;
    private static final int SHARED_LABEL = 0xFD;
    private static final int NUMBER = 0x203;
    private static final int RK = 0x27E;
    private static final int MANY_RK = 0xBD;
    private static final int BOOLEAN_OR_ERROR = 0x205;
    private static final int BLANK = 0x201;
    private static final int MANY_BLANK = 0xBE;
    private static final int ROW = 0x208;
    private static final int COLUMN = 0x7D;
    private static final int MERGES = 0xE5;
    /** 公式结果的后两字节为此值的不是数。 */
    private static final int NOT_NUMBER = 0xFFFF;

    private static final int HIDDEN_ROW = 0x20;

    private final LegacyBook book;
    private final SheetContent content = new SheetContent();
    private int row;
    private int column;
    private int style;

    LegacySheet(LegacyBook book) {
        this.book = book;
    }

    SheetContent content() {
        return content;
    }

    void record(int type, RecordInputStream in) throws Unreadable {
        switch (type) {
            case ROW -> row(in);
            case COLUMN -> column(in);
            case MERGES -> merges(in);
            case LABEL, RICH_LABEL -> label(new LabelRecord(in));
            case STRING -> content.put(row, column, new StringRecord(in).getString());
            case FORMULA, SHARED_LABEL, NUMBER, RK, MANY_RK, BOOLEAN_OR_ERROR, BLANK, MANY_BLANK -> cell(type, in);
            default -> {}
        }
    }

    private void cell(int type, RecordInputStream in) throws Unreadable {
        row = in.readUShort();
        column = in.readUShort();
        if (type == MANY_RK || type == MANY_BLANK) {
            many(type, in);
            return;
        }
        style(in);
        switch (type) {
            case SHARED_LABEL -> content.put(row, column, book.string(in.readInt()));
            case NUMBER -> number(in.readDouble());
            case RK -> number(RKUtil.decodeNumber(in.readInt()));
            case BOOLEAN_OR_ERROR -> {
                int value = in.readUByte();
                content.put(row, column, in.readUByte() == 0 ? logical(value) : error(value));
            }
            case FORMULA -> formula(in.readLong());
            default -> {}
        }
    }

    /** 并排的几格写在一条记录里；末尾是最后一列的列号。 */
    private void many(int type, RecordInputStream in) throws Unreadable {
        int size = type == MANY_RK ? 6 : 2;
        for (; in.remaining() >= size + 2; column++) {
            style(in);
            if (type == MANY_RK) number(RKUtil.decodeNumber(in.readInt()));
        }
    }

    private void style(RecordInputStream in) {
        style = in.readUShort();
        if (book.isBordered(style)) content.border(row, row + 1);
    }

    private void number(double value) throws Unreadable {
        if (Double.isFinite(value)) content.put(row, column, book.number(value, style));
    }

    /** 结果是数，或者由最低字节说明的种类；文字在下一条 STRING 记录里。 */
    private void formula(long result) throws Unreadable {
        if ((result >>> 48) != NOT_NUMBER) {
            number(Double.longBitsToDouble(result));
            return;
        }
        int value = (int) (result >> 16) & 0xFF;
        switch ((int) result & 0xFF) {
            case 1 -> content.put(row, column, logical(value));
            case 2 -> content.put(row, column, error(value));
            default -> {}
        }
    }

    private static String logical(int value) {
        return value == 0 ? "FALSE" : "TRUE";
    }

    private static String error(int code) {
        return switch (code) {
            case 0x00 -> "#NULL!";
            case 0x07 -> "#DIV/0!";
            case 0x0F -> "#VALUE!";
            case 0x17 -> "#REF!";
            case 0x1D -> "#NAME?";
            case 0x24 -> "#NUM!";
            default -> "#N/A";
        };
    }

    private void label(LabelRecord label) throws Unreadable {
        row = label.getRow();
        column = label.getColumn();
        if (book.isBordered(label.getXFIndex())) content.border(row, row + 1);
        content.put(row, column, label.getValue());
    }

    private void row(RecordInputStream in) {
        int number = in.readUShort();
        in.readLong();
        in.readUShort();
        if ((in.readUShort() & HIDDEN_ROW) != 0) content.hideRows(number, number + 1);
    }

    private void column(RecordInputStream in) {
        int first = in.readUShort();
        int last = in.readUShort();
        in.readInt();
        if ((in.readUShort() & 1) != 0 && last >= first) content.hideColumns(first, last + 1);
    }

    private void merges(RecordInputStream in) throws Unreadable {
        for (int n = in.readUShort(); n > 0; n--) {
            int top = in.readUShort();
            int bottom = in.readUShort();
            int left = in.readUShort();
            int right = in.readUShort();
            if (bottom >= top && right >= left) content.merge(top, left, bottom, right);
        }
    }
}
