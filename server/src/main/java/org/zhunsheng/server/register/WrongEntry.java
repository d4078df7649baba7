package org.zhunsheng.server.register;

import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;
import org.zhunsheng.text.Language;

/** 一条记录有几栏写得不对，一次都说。 */
record WrongEntry(List<WrongCell> cells) implements Refusable {

    @Override
    public ProblemRow row() {
        ProblemRow row = RegisterProblem.WRONG_ENTRY.row();
        return new ProblemRow(
                row.code(),
                row.status(),
                row.zh().formatted(told(Language.ZH, "；")),
                row.zhRemedy(),
                row.en().formatted(told(Language.EN, "; ")),
                row.enRemedy());
    }

    private String told(Language language, String between) {
        return cells.stream().map(cell -> cell.sentence(language)).collect(Collectors.joining(between));
    }
}
