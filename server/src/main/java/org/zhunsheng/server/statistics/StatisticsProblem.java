package org.zhunsheng.server.statistics;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 统计这里做不成的事。 */
enum StatisticsProblem implements Refusable {
    NO_SECTION(
            "P-969",
            "没有统计的这一部分。",
            "请核对：score、grade、group、loss、reason、rate、match、week、hint、beneath、kind、year 之一；数清单的没有后三种，可以是 all。",
            "The statistics have no such part.",
            "Give one of score, grade, group, loss, reason, rate, match, week, hint, beneath, kind, year; lists of forms know all instead of the last three."),
    NO_CHECK(
            "P-684",
            "没有这项检查，或者它不是几张表放在一起看的。",
            "请从页面上列出的检查里选一项，例如 check=duplicate-form；不写的是全部。",
            "There is no such check over several forms.",
            "Choose one of those the page lists, such as check=duplicate-form; without it all are shown."),
    WRONG_YEAR(
            "P-851",
            "年度写得不对。",
            "请写 2000 至 2100 之间的四位数字，例如 year=2026；不写的是有数的最近一年。",
            "The year is not a year.",
            "Give four digits between 2000 and 2100, such as year=2026; without it the latest year with figures is shown.");

    private static final int STATUS = 400;

    private final ProblemRow row;

    StatisticsProblem(String code, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, STATUS, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
