package org.zhunsheng.server.money;

import java.util.List;

/** 预算的草稿怎样核对：年初预算按年度、子项目、来源认，调整还按文号。 */
final class BudgetIntakeChecks {

    static final String MATCH = """
            update import_rows r
               set target_id = m.id, change = m.change,
                   cells = (r.cells - '{projectId,unitId,subId,budgetYear}'::text[]) || jsonb_strip_nulls(m.known)
              from (
                select w.line, b.id,
                       jsonb_build_object('projectId', p.id, 'unitId', p.organization_id, 'subId', s.id, 'budgetYear', (w.cells ->> 'year')::int) as known,
                       case when b.id is null then 'new'
                            when (b.decided_on, b.amount, case when jsonb_exists(w.cells, 'reason') then b.reason end,
                                  case when jsonb_exists(w.cells, 'document') then b.document end)
                                 is distinct from
                                 ((w.cells ->> 'day')::date, (w.cells ->> 'amount')::numeric,
                                  case when jsonb_exists(w.cells, 'reason') then coalesce(w.cells ->> 'reason', '') end,
                                  case when jsonb_exists(w.cells, 'document') then coalesce(w.cells ->> 'document', '') end)
                            then 'changed' else 'unchanged' end as change
                  from import_rows w
            """ + MoneyRowChecks.PROJECTS + """
                  left join budget_entries b on b.project_id = p.id and b.year = (w.cells ->> 'year')::int and b.kind = w.cells ->> 'kind'
                        and b.source = coalesce(w.cells ->> 'source', '') and coalesce(b.sub_project_id, 0) = coalesce(s.id, 0)
                        and (b.kind = 'initial' or b.document = coalesce(w.cells ->> 'document', '')) and b.place like any (:scope)
                 where w.import_id = :import and w.account_id = :account) m
             where r.import_id = :import and r.account_id = :account and r.line = m.line
            """;

    static final List<String> PROBLEMS = List.of("""
            select line, 'amount', 'TWICE', found, first::text
              from (select r.line, r.cells ->> 'amount' as found,
                           min(r.line) over (partition by r.cells ->> 'projectId', r.cells ->> 'budgetYear', r.cells ->> 'kind', r.cells ->> 'subId',
                               r.cells ->> 'source', case when r.cells ->> 'kind' = 'adjustment' then r.cells ->> 'document' end) as first
                      from import_rows r
                     where r.import_id = :import and r.account_id = :account and r.cells ->> 'projectId' is not null
                       and r.cells ->> 'budgetYear' is not null and r.cells ->> 'kind' is not null) r
             where line <> first
            """, """
            select r.line, 'amount', 'INITIAL_NEGATIVE', r.cells ->> 'amount', ''
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.cells ->> 'kind' = 'initial' and (r.cells ->> 'amount')::numeric < 0
            """, """
            select r.line, 'amount', 'AMOUNT_ZERO', r.cells ->> 'amount', ''
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.change = 'new'
               and r.cells ->> 'kind' = 'adjustment' and (r.cells ->> 'amount')::numeric = 0
            """, """
            select r.line, 'reason', 'REASON_MISSING', '', ''
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.cells ->> 'kind' = 'adjustment' and r.cells ->> 'reason' is null
               and (r.change = 'new' or jsonb_exists(r.cells, 'reason'))
               and not exists (select from import_errors e where e.import_id = :import and e.line = r.line and e.field = 'reason')
            """, """
            select r.line, 'document', 'DOCUMENT_MISSING', '', ''
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.cells ->> 'kind' = 'adjustment' and r.cells ->> 'document' is null
               and not exists (select from import_errors e where e.import_id = :import and e.line = r.line and e.field = 'document')
            """);

    private BudgetIntakeChecks() {}
}
