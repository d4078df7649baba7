package org.zhunsheng.server.evidence;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 佐证附不上的情形。 */
enum EvidenceProblem implements Refusable {
    NOTHING(
            "P-960",
            422,
            "没有选文件，也没有写网址。",
            "请选一个或几个文件、写一个网址，或者从已有的佐证里选。",
            "No file is chosen and no address is given.",
            "Choose files, give an address, or pick evidence that is here already."),
    LINK_MALFORMED(
            "P-961",
            422,
            "网址写得不对。",
            "请写 http:// 或 https:// 开头的网址，其间没有空格，至多 500 字。",
            "The address is malformed.",
            "Give an address that begins with http:// or https://, without spaces, of 500 characters at most."),
    FULL(
            "P-962",
            422,
            "这一行附的太多了。",
            "请把几份合成一份（如一个 PDF），再附。",
            "There is too much attached to this row.",
            "Merge several files into one, such as one PDF, and attach that."),
    BUSY(
            "P-963",
            409,
            "别人正在改同一行的佐证，没有附上。",
            "请看一看现在附了什么，再附一次。",
            "Somebody is changing the evidence of the same row; nothing was attached.",
            "Look at what is attached now, then attach it again."),
    NO_ROW(
            "P-964",
            422,
            "没有选是哪几行的佐证。",
            "请选一行或几行；处室的人只能选自己的行。",
            "No row is chosen.",
            "Choose one or several rows; divisions can choose their own rows only.");

    private final ProblemRow row;

    EvidenceProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
