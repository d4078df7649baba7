package org.zhunsheng.server.money;

import java.util.Map;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.intake.Draft;
import org.zhunsheng.server.intake.IntakeTable;

/** 把核对过的支付写进去；文件里没有的栏不动。 */
@Repository
class PaymentIntakeApply {

    private static final String ADD = """
            insert into payments (project_id, organization_id, sub_project_id, year, paid_on, voucher, line, payee, purpose, source, amount)
            select (cells ->> 'projectId')::bigint, (cells ->> 'unitId')::bigint, (cells ->> 'subId')::bigint, (cells ->> 'budgetYear')::int,
                   (cells ->> 'day')::date, cells ->> 'voucher', (cells ->> 'number')::int, coalesce(cells ->> 'payee', ''),
                   coalesce(cells ->> 'purpose', ''), coalesce(cells ->> 'source', ''), (cells ->> 'amount')::numeric
              from import_rows where import_id = :import and account_id = :account and change = 'new' order by line
            """;

    private static final String CHANGED = """
            select r.line, y.id, y.place,
                   jsonb_build_object('project', y.project_id, 'sub-project', y.sub_project_id, 'year', y.year, 'day', y.paid_on,
                                      'payee', y.payee, 'purpose', y.purpose, 'source', y.source, 'amount', y.amount::text)::text as before,
                   (r.cells - '{unitId,booked,number}'::text[])::text as after
              from import_rows r join payments y on y.id = r.target_id
             where r.import_id = :import and r.account_id = :account and r.change = 'changed' and r.line > :after order by r.line limit :limit
            """;

    private static final String CHANGE = """
            update payments y
               set project_id = (r.cells ->> 'projectId')::bigint,
                   sub_project_id = case when jsonb_exists(r.cells, 'subProject') then (r.cells ->> 'subId')::bigint
                                         when y.project_id = (r.cells ->> 'projectId')::bigint then y.sub_project_id end,
                   year = (r.cells ->> 'budgetYear')::int, paid_on = (r.cells ->> 'day')::date,
                   payee = case when jsonb_exists(r.cells, 'payee') then coalesce(r.cells ->> 'payee', '') else y.payee end,
                   purpose = case when jsonb_exists(r.cells, 'purpose') then coalesce(r.cells ->> 'purpose', '') else y.purpose end,
                   source = case when jsonb_exists(r.cells, 'source') then coalesce(r.cells ->> 'source', '') else y.source end,
                   amount = (r.cells ->> 'amount')::numeric, version = y.version + 1
              from import_rows r
             where r.import_id = :import and r.account_id = :account and r.change = 'changed' and y.id = r.target_id and y.place like any (:scope)
            """;

    private final IntakeTable table;
    private final ChangedRows changed;
    private final Access access;

    PaymentIntakeApply(IntakeTable table, ChangedRows changed, Access access) {
        this.table = table;
        this.changed = changed;
        this.access = access;
    }

    void apply(Draft draft) {
        changed.record(draft, Act.PAYMENT_CHANGE, "payment", CHANGED);
        table.run(
                draft,
                CHANGE,
                Map.of("scope", access.scope(Permission.MONEY_WRITE).patterns()));
        table.run(draft, ADD, Map.of());
    }
}
