package org.zhunsheng.server.world;

import java.util.UUID;

/** 直接在数据库里布置任务：下达机构、没有下达的任务、下达了的任务与它的几份填报。 */
public final class CampaignWorld {

    public final long issuer;
    public final long unit;
    public final long draft;
    public final long issued;
    public final long open;
    public final long submitted;
    public final long approved;
    public final long filling;

    /** @param name 任务与项目的名称 */
    public CampaignWorld(World world, long parent, String name) {
        issuer = world.organization(parent, "department", "部门-" + name);
        unit = world.organization(issuer, "unit", "单位-" + name);
        draft = campaign(world, "monitoring", "draft", name);
        issued = campaign(world, "goals", "issued", name);
        project(world, name);
        closed(world, project(world, name));
        open = assignment(world, name, "open");
        submitted = assignment(world, name, "submitted");
        approved = assignment(world, name, "approved");
        filling = filling(world, open, name);
    }

    private long campaign(World world, String purpose, String state, String title) {
        return world.asOwner(db -> db.sql("""
                insert into campaigns (organization_id, year, purpose, title, starts_on, deadline, warning_days, cut_off, scheme,
                                       parents, carry_over, levels, state)
                values (:issuer, 2025, :purpose, :title, '2026-01-01', '2026-12-31', 7,
                        case when :purpose = 'monitoring' then date '2025-07-31' end, 'general', true, true, '{unit-head}', :state)
                returning id
                """)
                .param("issuer", issuer)
                .param("purpose", purpose)
                .param("title", title)
                .param("state", state)
                .query(Long.class)
                .single());
    }

    private long project(World world, String name) {
        return world.asOwner(db -> db.sql(
                        "insert into projects (organization_id, code, name) values (:unit, :code, :name) returning id")
                .param("unit", unit)
                .param("code", "C" + UUID.randomUUID().toString().substring(0, 12))
                .param("name", name)
                .query(Long.class)
                .single());
    }

    private static void closed(World world, long project) {
        world.asOwner(db -> db.sql("update projects set closed_on = '2020-01-01' where id = :id")
                .param("id", project)
                .update());
    }

    private long assignment(World world, String name, String state) {
        long project = project(world, name);
        return world.asOwner(db -> db.sql("""
                insert into assignments (campaign_id, project_id, scheme, state, level, reviewer, deadline)
                values (:campaign, :project, 'general', :state, case when :state = 'open' then 0 else 1 end,
                        case when :state = 'submitted' then 'unit-head' end, '2026-12-31') returning id
                """)
                .param("campaign", issued)
                .param("project", project)
                .param("state", state)
                .query(Long.class)
                .single());
    }

    /** 那份填报的表：年度目标一栏填着这些字，有一行归下面的处室，提交过一次。 */
    private long filling(World world, long assignment, String goal) {
        long division = world.organization(unit, "division", "处室-" + goal);
        long filling =
                world.asOwner(db -> db.sql("update fillings set last_number = 3 where assignment_id = :id returning id")
                        .param("id", assignment)
                        .query(Long.class)
                        .single());
        world.asOwner(db -> db.sql("""
                with changed as (
                    insert into cell_changes (filling_id, number, "row", field, value, cause, key) values (:filling, 1, '', 'goal', :goal, 'typed', 'first')),
                frozen as (
                    insert into filling_versions (filling_id, number, state, content, sha256)
                    values (:filling, 1, 'submitted', jsonb_build_object(' goal', cast(:goal as text)), sha256('frozen')))
                insert into cells (filling_id, "row", field, value, number)
                values (:filling, '', 'goal', :goal, 1), (:filling, 'd1', '@', 'indicators 1', 2), (:filling, 'd1', 'division', :division, 3)
                """)
                .param("filling", filling)
                .param("goal", goal)
                .param("division", world.code(division))
                .update());
        return filling;
    }
}
