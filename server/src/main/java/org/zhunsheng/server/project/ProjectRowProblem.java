package org.zhunsheng.server.project;

import org.zhunsheng.server.intake.RowProblem;

/** 导入项目的一行可能有的错误。 */
enum ProjectRowProblem implements RowProblem {
    UNIT_UNKNOWN(
            "导入处之下的预算单位或部门的编码",
            "核对单位编码；处室下面没有项目",
            "the code of a unit or department below the place of import",
            "check the unit code; divisions have no projects"),
    UNIT_CLOSED("没有停用的单位", "换一个单位，或先恢复它", "an open unit", "choose another unit or reopen it"),
    UNIT_CHANGED(
            "原来的单位：%s", "项目不换单位；确实不同的，用另一个编码", "the present unit: %s", "a project keeps its unit; use another code"),
    CODE_ELSEWHERE("没有用过的编码", "本地区已有项目用了它，换一个", "an unused code", "a project of this region has it; choose another"),
    ENDS_EARLIER("起始日期 %s 或以后", "核对两个日期", "not before the start %s", "check both dates"),
    DIVISION_UNKNOWN(
            "本地区在用的处室的编码，范围之内；“%s”不是",
            "核对处室编码，几个之间用顿号",
            "codes of open divisions of this region; “%s” is not one",
            "check the codes, separated by 、"),
    PROJECT_UNKNOWN(
            "本文件里的项目，或范围之内已有的项目的编码",
            "核对项目编码",
            "the code of a project of this file or of your scope",
            "check the project code"),
    ITSELF("别的项目", "不能指向自己", "another project", "a project cannot point to itself"),
    PARENT_LEVEL(
            "一级项目：它自己没有上级",
            "只有两级，换成一级项目的编码",
            "a project of the first level",
            "there are two levels only; give the first"),
    HAS_CHILDREN(
            "空着：它下面已有项目", "一级项目没有上级", "nothing: there are projects below it", "a first-level project has no parent"),
    WHOLE_TAKEN(
            "项目；单位 %s 的整体支出已经有了",
            "一个单位只有一份，改已有的，或先关闭它",
            "a project; the whole of unit %s exists already",
            "a unit has one; change it or close it first"),
    EXTENT_CHANGED("原来的评价对象：%s", "评价对象不改；确实不同的，用另一个编码", "the present object: %s", "the object stays; use another code"),
    CLOSED("没有关闭的项目", "先重开它，或删去这一行", "an open project", "reopen it first or delete the row");

    private final Sentences sentences;

    ProjectRowProblem(String zh, String zhRemedy, String en, String enRemedy) {
        this.sentences = new Sentences(zh, zhRemedy, en, enRemedy);
    }

    @Override
    public Sentences sentences() {
        return sentences;
    }
}
