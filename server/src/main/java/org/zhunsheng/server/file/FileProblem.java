package org.zhunsheng.server.file;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 文件收不下、给不出的情形。 */
public enum FileProblem implements Refusable {
    TYPE(
            "P-741",
            422,
            "不收这种文件，或者内容与扩展名不符。",
            "收 PDF、OFD、DOCX、XLSX、DOC、XLS、ODT、ODS、PNG、JPEG、TXT、CSV；带宏的、能执行的、压缩包不收。",
            "This kind of file is not accepted, or its content does not match its extension.",
            "PDF, OFD, DOCX, XLSX, DOC, XLS, ODT, ODS, PNG, JPEG, TXT and CSV are accepted; no macros, programs or archives."),
    EMPTY("P-742", 422, "文件是空的。", "请核对是不是选错了文件。", "The file is empty.", "Make sure that it is the right file."),
    QUARANTINED(
            "P-743",
            403,
            "这个文件查出了问题，已隔离，不能下载。",
            "请与系统管理员联系；需要的话，请上传一份干净的。",
            "This file is in quarantine and cannot be downloaded.",
            "Ask the system administrator; upload a clean copy if you need it."),
    WAITING(
            "P-744",
            409,
            "这个文件还在查毒，稍后才能下载。",
            "请过一分钟再试。",
            "This file is still being scanned.",
            "Try again in a minute."),
    LOST(
            "P-745",
            500,
            "文件的内容不见了或被改过，与记录的散列不符。",
            "请告诉系统管理员这个编号，从备份恢复。",
            "The content of the file is missing or altered.",
            "Tell the system administrator this code; restore it from the backup.");

    private final ProblemRow row;

    FileProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
