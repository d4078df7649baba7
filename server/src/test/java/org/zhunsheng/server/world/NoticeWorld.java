package org.zhunsheng.server.world;

/** 直接在数据库里布置：一张还在单位手里、可以带入目标的监控表，一张交上来的监控表，对它的一份整改通知；一张交上来的、一张还在单位手里的自评表。 */
public final class NoticeWorld {

    public final long monitored;
    public final long reported;
    public final long notice;
    public final long evaluated;
    public final long evaluating;

    private final World world;

    /** @param name 任务、项目、指标与要求里的字 */
    public NoticeWorld(World world, long issuer, long unit, String name) {
        this.world = world;
        long campaign = campaign(issuer, "monitoring", name);
        long begun = world.project(unit, name);
        approved(assignment(campaign(issuer, "goals", name), begun, "approved"));
        monitored = filling(assignment(campaign, begun, "open"));
        reported = filling(assignment(campaign, world.project(unit, name), "submitted"));
        row(reported, name);
        long evaluation = campaign(issuer, "self-evaluation", name);
        evaluated = filling(assignment(evaluation, world.project(unit, name), "submitted"));
        row(evaluated, name);
        scored(evaluated, name);
        evaluating = filling(assignment(evaluation, world.project(unit, name), "open"));
        row(evaluating, name);
        attached(evaluating);
        told(evaluating, name);
        notice = world.asOwner(db -> db.sql("""
                insert into monitoring_notices (filling_id, demand, deadline, reviewer) values (:filling, :demand, '2099-12-31', 'unit-head') returning id
                """)
                .param("filling", reported)
                .param("demand", name)
                .query(Long.class)
                .single());
    }

    private long campaign(long issuer, String purpose, String title) {
        return world.asOwner(db -> db.sql("""
                insert into campaigns (organization_id, year, purpose, title, starts_on, deadline, warning_days, cut_off, scheme,
                                       parents, carry_over, levels, state)
                values (:issuer, 2024, :purpose, :title, '2024-01-01', '2099-12-31', 7,
                        case when :purpose = 'monitoring' then date '2024-07-31' end, 'general', true, true, '{unit-head}', 'issued')
                returning id
                """)
                .param("issuer", issuer)
                .param("purpose", purpose)
                .param("title", title)
                .query(Long.class)
                .single());
    }

    private long assignment(long campaign, long project, String state) {
        return world.asOwner(db -> db.sql("""
                insert into assignments (campaign_id, project_id, scheme, state, level, reviewer, deadline)
                values (:campaign, :project, 'general', :state, case when :state = 'open' then 0 else 1 end,
                        case when :state = 'submitted' then 'unit-head' end, '2099-12-31') returning id
                """)
                .param("campaign", campaign)
                .param("project", project)
                .param("state", state)
                .query(Long.class)
                .single());
    }

    private long filling(long assignment) {
        return world.asOwner(db -> db.sql("select id from fillings where assignment_id = :id")
                .param("id", assignment)
                .query(Long.class)
                .single());
    }

    /** 批复了的目标，有一个指标。 */
    private void approved(long assignment) {
        world.asOwner(db -> db.sql("""
                insert into filling_versions (filling_id, number, state, content, sha256)
                select id, 1, 'approved', '{" goal": "目标", "i1 @": "indicators 1", "i1 name": "指标"}', '\\x00' from fillings where assignment_id = :id
                """).param("id", assignment).update());
    }

    private void attached(long filling) {
        world.asOwner(db -> db.sql("""
                insert into cells (filling_id, "row", field, value, number)
                values (:filling, '', 'attachments', 'https://example.org/here' || chr(9) || '公示', 3)
                """).param("filling", filling).update());
    }

    /** 一段文字里有一个数；另一段是程序起草的。 */
    private void told(long filling, String name) {
        world.asOwner(
                db -> db.sql("""
                insert into cells (filling_id, "row", field, value, number)
                values (:filling, 'clause1', '@', 'attainment 1', 4), (:filling, 'clause1', 'attained', '召开会议4次。', 5),
                       (:filling, 'clause2', '@', 'attainment 2', 6), (:filling, 'clause2', 'clause', cast(:name as text), 7),
                       (:filling, 'clause2', 'attained', '接待一次。', 8)
                """).param("filling", filling).param("name", name).update());
        world.asOwner(db -> db.sql("""
                insert into cell_changes (filling_id, number, "row", field, value, cause, key)
                values (:filling, 8, 'clause2', 'attained', '接待一次。', 'drafted', 'd8')
                """).param("filling", filling).update());
        world.asOwner(db -> db.sql("update fillings set last_number = 8 where id = :filling")
                .param("filling", filling)
                .update());
    }

    /** 交上来时按下的分：那一行指标 45 分，审核的人可以另定。 */
    private void scored(long filling, String name) {
        world.asOwner(db -> db.sql("""
                insert into cells (filling_id, "row", field, value, number)
                select :filling, 'i1', c.field, c.value, 2
                  from (values ('group', '产出指标'), ('sign', '≥'), ('target', '100'), ('unit', '公里'), ('weight', '50'), ('actual', '90')) c (field, value)
                """).param("filling", filling).update());
        String line = "{\"initial\": 0, \"adjusted\": 0, \"executed\": 0}";
        world.asOwner(db -> db.sql("""
                insert into evaluation_scores (filling_id, number, total, grade, content)
                values (:filling, 0, 45, '', jsonb_build_object(
                    'given', jsonb_build_object(
                        'head', jsonb_build_object('project', cast(:name as text), 'department', '', 'unit', '', 'period', ''),
                        'divisions', jsonb_build_array(), 'recurrent', false, 'projects', jsonb_build_array(), 'day', '2025-03-01',
                        'money', jsonb_build_object('year', 2024, 'budgeted', false, 'total', cast(:line as jsonb), 'grant', cast(:line as jsonb),
                                                    'carryOver', cast(:line as jsonb), 'other', cast(:line as jsonb))),
                    'scores', jsonb_build_object(
                        'total', '45', 'why', '', 'grade', '', 'groups', jsonb_build_array(),
                        'lines', jsonb_build_array(jsonb_build_object(
                            'row', 'i1', 'name', cast(:name as text), 'method', 'ratio-positive', 'weight', '50', 'worth', '50', 'points', '45', 'state', 'SCORED',
                            'byHand', false, 'decided', false, 'why', '')))))
                """)
                .param("filling", filling)
                .param("name", name)
                .param("line", line)
                .update());
    }

    private void row(long filling, String name) {
        world.asOwner(
                db -> db.sql("""
                insert into cells (filling_id, "row", field, value, number) values (:filling, 'i1', '@', 'indicators 1', 1), (:filling, 'i1', 'name', cast(:name as text), 2)
                """).param("filling", filling).param("name", name).update());
    }
}
