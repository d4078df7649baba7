package org.zhunsheng.server.world;

/** 直接在数据库里布置指标库；编码是 I 加这一版的编号。 */
public final class IndicatorWorld {

    private final World world;

    public IndicatorWorld(World world) {
        this.world = world;
    }

    /** 在用的一个；答这一版的编号。 */
    public long inUse(long organization, long proposer, String name) {
        return add(organization, proposer, name, "in-use");
    }

    /** 待审核的一个。 */
    public long proposed(long organization, long proposer, String name) {
        return add(organization, proposer, name, "proposed");
    }

    private long add(long organization, long proposer, String name, String state) {
        long indicator = world.asOwner(db -> db.sql("""
                insert into indicators (organization_id, code) values (:organization, 'X' || substr(gen_random_uuid()::text, 1, 20)) returning id
                """)
                .param("organization", organization)
                .query(Long.class)
                .single());
        long version = world.asOwner(db -> db.sql("""
                insert into indicator_versions (indicator_id, number, level1, level2, name, definition, formula, direction, unit, source,
                                                state, proposed_by, in_use_from)
                values (:indicator, 1, '产出指标', '数量指标', :name, '全年实际完成的数量', '各月完成数之和', 'positive', '公里', '工作台账', :state, :proposer,
                        case when :state = 'in-use' then current_date end) returning id
                """)
                .param("indicator", indicator)
                .param("name", name)
                .param("state", state)
                .param("proposer", proposer)
                .query(Long.class)
                .single());
        world.asOwner(db -> db.sql("update indicators set code = 'I' || :version where id = :id")
                .param("version", version)
                .param("id", indicator)
                .update());
        return version;
    }
}
