package org.zhunsheng.server.money;

import java.util.List;

/** 支付的草稿怎样核对：单位、记账年度、凭证号、分录号合起来认一笔；文件里没有的栏，已有的不动。 */
final class PaymentIntakeChecks {

    static final String MATCH = """
            update import_rows r
               set target_id = m.id, change = m.change,
                   cells = (r.cells - '{projectId,unitId,subId,booked,number,budgetYear}'::text[]) || jsonb_strip_nulls(m.known)
              from (
                select w.line, y.id,
                       jsonb_build_object('projectId', p.id, 'unitId', p.organization_id, 'subId', s.id,
                                          'booked', b.year, 'number', b.number, 'budgetYear', f.year) as known,
                       case when y.id is null then 'new'
                            when (y.project_id, y.year, y.paid_on, y.amount,
                                  case when jsonb_exists(w.cells, 'subProject') then y.sub_project_id end,
                                  case when jsonb_exists(w.cells, 'payee') then y.payee end,
                                  case when jsonb_exists(w.cells, 'purpose') then y.purpose end,
                                  case when jsonb_exists(w.cells, 'source') then y.source end)
                                 is distinct from
                                 (p.id, f.year, (w.cells ->> 'day')::date, (w.cells ->> 'amount')::numeric, s.id,
                                  case when jsonb_exists(w.cells, 'payee') then coalesce(w.cells ->> 'payee', '') end,
                                  case when jsonb_exists(w.cells, 'purpose') then coalesce(w.cells ->> 'purpose', '') end,
                                  case when jsonb_exists(w.cells, 'source') then coalesce(w.cells ->> 'source', '') end)
                            then 'changed' else 'unchanged' end as change
                  from import_rows w
                 cross join lateral (select extract(year from (w.cells ->> 'day')::date)::int as year, coalesce((w.cells ->> 'line')::int, 1) as number) b
            """ + MoneyRowChecks.PROJECTS + """
                  left join payments y on y.organization_id = p.organization_id and y.booked_in = b.year
                        and y.voucher = w.cells ->> 'voucher' and y.line = b.number and y.place like any (:scope)
                 cross join lateral (select case when jsonb_exists(w.cells, 'year') then coalesce((w.cells ->> 'year')::int, b.year)
                                                 else coalesce(y.year, b.year) end as year) f
                 where w.import_id = :import and w.account_id = :account) m
             where r.import_id = :import and r.account_id = :account and r.line = m.line
            """;

    static final List<String> PROBLEMS = List.of("""
            select line, 'voucher', 'TWICE', found, first::text
              from (select r.line, r.cells ->> 'voucher' as found,
                           min(r.line) over (partition by r.cells ->> 'unitId', r.cells ->> 'booked', r.cells ->> 'voucher', r.cells ->> 'number') as first
                      from import_rows r
                     where r.import_id = :import and r.account_id = :account and r.cells ->> 'unitId' is not null
                       and r.cells ->> 'booked' is not null and r.cells ->> 'voucher' is not null) r
             where line <> first
            """, """
            select r.line, 'amount', 'AMOUNT_ZERO', r.cells ->> 'amount', ''
              from import_rows r
             where r.import_id = :import and r.account_id = :account and (r.cells ->> 'amount')::numeric = 0
            """, """
            select r.line, 'day', 'DAY_BEFORE_PROJECT', r.cells ->> 'day', p.starts_on::text
              from import_rows r join projects p on p.id = (r.cells ->> 'projectId')::bigint
             where r.import_id = :import and r.account_id = :account and r.change <> 'unchanged' and (r.cells ->> 'day')::date < p.starts_on
            """, """
            select r.line, 'year', 'YEAR_LATER', r.cells ->> 'budgetYear', r.cells ->> 'booked'
              from import_rows r
             where r.import_id = :import and r.account_id = :account and (r.cells ->> 'budgetYear')::int > (r.cells ->> 'booked')::int
            """);

    private PaymentIntakeChecks() {}
}
