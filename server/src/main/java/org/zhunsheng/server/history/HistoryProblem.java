package org.zhunsheng.server.history;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 历史自评表读不进、收不下、撤不回的情形。 */
enum HistoryProblem implements Refusable {
    QUARANTINED(
            "P-940",
            422,
            "这个文件查毒时查出了问题，已隔离，没有收。",
            "请换一份干净的；不清楚的，问系统管理员。",
            "The virus scanner found something in this file; it is in quarantine and was not taken in.",
            "Use a clean copy, or ask the system administrator."),
    DRAFT_CHANGED(
            "P-941",
            409,
            "没有读出来等着收的表，或者它已经换过。",
            "请回到历史自评表，看一看现在的，或者重新上传。",
            "There is no form waiting to be taken in, or it has changed meanwhile.",
            "Go back to the historical forms, look at it again, or upload the file again."),
    NO_SUCH_FORM(
            "P-942",
            422,
            "文件里没有这一张表。",
            "请在读出的各张表里选一张。",
            "The file has no such form.",
            "Choose one of the forms that were read."),
    WRONG_YEAR(
            "P-943",
            422,
            "年度写得不对。",
            "请写四位的年份，从 2000 到 2099，如 2019。",
            "The year is not a year.",
            "Give four digits from 2000 to 2099, such as 2019."),
    NO_REASON(
            "P-944",
            422,
            "没有写撤回的理由，或者写得太长。",
            "请用一句话说明，不超过 300 字。",
            "The reason of the withdrawal is missing or too long.",
            "Say why in one sentence of at most 300 characters."),
    ALREADY_WITHDRAWN(
            "P-945",
            409,
            "这张历史自评表已经撤回了。",
            "不必再撤；要用的，请重新收一次。",
            "This historical form is withdrawn already.",
            "There is nothing to do; take it in again if you need it."),
    NO_FILE(
            "P-947",
            422,
            "还没有选文件。",
            "请选一份往年的自评表，再按“读入”。",
            "No file was chosen.",
            "Choose the self-evaluation form of an earlier year, then press “Read”."),
    FILE_LOST(
            "P-946",
            409,
            "原件已经隔离，或者不见了，这一次不能收。",
            "请重新上传原件；不清楚的，问系统管理员。",
            "The original file is in quarantine or missing; the form cannot be taken in.",
            "Upload the file again, or ask the system administrator.");

    private final ProblemRow row;

    HistoryProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
