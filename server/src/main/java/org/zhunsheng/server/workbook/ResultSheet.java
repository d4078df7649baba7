package org.zhunsheng.server.workbook;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** “结果”：要人再看的各处，一处一行。 */
final class ResultSheet {

    private static final List<String> HEAD =
            List.of("sheet", "cell", "section", "row", "field", "state", "before", "written", "now", "why");

    private final Worksheet sheet;
    private final Words words;
    private final Remarks remarks;
    private final Looks looks;
    private int line;

    ResultSheet(Worksheet sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
        this.remarks = new Remarks(words);
        this.looks = new Looks(sheet);
        sheet.value(0, 0, Marks.GUIDE);
        sheet.value(0, 1, words.of("workbook.result.title"));
        looks.title(0, 1);
        line = 2;
        for (int i = 0; i < HEAD.size(); i++) {
            sheet.value(line, 1 + i, words.of("workbook.column." + HEAD.get(i)));
            looks.label(line, 1 + i);
            sheet.width(1 + i, i < 2 || i == 3 || i == 5 ? 12 : 26);
        }
        line++;
    }

    /** @param name 写回的工作簿里的工作表 */
    void add(Compared compared, String name) {
        if (!compared.problem().isEmpty()) {
            sheet.value(line, 1, name);
            sheet.value(line++, HEAD.size(), words.of("workbook.problem." + compared.problem()));
            return;
        }
        String kind =
                compared.it() == null ? "" : compared.it().form().filling().kind();
        for (Line one : compared.lines()) {
            if (one.state().isWritten()) continue;
            List<String> cells = List.of(
                    name,
                    one.at(),
                    words.section(kind, one.section()),
                    one.nth() == 0 ? one.title() : one.nth() + " " + one.title(),
                    words.field(kind, one.section(), one.field()),
                    words.of("workbook.state." + one.state().code()),
                    one.before(),
                    one.written(),
                    one.now(),
                    remarks.of(one));
            for (int i = 0; i < cells.size(); i++) {
                sheet.value(line, 1 + i, cells.get(i));
                looks.locked(sheet.range(line, 1 + i, line, 1 + i));
            }
            line++;
        }
    }

    void close() {
        if (line == 3) sheet.value(line, 1, words.of("workbook.result.none"));
        sheet.hideColumn(0);
        sheet.freezePane(0, 3);
    }
}
