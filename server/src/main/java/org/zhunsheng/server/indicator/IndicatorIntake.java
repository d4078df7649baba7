package org.zhunsheng.server.indicator;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.intake.Column;
import org.zhunsheng.server.intake.Content;
import org.zhunsheng.server.intake.Draft;
import org.zhunsheng.server.intake.Intake;
import org.zhunsheng.server.intake.IntakeTable;
import org.zhunsheng.server.intake.RowProblem;

/** 导入指标，归导入的机构；凭编码认出已有的。新的、改动的都是提出，还要审核；与在用、在审的一样的不变。 */
@Component
class IndicatorIntake implements Intake {

    static final List<Column> COLUMNS = List.of(
            Column.required("code", "指标编码", "indicator code", new Content.Code(), "编码", "指标代码", "code"),
            Column.required("level1", "一级指标", "level 1", groups(), "指标类型", "level1"),
            Column.required("level2", "二级指标", "level 2", text(IndicatorContent.SHORT), "level2"),
            Column.required("name", "指标名称", "name", text(IndicatorContent.SHORT), "三级指标", "名称", "level3"),
            Column.optional("definition", "指标说明", "definition", text(IndicatorContent.MIDDLE), "指标解释", "指标内涵", "说明"),
            Column.optional("formula", "计算公式", "formula", text(IndicatorContent.MIDDLE), "公式"),
            Column.required(
                    "direction",
                    "方向",
                    "direction",
                    new Content.Word(List.of(Direction.choices())),
                    "指标性质",
                    "指标方向",
                    "指标属性"),
            Column.optional("unit", "计量单位", "unit", text(IndicatorContent.UNIT), "单位", "度量单位"),
            Column.optional("source", "佐证来源", "evidence source", text(IndicatorContent.MIDDLE), "数据来源", "佐证资料来源"),
            Column.optional(
                    "kinds",
                    "适用项目类别",
                    "kinds of project",
                    new Content.Several(text(IndicatorContent.SHORT)),
                    "适用类别",
                    "项目类别"));

    private static final String MATCH = """
            update import_rows r set target_id = i.id
              from indicators i
             where r.import_id = :import and r.account_id = :account and i.organization_id = :id and i.code = r.cells ->> 'code'
               and i.place like any (:scope)
            """;

    private static final String DIVISION = """
            select r.line, 'code', 'DIVISION_OWNER', r.cells ->> 'code', ''
              from import_rows r join organizations o on o.id = :id
             where r.import_id = :import and r.account_id = :account and o.kind = 'division'
            """;

    /** 最近的一版：在审的，没有的是在用的。 */
    private static final String CHANGES = """
            update import_rows r set change = case
                when r.target_id is null then 'new'
                when (v.level1, v.level2, v.name, v.direction, v.definition, v.formula, v.unit, v.source, to_jsonb(v.kinds))
                     is distinct from
                     (r.cells ->> 'level1', r.cells ->> 'level2', r.cells ->> 'name', r.cells ->> 'direction',
                      coalesce(r.cells ->> 'definition', ''), coalesce(r.cells ->> 'formula', ''), coalesce(r.cells ->> 'unit', ''),
                      coalesce(r.cells ->> 'source', ''),
                      case when jsonb_typeof(r.cells -> 'kinds') = 'array' then r.cells -> 'kinds' else '[]' end)
                then 'changed' else 'unchanged' end
              from import_rows w
              left join lateral (select * from indicator_versions n
                                  where n.indicator_id = w.target_id and n.state in ('proposed', 'returned', 'in-use')
                                  order by n.number desc limit 1) v on true
             where r.import_id = :import and r.account_id = :account and w.import_id = :import and w.account_id = :account and w.line = r.line
            """;

    private static final String ADD = """
            with added as (
                insert into indicators (organization_id, code)
                select :id, cells ->> 'code' from import_rows
                 where import_id = :import and account_id = :account and change = 'new' order by line
                returning id, code)
            update import_rows r set target_id = added.id
              from added where r.import_id = :import and r.account_id = :account and r.cells ->> 'code' = added.code
            """;

    /** 在审的一版由新的代替：它还没有人用过。 */
    private static final String WITHDRAW = """
            update indicator_versions v set state = 'withdrawn', version = v.version + 1
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.change = 'changed' and v.indicator_id = r.target_id
               and v.state in ('proposed', 'returned') and v.place like any (:scope)
            """;

    private static final String PROPOSE = """
            insert into indicator_versions (indicator_id, number, level1, level2, name, definition, formula, direction, unit, source, kinds, proposed_by)
            select r.target_id, 1 + coalesce((select max(v.number) from indicator_versions v where v.indicator_id = r.target_id), 0),
                   r.cells ->> 'level1', r.cells ->> 'level2', r.cells ->> 'name',
                   coalesce(r.cells ->> 'definition', ''), coalesce(r.cells ->> 'formula', ''), r.cells ->> 'direction',
                   coalesce(r.cells ->> 'unit', ''), coalesce(r.cells ->> 'source', ''),
                   coalesce((select array_agg(k order by n) from jsonb_array_elements_text(
                       case when jsonb_typeof(r.cells -> 'kinds') = 'array' then r.cells -> 'kinds' end) with ordinality u (k, n)), '{}'),
                   :account
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.change in ('new', 'changed') order by r.line
            """;

    private final IntakeTable table;
    private final Access access;

    IndicatorIntake(IntakeTable table, Access access) {
        this.table = table;
        this.access = access;
    }

    private static Content text(int longest) {
        return new Content.Text(longest);
    }

    private static Content groups() {
        return new Content.Word(IndicatorGroups.all().stream()
                .map(group -> new Content.Choice(group, group, group, IndicatorGroups.aliases(group)))
                .toList());
    }

    @Override
    public String kind() {
        return "indicators";
    }

    @Override
    public Permission permission() {
        return Permission.INDICATOR_WRITE;
    }

    @Override
    public Act act() {
        return Act.INDICATOR_IMPORT;
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
        return List.of(IndicatorRowProblem.values());
    }

    @Override
    public void check(Draft draft) {
        Map<String, ?> scope = Map.of("scope", access.scope(permission()).patterns());
        table.run(
                draft,
                "update import_rows set target_id = null where import_id = :import and account_id = :account",
                Map.of());
        table.run(draft, MATCH, scope);
        table.fail(draft, DIVISION, Map.of());
        table.run(draft, CHANGES, Map.of());
    }

    @Override
    public void apply(Draft draft) {
        Map<String, ?> scope = Map.of("scope", access.scope(permission()).patterns());
        table.run(draft, ADD, Map.of());
        table.run(draft, WITHDRAW, scope);
        table.run(draft, PROPOSE, Map.of());
    }

    @Override
    public String home(long organization) {
        return "/indicators?state=proposed";
    }
}
