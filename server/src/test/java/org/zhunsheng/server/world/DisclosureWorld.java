package org.zhunsheng.server.world;

/** 直接在数据库里布置：一张终审通过、可以申请公开的自评表，一次待审核的公开；别的状态的，问到才布置。 */
public final class DisclosureWorld {

    public final long approved;
    public final long proposed;

    private final World world;
    private final long campaign;
    private final long unit;
    private final long account;
    private final String name;

    /** @param name 任务、项目的名称 */
    public DisclosureWorld(World world, long issuer, long unit, long account, String name) {
        this.world = world;
        this.unit = unit;
        this.account = account;
        this.name = name;
        campaign = world.asOwner(db -> db.sql("""
                insert into campaigns (organization_id, year, purpose, title, starts_on, deadline, warning_days, scheme, parents, carry_over, levels, state)
                values (:issuer, 2024, 'self-evaluation', :title, '2024-01-01', '2099-12-31', 7, 'mof-2020', true, true, '{unit-head}', 'issued')
                returning id
                """)
                .param("issuer", issuer)
                .param("title", name)
                .query(Long.class)
                .single());
        approved = filling(campaign, world.project(unit, name), name);
        proposed = in("proposed");
    }

    /** 这个状态的一次公开，另是一张表。 */
    public long in(String state) {
        return disclosure(filling(campaign, world.project(unit, name), name), state);
    }

    private long filling(long campaign, long project, String name) {
        long assignment = world.asOwner(db -> db.sql("""
                insert into assignments (campaign_id, project_id, scheme, state, level, deadline)
                values (:campaign, :project, 'mof-2020', 'approved', 1, '2099-12-31') returning id
                """)
                .param("campaign", campaign)
                .param("project", project)
                .query(Long.class)
                .single());
        return frozen(assignment, name);
    }

    private long frozen(long assignment, String name) {
        return world.asOwner(db -> db.sql("""
                insert into filling_versions (filling_id, number, state, content, sha256)
                select id, 1, 'approved', jsonb_build_object(' attained', cast(:name as text), 'i1 @', 'indicators 1', 'i1 name', cast(:name as text)), '\\x00'
                  from fillings where assignment_id = :id returning filling_id
                """)
                .param("id", assignment)
                .param("name", name)
                .query(Long.class)
                .single());
    }

    private long disclosure(long filling, String state) {
        return world.asOwner(db -> {
            long id = db.sql("""
                    insert into disclosures (filling_id, number, project, unit, department, state, ground, reason, published_at)
                    values (:filling, 1, :name, '单位', '部门', :state, case when :state like 'withh%' then 'other' else '' end,
                            case when :state like 'withh%' then '依法' else '' end, case when :state = 'disclosed' then now() end) returning id
                    """)
                    .param("filling", filling)
                    .param("state", state)
                    .param("name", name)
                    .query(Long.class)
                    .single();
            db.sql("""
                    insert into disclosure_reviews (disclosure_id, form, choices, account_id)
                    values (:id, json_build_object('kind', 'mof-2020', 'project', cast(:name as text)), '[]', :account)
                    """)
                    .param("id", id)
                    .param("name", name)
                    .param("account", account)
                    .update();
            return id;
        });
    }
}
