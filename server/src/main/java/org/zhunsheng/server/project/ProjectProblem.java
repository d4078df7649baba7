package org.zhunsheng.server.project;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/** 项目库这里做不成的事；{@code field} 是表单里的哪一栏。 */
enum ProjectProblem implements Refusable {
    CODE_TAKEN(
            "code",
            "P-800",
            "这个编码在本地区已经有项目用了。",
            "请换一个编码；关闭的项目仍占着编码。",
            "Another project of this region has the code.",
            "Choose another code; closed projects keep theirs."),
    WRONG_CODE(
            "code",
            "P-801",
            "编码的写法不对。",
            "编码是 1 至 32 个字母、数字、点、横线、下划线，以字母或数字开头。",
            "The code is malformed.",
            "Use 1 to 32 letters, digits, dots, hyphens or underscores, beginning with a letter or digit."),
    WRONG_NAME(
            "name",
            "P-802",
            "名称没有填，或者太长。",
            "名称是 1 至 200 个字。",
            "The name is missing or too long.",
            "Give 1 to 200 characters."),
    NO_UNIT(
            "unit",
            "P-803",
            "没有这个编码的单位，或者它不在您的范围之内。",
            "请核对单位编码。",
            "No unit has this code, or it lies outside your scope.",
            "Check the code of the unit."),
    NOT_A_UNIT(
            "unit",
            "P-804",
            "这里不能有项目。",
            "项目属于预算单位、主管部门或财政部门，不属于处室。",
            "There can be no projects here.",
            "Projects belong to a budget unit, department or bureau, not to a division."),
    UNIT_CLOSED(
            "unit", "P-805", "单位已经停用。", "请换一个单位，或先恢复它。", "The unit is closed.", "Choose another unit or reopen it."),
    WRONG_DATE(
            "startsOn",
            "P-806",
            "日期没有填，或者写法不对。",
            "请写成 2026-01-31 这样。",
            "The date is missing or malformed.",
            "Write it like 2026-01-31."),
    ENDS_EARLIER("endsOn", "P-807", "结束日期早于起始日期。", "请核对两个日期。", "The end is before the start.", "Check both dates."),
    NO_DIVISION(
            "divisions",
            "P-808",
            "没有这个编码的处室，或者它不在您的范围之内。",
            "请核对处室编码，几个之间用顿号。",
            "No division has this code, or it lies outside your scope.",
            "Check the codes, separated by 、 or commas."),
    NOT_A_DIVISION(
            "divisions",
            "P-809",
            "实施处室应是在用的处室。",
            "请写处室的编码，不是单位的；停用的换一个。",
            "An implementing division must be an open division.",
            "Give codes of divisions, not of units; replace closed ones."),
    NO_PROJECT(
            "parent",
            "P-810",
            "没有这个编码的项目，或者它不在您的范围之内。",
            "请核对项目编码。",
            "No project has this code, or it lies outside your scope.",
            "Check the code of the project."),
    NO_PREDECESSOR(
            "predecessor",
            "P-819",
            "上年的项目没有这个编码的，或者它不在您的范围之内。",
            "请核对上年项目的编码。",
            "No project has the code given for last year, or it lies outside your scope.",
            "Check the code of last year's project."),
    ITSELF("parent", "P-811", "项目不能指向自己。", "请写另一个项目的编码。", "A project cannot point to itself.", "Give another project."),
    PARENT_LEVEL(
            "parent",
            "P-812",
            "上级项目自己也有上级。",
            "只有两级：请写一级项目的编码。",
            "The parent project has a parent itself.",
            "There are two levels only: give a project of the first."),
    HAS_CHILDREN(
            "parent",
            "P-813",
            "它下面已有项目，不能再有上级。",
            "一级项目没有上级；请先改下面的项目。",
            "There are projects below it, so it can have no parent.",
            "A first-level project has no parent; change the projects below first."),
    CLOSED("from", "P-814", "项目或子项目已经关闭。", "请先重开它。", "The project or sub-project is closed.", "Reopen it first."),
    TOO_LONG(
            "kind",
            "P-815",
            "项目类别或服务对象太长。",
            "类别至多 50 个字，服务对象至多 200 个字。",
            "The kind or the service objects are too long.",
            "At most 50 characters for the kind, 200 for the service objects."),
    SUB_TAKEN(
            "name",
            "P-816",
            "这个项目已有同名的子项目。",
            "请换一个名称；关闭的子项目仍占着名称。",
            "The project has a sub-project of this name.",
            "Choose another name; closed sub-projects keep theirs."),
    VERSION_MISSING(
            "version",
            "P-817",
            428,
            "没有说明所见的版本。",
            "请带上 If-Match，值是上次得到的 ETag。",
            "The version you saw is missing.",
            "Send If-Match with the ETag you got."),
    IN_THE_FUTURE(
            "from",
            "P-818",
            "日期在今天之后。",
            "请写今天或以前的日期，到那一天再改。",
            "The date lies in the future.",
            "Give today or an earlier date, and make the change when the day has come."),
    WHOLE_TAKEN(
            "extent",
            "P-965",
            "这个单位的整体支出已经有了。",
            "一个单位（部门）的整体支出只有一份：打开已有的，或先关闭它。",
            "The whole expenditure of this unit exists already.",
            "A unit (department) has one: open it, or close it first.");

    private static final int UNPROCESSABLE = 422;

    private final String field;
    private final ProblemRow row;

    ProjectProblem(String field, String code, String zh, String zhRemedy, String en, String enRemedy) {
        this(field, code, UNPROCESSABLE, zh, zhRemedy, en, enRemedy);
    }

    ProjectProblem(String field, String code, int status, String zh, String zhRemedy, String en, String enRemedy) {
        this.field = field;
        this.row = new ProblemRow(code, status, zh, zhRemedy, en, enRemedy);
    }

    String field() {
        return field;
    }

    @Override
    public ProblemRow row() {
        return row;
    }
}
