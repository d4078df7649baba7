package org.zhunsheng.server.world;

/** 直接在数据库里布置要填的表：一个下达了的目标申报任务，一个项目的一份填报。 */
public final class FillingWorld {

    private final World world;

    public FillingWorld(World world) {
        this.world = world;
    }

    /** 待填报的一份；表随它而有。 */
    public long assignment(long issuer, long unit, String project) {
        return assignment(issuer, world.project(unit, project), 2026);
    }

    /** 那一年的一份绩效目标。 */
    public long assignment(long issuer, long id, int year) {
        return assignment(issuer, id, year, "goals");
    }

    /** @param purpose goals 或 self-evaluation */
    public long assignment(long issuer, long id, int year, String purpose) {
        return world.asOwner(db -> db.sql("""
                with issued as (
                    insert into campaigns (organization_id, year, purpose, title, starts_on, deadline, warning_days, scheme,
                                           parents, carry_over, levels, state)
                    values (:issuer, :year, :purpose, :year || ' 年任务', current_date, current_date + 30, 7, 'mof-2020',
                            true, true, '{unit-head}', 'issued')
                    returning id)
                insert into assignments (campaign_id, project_id, scheme, deadline)
                select id, :project, 'mof-2020', current_date + 30 from issued returning id
                """)
                .param("issuer", issuer)
                .param("project", id)
                .param("year", year)
                .param("purpose", purpose)
                .query(Long.class)
                .single());
    }

    /** 直接到这个状态。 */
    public void state(long assignment, String state) {
        world.asOwner(
                db -> db.sql("""
                update assignments set state = :state, level = case when :state in ('submitted', 'adjustment-submitted') then 1 else 0 end,
                       reviewer = case when :state in ('submitted', 'adjustment-submitted') then 'unit-head' end
                 where id = :id
                """).param("state", state).param("id", assignment).update());
    }

    /** 对一份填报的目标提的一条意见。 */
    public long thread(long assignment, long account) {
        return world.asOwner(db -> db.sql("""
                with thread as (
                    insert into review_threads (assignment_id, section, "row", field, title, level, role, opened_by)
                    values (:assignment, 'objective', '', 'goal', '年度目标', 1, 'unit-head', :account) returning id),
                said as (
                    insert into review_entries (thread_id, act, text, role, account_id)
                    select id, 'open', '没有来源', 'unit-head', :account from thread)
                select id from thread
                """)
                .param("assignment", assignment)
                .param("account", account)
                .query(Long.class)
                .single());
    }

    /** 这个帐号交回的一份工作簿。 */
    public long workbook(long account, String name) {
        return world.asOwner(db -> db.sql("""
                insert into workbooks (account_id, name, content)
                values (:account, :name, '{"forms": [], "unbound": [], "repeated": []}') returning id
                """)
                .param("account", account)
                .param("name", name)
                .query(Long.class)
                .single());
    }
}
