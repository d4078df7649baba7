package org.zhunsheng.server.report;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 报告的一段存不进去的情形。 */
enum ReportProblem implements Refusable {
    /** 句子里换上写错的那几个字。 */
    TEXT(
            "P-876",
            422,
            "“%s”存不进去：不是认得的引用，或者是写上去的金额、比率、得分、个数，或者太长。",
            "数只能引用，写作 {全年预算} 这样；名字见下面的清单。一段至多两万字。",
            "“%s” cannot be saved: it is no known reference, or a typed amount, rate, score or count, or too long.",
            "Figures can only be referred to, such as {全年预算}; the names are listed below. A paragraph has at most 20,000 characters."),
    TOO_MANY(
            "P-852",
            422,
            "这个机构连同下级这一年有两千多份自评，一份报告汇不下。",
            "请下级机构各出一份报告；各个合计见统计。",
            "This organization and those beneath it have more than 2,000 self-evaluations in this year, too many for one report.",
            "Make a report of each organization beneath it; the totals are in the statistics.");

    private final ProblemRow row;

    ReportProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
