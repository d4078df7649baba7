package org.zhunsheng.server.organization;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 机构这里做不成的事。 */
enum OrganizationProblem implements Refusable {
    CODE_TAKEN(
            "P-640",
            422,
            "这个编码在本地区已经有机构用了。",
            "请换一个编码；停用的机构仍占着编码。",
            "Another organisation of this region has the code.",
            "Choose another code; closed organisations keep theirs."),
    WRONG_KIND(
            "P-641",
            422,
            "这种机构不能在那种机构之下。",
            "财政部门在本系统或财政部门之下；主管部门在财政部门之下；预算单位在主管部门、财政部门或预算单位之下；处室在预算单位或主管部门之下。",
            "This kind of organisation cannot be under that kind.",
            "Bureaus go under the installation or a bureau, departments under a bureau, units under a department, bureau or unit, divisions under a unit or department."),
    INTO_ITSELF(
            "P-642",
            422,
            "机构不能移到自己或自己的下级之下。",
            "请另选一个上级。",
            "An organisation cannot move under itself or under one below it.",
            "Choose another parent."),
    IN_THE_FUTURE(
            "P-643",
            422,
            "日期在今天之后。",
            "请写今天或以前的日期，到那一天再改。",
            "The date lies in the future.",
            "Give today or an earlier date, and make the change when the day has come."),
    BEFORE_THE_LAST(
            "P-644",
            422,
            "日期早于上一次移动。",
            "请写上一次移动之后的日期；沿革在本页下方。",
            "The date is earlier than the last move.",
            "Give a date after the last move; the history is on this page."),
    OPEN_CHILDREN(
            "P-645",
            422,
            "还有没有停用的下级：%s。",
            "请先停用或移走这些下级。",
            "Some organisations below are still open: %s.",
            "Close or move them first."),
    CLOSED(
            "P-646",
            422,
            "机构或它的上级已经停用。",
            "请先恢复它，或另选一个上级。",
            "The organisation or the one above it is closed.",
            "Reopen it first, or choose another parent."),
    WRONG_CODE(
            "P-647",
            422,
            "编码的写法不对。",
            "编码是 1 至 32 个字母、数字、点、横线、下划线，以字母或数字开头。",
            "The code is malformed.",
            "Use 1 to 32 letters, digits, dots, hyphens or underscores, beginning with a letter or digit."),
    WRONG_NAME(
            "P-648",
            422,
            "名称没有填，或者太长。",
            "名称是 1 至 200 个字。",
            "The name is missing or too long.",
            "Give 1 to 200 characters."),
    WRONG_DATE(
            "P-649",
            422,
            "日期没有填，或者写法不对。",
            "请写成 2026-01-31 这样。",
            "The date is missing or malformed.",
            "Write it like 2026-01-31."),
    NO_HEAD(
            "P-650",
            422,
            "没有找到表头。",
            "第一行应有：编码、名称、种类、上级编码、启用日期（停用日期可以没有）；次序不拘，中英文都可以。",
            "No head row was found.",
            "The first row should have: code, name, kind, parent code, valid from (closed on is optional), in any order."),
    NO_ROWS(
            "P-651",
            422,
            "表头之下没有内容。",
            "每个机构一行。",
            "There is nothing below the head row.",
            "Give one organisation a row."),
    TOO_MANY_ROWS("P-652", 422, "行数超过上限 200,000。", "请分成几份。", "There are more than 200,000 rows.", "Split the file."),
    DRAFT_CHANGED(
            "P-653",
            409,
            "这份导入已经不在了，或者换了一份。",
            "请重新上传。",
            "This import is gone or was replaced.",
            "Upload the file again."),
    DRAFT_WRONG(
            "P-654",
            422,
            "还有错误，没有导入。",
            "请下载标出问题的表，改好再上传。",
            "There still are errors; nothing was imported.",
            "Download the annotated file, mend it and upload it again."),
    VERSION_MISSING(
            "P-655",
            428,
            "没有说明所见的版本。",
            "请带上 If-Match，值是上次得到的 ETag。",
            "The version you saw is missing.",
            "Send If-Match with the ETag you got."),
    INSTALLATION_STAYS(
            "P-656",
            422,
            "本系统自己不能移动、停用。",
            "请对它的下级操作。",
            "The installation itself cannot be moved or closed.",
            "Work on the organisations below it."),
    NO_FILE("P-658", 422, "还没有选择文件。", "请选择一份 XLSX 或 CSV 文件。", "No file was chosen.", "Choose an XLSX or CSV file."),
    NO_PARENT(
            "P-657",
            422,
            "没有这个编码的上级，或者它不在您的范围之内。",
            "请核对上级的编码。",
            "No parent has this code, or it lies outside your scope.",
            "Check the code of the parent.");

    private final ProblemRow row;

    OrganizationProblem(String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
