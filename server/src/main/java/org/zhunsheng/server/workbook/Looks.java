package org.zhunsheng.server.workbook;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Worksheet;

/** 工作表的样子：填得了的格白底不锁，别的灰底锁着；一律是文字，写成什么样就是什么样。 */
record Looks(Worksheet sheet) {

    private static final String TEXT = "@";
    private static final String LOCKED = "EDEDED";
    private static final String HEAD = "D9E2F3";
    private static final String LINES = "8C8C8C";
    private static final String CONFLICT = "FFE699";
    private static final String WRONG = "FFC7CE";
    private static final int LONGEST_LIST = 250;
    private static final int LONGEST_COMMENT = 1000;

    void title(int row, int column) {
        sheet.style(row, column).bold().fontSize(16).set();
        sheet.rowHeight(row, 26);
    }

    void heading(int row, int column) {
        sheet.style(row, column).bold().fontSize(13).set();
        sheet.rowHeight(row, 22);
    }

    void hint(int row, int column) {
        sheet.style(row, column).fontColor("595959").set();
    }

    void label(int row, int column) {
        sheet.style(row, column)
                .bold()
                .fillColor(HEAD)
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINES)
                .set();
    }

    void locked(Range range) {
        range.style()
                .format(TEXT)
                .fillColor(LOCKED)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINES)
                .set();
    }

    void open(Range range) {
        range.style()
                .format(TEXT)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINES)
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
    }

    /** 从几个词里选；表格程序放不下的，不设。 */
    void choices(Range range, List<String> words) {
        String list = String.join(",", words);
        if (list.length() > LONGEST_LIST || words.stream().anyMatch(word -> word.matches(".*[,\"].*"))) return;
        range.validateWithListByFormula("\"" + list + "\"")
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.WARNING)
                .errorTitle("Zhunsheng")
                .error(list);
    }

    void marked(Range range, State state, String said) {
        range.style()
                .fillColor(state == State.CONFLICT ? CONFLICT : WRONG)
                .merge()
                .set();
        if (said.isEmpty()) return;
        sheet.comment(range.getTop(), range.getLeft(), said.substring(0, Math.min(LONGEST_COMMENT, said.length())));
    }

    /** 记号不给看；保护而不设口令，列宽行高可以调；横着印，一页宽。 */
    void page(int key, int frozen) {
        sheet.hideColumn(key);
        sheet.freezePane(frozen, 1);
        Set<SheetProtectionOption> options = EnumSet.copyOf(SheetProtectionOption.DEFAULT_OPTIONS);
        options.removeAll(Set.of(
                SheetProtectionOption.FORMAT_COLUMNS,
                SheetProtectionOption.FORMAT_ROWS,
                SheetProtectionOption.FORMAT_CELLS));
        sheet.protect("", options);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }
}
