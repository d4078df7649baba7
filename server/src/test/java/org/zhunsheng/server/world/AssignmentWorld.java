package org.zhunsheng.server.world;

import java.util.List;
import java.util.UUID;

/** 直接在数据库里布置：下达了的目标申报任务的几份填报，各在状态表的一处，做得成下一步。 */
public final class AssignmentWorld {

    private static final String[] FIELDS = {
        "@", "group", "dimension", "name", "sign", "target", "unit", "weight", "clauses"
    };

    /** 没有毛病的一份目标：提交得成。 */
    private static final List<String> INDICATORS = List.of(
            "i1|indicators 1|产出指标|数量指标|保洁河道里程|≥|45|公里|30|1",
            "i2|indicators 2|产出指标|质量指标|保洁合格率|≥|95|%|10|1",
            "i3|indicators 3|产出指标|时效指标|保洁完成及时率|≥|98|%|10|1",
            "i4|indicators 4|效益指标|生态效益指标|水面垃圾减少率|≥|20|%|30|1",
            "i5|indicators 5|满意度指标|服务对象满意度指标|沿河居民满意度|≥|90|%|10|2");

    private final World world;
    private final long campaign;
    private final long unit;

    /** @param campaign 下达了的目标申报任务 */
    public AssignmentWorld(World world, long campaign, long unit) {
        this.world = world;
        this.campaign = campaign;
        this.unit = unit;
    }

    /** 填好了的草稿。 */
    public long drafted() {
        long assignment = added();
        cell(assignment, "", "attribute", "新增");
        cell(assignment, "", "goal", "全年保洁河道，沿河居民满意");
        cell(assignment, "c1", "@", "clauses 1");
        cell(assignment, "c1", "clause", "全年保洁河道");
        cell(assignment, "c2", "@", "clauses 2");
        cell(assignment, "c2", "clause", "沿河居民满意");
        for (String one : INDICATORS) {
            String[] cells = one.split("\\|");
            for (int i = 0; i < FIELDS.length; i++) cell(assignment, cells[0], FIELDS[i], cells[i + 1]);
        }
        return in(assignment, "draft");
    }

    /** 批过，正在调整。 */
    public long adjusting() {
        return in(in(added(), "approved"), "adjusting");
    }

    /** 批过，调整送审了。 */
    public long adjusted() {
        return in(adjusting(), "adjustment-submitted");
    }

    /** 申请撤销的。 */
    public long requested() {
        return in(added(), "withdrawal-requested");
    }

    private long added() {
        return world.asOwner(db -> db.sql("""
                with p as (insert into projects (organization_id, code, name) values (:unit, :code, '走一步的项目') returning id)
                insert into assignments (campaign_id, project_id, scheme, deadline)
                select :campaign, id, 'mof-2020', '2099-12-31' from p returning id
                """)
                .param("unit", unit)
                .param("code", "M" + UUID.randomUUID().toString().substring(0, 12))
                .param("campaign", campaign)
                .query(Long.class)
                .single());
    }

    private long in(long assignment, String state) {
        world.asOwner(
                db -> db.sql("""
                update assignments set state = :state, level = case when :state in ('approved', 'adjustment-submitted') then 1 else 0 end,
                       reviewer = case when :state = 'adjustment-submitted' then 'unit-head' end
                 where id = :id
                """).param("state", state).param("id", assignment).update());
        return assignment;
    }

    private void cell(long assignment, String row, String field, String value) {
        world.asOwner(db -> db.sql("""
                with next as (update fillings set last_number = last_number + 1 where assignment_id = :id returning id, last_number)
                insert into cells (filling_id, "row", field, value, number) select id, :row, :field, :value, last_number from next
                """)
                .param("id", assignment)
                .param("row", row)
                .param("field", field)
                .param("value", value)
                .update());
    }
}
