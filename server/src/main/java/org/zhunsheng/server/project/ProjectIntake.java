package org.zhunsheng.server.project;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.intake.Column;
import org.zhunsheng.server.intake.Content;
import org.zhunsheng.server.intake.Draft;
import org.zhunsheng.server.intake.Intake;
import org.zhunsheng.server.intake.RowProblem;

/** 导入项目：凭编码认出已有的。 */
@Component
class ProjectIntake implements Intake {

    private static final Content CODE = new Content.Code();
    private static final Content NAME = new Content.Text(Project.LONGEST_NAME);

    private static final Content EXTENT = new Content.Word(List.of(
            Content.Choice.of("project", "项目", "project"),
            Content.Choice.of("unit", "单位整体支出", "whole unit"),
            Content.Choice.of("department", "部门整体支出", "whole department")));

    private static final List<Column> COLUMNS = List.of(
            Column.required("code", "项目编码", "project code", CODE, "编码", "项目代码", "code"),
            Column.required("name", "项目名称", "project name", NAME, "名称", "name"),
            Column.required("unit", "单位编码", "unit code", CODE, "预算单位编码", "实施单位编码", "单位代码", "unit"),
            Column.optional("extent", "评价对象", "object", EXTENT, "评价范围", "extent"),
            Column.optional("kind", "类别", "kind", new Content.Text(Project.LONGEST_KIND), "项目类别", "项目类型", "项目属性"),
            Column.optional("recurrent", "是否经常性", "recurrent", Content.yesOrNo(), "是否经常性项目", "经常性", "经常性项目"),
            Column.optional("startsOn", "起始日期", "starts on", new Content.Day(), "开始日期", "项目起始日期", "start"),
            Column.optional("endsOn", "结束日期", "ends on", new Content.Day(), "终止日期", "项目结束日期", "end"),
            Column.optional(
                    "divisions", "实施处室编码", "division codes", new Content.Several(CODE), "实施处室", "处室编码", "divisions"),
            Column.optional("subProjects", "子项目", "sub-projects", new Content.Several(NAME), "子项目名称", "明细项目"),
            Column.optional("audience", "服务对象", "service objects", new Content.Text(Project.LONGEST_NAME), "受益对象"),
            Column.optional("parent", "上级项目编码", "parent project code", CODE, "一级项目编码", "parent"),
            Column.optional("predecessor", "上年项目编码", "last year's project code", CODE, "上年度项目编码", "predecessor"));

    private final ProjectIntakeChecks checks;
    private final ProjectIntakeApply applying;

    ProjectIntake(ProjectIntakeChecks checks, ProjectIntakeApply applying) {
        this.checks = checks;
        this.applying = applying;
    }

    @Override
    public String kind() {
        return "projects";
    }

    @Override
    public Permission permission() {
        return Permission.PROJECT_WRITE;
    }

    @Override
    public Act act() {
        return Act.PROJECT_IMPORT;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public List<? extends RowProblem> problems() {
        return List.of(ProjectRowProblem.values());
    }

    @Override
    public void check(Draft draft) {
        checks.check(draft);
    }

    @Override
    public void apply(Draft draft) {
        applying.apply(draft);
    }

    @Override
    public String home(long organization) {
        return "/projects?organization=" + organization;
    }
}
