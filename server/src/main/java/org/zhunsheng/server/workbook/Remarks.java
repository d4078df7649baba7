package org.zhunsheng.server.workbook;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.zhunsheng.server.filling.CellReading.Last;

/** 一处为什么要人再看，一句话：页面、批注、结果表上说的是同一句。 */
record Remarks(Words words) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    String of(Line line) {
        if (!line.fault().isEmpty()) return words.of("workbook.should-be", line.fault());
        if (!line.reason().isEmpty()) return words.of("workbook.reason." + line.reason());
        if (line.is(State.CONFLICT)) return words.of("workbook.changed-by", who(line), when(line), shown(line.now()));
        return "";
    }

    private String who(Line line) {
        Last last = line.last();
        return last == null || last.login() == null ? words.of("workbook.somebody") : last.login();
    }

    private static String when(Line line) {
        Last last = line.last();
        return last == null
                ? ""
                : last.at().atZoneSameInstant(ZoneId.systemDefault()).format(MINUTE);
    }

    private String shown(String value) {
        return value.isEmpty() ? words.of("workbook.blank") : value;
    }
}
