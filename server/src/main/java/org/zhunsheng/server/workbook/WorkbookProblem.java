package org.zhunsheng.server.workbook;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** Excel 填报做不成的事。 */
enum WorkbookProblem implements Refusable {
    NO_FILE(
            "P-950",
            400,
            "还没有选择工作簿。",
            "请选择填好的 XLSX 工作簿，再上传。",
            "No workbook was chosen.",
            "Choose the XLSX workbook that you filled in, then upload it."),
    NOT_XLSX(
            "P-951",
            422,
            "这不是 XLSX 工作簿（XLS、ODS、CSV 收不了）。",
            "请在表格程序里打开，另存为“Excel 工作簿（.xlsx）”，再上传。",
            "This is no XLSX workbook; XLS, ODS and CSV cannot be taken.",
            "Open it in your spreadsheet program, save it as “Excel workbook (.xlsx)” and upload that."),
    NO_FORM(
            "P-952",
            422,
            "工作簿里没有一张认得出的填报表：看不见的第一列（A 列）或者里面的记号不在了。",
            "请重新下载工作簿，把填的抄进去；不要删去隐藏的列与行，也不要只抄看得见的格。",
            "The workbook holds no form that can be recognised: the hidden first column or its marks are gone.",
            "Download it again and copy your entries into it; keep the hidden column and rows."),
    NOTHING_OPEN(
            "P-953",
            404,
            "现在没有您填得了的这种表。",
            "也许已经送审，或者任务已经了结；请看“我的待办”。",
            "There is no such form that you may fill in now.",
            "It may have been submitted, or the task may be over; look at your tasks."),
    TOO_MANY(
            "P-954",
            422,
            "这个单位的表太多，一个工作簿装不下（至多 200 张）。",
            "请在系统里填，或者请各处室各填各的。",
            "The unit has too many forms for one workbook (200 at most).",
            "Fill them in on the pages."),
    GONE(
            "P-955",
            404,
            "这份交回的工作簿已经不在了。",
            "过了七天，或者后来又交了一份；请再上传一次，写过的不会重复。",
            "The uploaded workbook is no longer here.",
            "Seven days have passed, or another one was uploaded; upload it again, nothing is written twice."),
    TOO_LONG(
            "P-956",
            422,
            "工作簿里的内容太多。",
            "请把各表分成几个工作簿，分几次交；工作表可以移到别的工作簿里。",
            "The workbook holds too much.",
            "Split its sheets over several workbooks; sheets may be moved to another workbook.");

    private final ProblemRow row;

    WorkbookProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
