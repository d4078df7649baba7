package org.zhunsheng.server.survey;

import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 名单里写错的几行，每一行都说；太多的，只说前面的。 */
record WrongAddresses(List<Line> lines) implements Refusable {

    private static final int SHOWN = 20;

    /** 错在哪里：不是邮箱，与前面的一行相同，已经请过。 */
    enum Fault {
        MALFORMED("第 %s 行不是邮箱：%s", "line %s is no e-mail address: %s"),
        REPEATED("第 %s 行与第 %s 行相同", "line %s is the same as line %s"),
        INVITED("第 %s 行已经请过了：%s", "line %s is already invited: %s");

        private final String zh;
        private final String en;

        Fault(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /**
     * 一行。
     *
     * @param number 第几行，从 1 起
     * @param detail 写的是什么，或者与第几行相同
     */
    record Line(int number, Fault fault, String detail) {

        private String zh() {
            return fault.zh.formatted(number, detail);
        }

        private String en() {
            return fault.en.formatted(number, detail);
        }
    }

    @Override
    public ProblemRow row() {
        ProblemRow row = SurveyProblem.WRONG_ADDRESS.row();
        List<Line> shown = lines.subList(0, Math.min(SHOWN, lines.size()));
        String more = lines.size() > SHOWN ? "…" : "";
        return new ProblemRow(
                row.code(),
                row.status(),
                row.zh().formatted(shown.stream().map(Line::zh).collect(Collectors.joining("；")) + more),
                row.zhRemedy(),
                row.en().formatted(shown.stream().map(Line::en).collect(Collectors.joining("; ")) + more),
                row.enRemedy());
    }
}
