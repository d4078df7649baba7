package org.zhunsheng.server.world;

/** 直接在数据库里布置预算与支付。 */
public record Ledger(World world) {

    /** 项目 2019 年的一笔支付。 */
    public long payment(long project, String payee) {
        return world.asOwner(db -> db.sql("""
                insert into payments (project_id, organization_id, year, paid_on, voucher, payee, amount)
                select id, organization_id, 2019, '2019-03-01', 'V' || id, :payee, 12.34 from projects where id = :project returning id
                """)
                .param("project", project)
                .param("payee", payee)
                .query(Long.class)
                .single());
    }

    /** 项目 2019 年的年初预算。 */
    public long budgetEntry(long project, String document) {
        return world.asOwner(db -> db.sql("""
                insert into budget_entries (project_id, year, kind, decided_on, document, amount)
                values (:project, 2019, 'initial', '2019-01-15', :document, 1000) returning id
                """)
                .param("project", project)
                .param("document", document)
                .query(Long.class)
                .single());
    }
}
