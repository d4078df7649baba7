package org.zhunsheng.server.intake;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 导入做不成的情形。 */
enum IntakeProblem implements Refusable {
    NO_FILE(
            "P-780",
            422,
            "还没有选择文件。",
            "请选择一份 XLSX、ODS 或 CSV 文件。",
            "No file was chosen.",
            "Choose an XLSX, ODS or CSV file."),
    NO_HEAD(
            "P-781",
            422,
            "没有找到表头。",
            "开头十行里应有一行写着各栏的名称，至少两栏。",
            "No head row was found.",
            "One of the first ten rows should name the columns, at least two."),
    NO_ROWS("P-782", 422, "表头之下没有内容。", "请在表头之下填写，一行一个。", "There is nothing below the head row.", "Give rows below it."),
    TOO_MANY_ROWS("P-783", 422, "行数超过上限 200,000。", "请分成几份。", "There are more than 200,000 rows.", "Split the file."),
    DRAFT_CHANGED(
            "P-784",
            409,
            "这份导入已经不在了，或者换了一份。",
            "请重新上传。",
            "This import is gone or was replaced.",
            "Upload the file again."),
    DRAFT_WRONG(
            "P-785",
            422,
            "还有错误，没有导入。",
            "请下载标出问题的表，改好再上传。",
            "There still are errors; nothing was imported.",
            "Download the annotated file, mend it and upload it again."),
    WRONG_MAPPING(
            "P-786",
            422,
            "各栏没有对好。",
            "每一列至多对一栏，一栏只对一列；标着“必填”的栏都要对上。",
            "The columns are not mapped soundly.",
            "A column maps to one field at most and a field to one column; every required field needs a column."),
    TAKEN_MEANWHILE(
            "P-787",
            409,
            "核对之后，别人写了同样的编码。",
            "请重新上传，再核对一次。",
            "Somebody wrote the same code after the check.",
            "Upload the file again to check it once more."),
    CLOSED(
            "P-788",
            422,
            "机构已经停用，不能往里导入。",
            "请先恢复它，或另选一个机构。",
            "The organisation is closed.",
            "Reopen it or choose another one.");

    private final ProblemRow row;

    IntakeProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
