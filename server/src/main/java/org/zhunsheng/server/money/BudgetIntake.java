package org.zhunsheng.server.money;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.intake.Column;
import org.zhunsheng.server.intake.Content;
import org.zhunsheng.server.intake.Draft;
import org.zhunsheng.server.intake.Intake;
import org.zhunsheng.server.intake.IntakeTable;
import org.zhunsheng.server.intake.RowProblem;

/** 导入预算：年初预算与调整，一笔一行。 */
@Repository
class BudgetIntake implements Intake {

    private static final Content KINDS = new Content.Word(List.of(
            new Content.Choice(
                    BudgetEntry.INITIAL, "年初", "initial", Set.of("年初预算", "年初预算数", "年初批复", "批复", "initial budget")),
            new Content.Choice(
                    BudgetEntry.ADJUSTMENT, "调整", "adjustment", Set.of("预算调整", "追加", "调增", "调减", "追减", "年中调整"))));

    private static final List<Column> COLUMNS = List.of(
            Column.required("project", "项目编码", "project code", new Content.Code(), "项目代码", "预算项目编码", "project"),
            Column.required("year", "预算年度", "budget year", new Content.Whole(2000, 2099), "年度", "year"),
            Column.required("kind", "种类", "kind", KINDS, "预算种类", "类型", "业务类型"),
            Column.required("day", "日期", "day", new Content.Day(), "批复日期", "调整日期", "下达日期", "date"),
            Column.required("amount", "金额", "amount", new Content.Amount(), "预算金额", "预算数", "批复金额", "调整金额", "指标金额"),
            Column.optional(
                    "subProject", "子项目", "sub-project", new Content.Text(Payment.LONGEST_TEXT), "子项目名称", "明细项目"),
            Column.optional("source", "资金来源", "source", Source.content(), "资金性质", "经费来源", "source of funds"),
            Column.optional("reason", "调整原因", "reason", new Content.Text(BudgetEntry.LONGEST_REASON), "原因", "摘要", "事由"),
            Column.optional(
                    "document",
                    "文号",
                    "document number",
                    new Content.Text(BudgetEntry.LONGEST_DOCUMENT),
                    "批复文号",
                    "指标文号",
                    "文件号",
                    "document"),
            Column.optional("unit", "金额单位", "money unit", new Content.Unit()));

    private static final String CHANGED = """
            select r.line, b.id, b.place,
                   jsonb_build_object('day', b.decided_on, 'reason', b.reason, 'document', b.document, 'amount', b.amount::text)::text as before,
                   (r.cells - '{unitId}'::text[])::text as after
              from import_rows r join budget_entries b on b.id = r.target_id
             where r.import_id = :import and r.account_id = :account and r.change = 'changed' and r.line > :after order by r.line limit :limit
            """;

    private static final String CHANGE = """
            update budget_entries b
               set decided_on = (r.cells ->> 'day')::date, amount = (r.cells ->> 'amount')::numeric, version = b.version + 1,
                   reason = case when jsonb_exists(r.cells, 'reason') then coalesce(r.cells ->> 'reason', '') else b.reason end,
                   document = case when jsonb_exists(r.cells, 'document') then coalesce(r.cells ->> 'document', '') else b.document end
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.change = 'changed' and b.id = r.target_id and b.place like any (:scope)
            """;

    private static final String ADD = """
            insert into budget_entries (project_id, sub_project_id, year, kind, decided_on, source, reason, document, amount)
            select (cells ->> 'projectId')::bigint, (cells ->> 'subId')::bigint, (cells ->> 'budgetYear')::int, cells ->> 'kind',
                   (cells ->> 'day')::date, coalesce(cells ->> 'source', ''), coalesce(cells ->> 'reason', ''),
                   coalesce(cells ->> 'document', ''), (cells ->> 'amount')::numeric
              from import_rows where import_id = :import and account_id = :account and change = 'new' order by line
            """;

    private final MoneyRowChecks checks;
    private final ChangedRows changed;
    private final IntakeTable table;
    private final Access access;

    BudgetIntake(MoneyRowChecks checks, ChangedRows changed, IntakeTable table, Access access) {
        this.checks = checks;
        this.changed = changed;
        this.table = table;
        this.access = access;
    }

    @Override
    public String kind() {
        return "budget-entries";
    }

    @Override
    public Permission permission() {
        return Permission.MONEY_WRITE;
    }

    @Override
    public Act act() {
        return Act.BUDGET_IMPORT;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    /** 调整与年初预算认法不同，由 {@link BudgetIntakeChecks} 指出重复的。 */
    @Override
    public List<String> key() {
        return List.of();
    }

    @Override
    public List<? extends RowProblem> problems() {
        return List.of(MoneyRowProblem.values());
    }

    @Override
    public void check(Draft draft) {
        checks.check(draft, BudgetIntakeChecks.MATCH, BudgetIntakeChecks.PROBLEMS);
    }

    @Override
    public void apply(Draft draft) {
        changed.record(draft, Act.BUDGET_CHANGE, "budget-entry", CHANGED);
        table.run(
                draft,
                CHANGE,
                Map.of("scope", access.scope(Permission.MONEY_WRITE).patterns()));
        table.run(draft, ADD, Map.of());
    }

    @Override
    public String home(long organization) {
        return "/projects?organization=" + organization;
    }
}
