package org.zhunsheng.server.world;

import java.util.List;
import org.zhunsheng.server.database.Database;

/** 直接在数据库里布置监控：批复了的绩效目标（三个指标），下达了的监控任务，到七月底的预算与支付。 */
public final class MonitoringWorld {

    /** 指标：行、三级指标、符号、指标值、单位、权重。 */
    private static final List<String[]> INDICATORS = List.of(
            new String[] {"i1", "数量指标", "保洁河道里程", "≥", "120", "公里", "40"},
            new String[] {"i2", "质量指标", "保洁合格率", "≥", "95", "%", "40"},
            new String[] {"i3", "成本指标", "每公里成本", "≤", "2", "万元", "10"});

    public final Region region;
    public final long project;
    public final long assignment;
    public final long filling;

    /** @param levels 各级审核，如 {@code {unit-head,department-reviewer}} */
    public MonitoringWorld(Database database, String levels) {
        region = new Region(database);
        project = region.world.project(region.unit, "河道保洁");
        FillingWorld fillings = new FillingWorld(region.world);
        long goals = fillings.assignment(region.department, project, 2026);
        goals(fillingOf(goals));
        fillings.state(goals, "approved");
        money();
        assignment = monitoring(levels);
        filling = fillingOf(assignment);
    }

    public long fillingOf(long assignment) {
        return region.world.asOwner(db -> db.sql("select id from fillings where assignment_id = :id")
                .param("id", assignment)
                .query(Long.class)
                .single());
    }

    /** 目标的各格。 */
    private void goals(long id) {
        cell(id, "", "goal", "全年保洁河道，沿河居民满意");
        int position = 1;
        for (String[] one : INDICATORS) {
            cell(id, one[0], "@", "indicators " + position++);
            cell(id, one[0], "group", "产出指标");
            cell(id, one[0], "dimension", one[1]);
            cell(id, one[0], "name", one[2]);
            cell(id, one[0], "sign", one[3]);
            cell(id, one[0], "target", one[4]);
            cell(id, one[0], "unit", one[5]);
            cell(id, one[0], "weight", one[6]);
        }
    }

    private void cell(long id, String row, String field, String value) {
        region.world.asOwner(db -> db.sql("""
                with next as (update fillings set last_number = last_number + 1 where id = :filling returning last_number),
                     changed as (insert into cell_changes (filling_id, number, "row", field, value, cause, key)
                                 select :filling, last_number, :row, field, :value, 'typed', 'w' || last_number from next, (values (:field)) f (field))
                insert into cells (filling_id, "row", field, value, number) select :filling, :row, :field, :value, last_number from next
                """)
                .param("filling", id)
                .param("row", row)
                .param("field", field)
                .param("value", value)
                .update());
    }

    /** 预算 104 万；到七月底付了 60 万，八月又付 10 万。 */
    private void money() {
        region.world.asOwner(db -> db.sql("""
                insert into budget_entries (project_id, year, kind, decided_on, source, document, amount)
                values (:project, 2026, 'initial', '2026-01-15', 'fiscal', '年初批复', 1040000.00)
                """).param("project", project).update());
        pay("2026-03-10", "V1", "600000.00");
        pay("2026-08-02", "V2", "100000.00");
    }

    private void pay(String day, String voucher, String amount) {
        region.world.asOwner(db -> db.sql("""
                insert into payments (project_id, organization_id, year, paid_on, voucher, payee, purpose, source, amount)
                values (:project, :unit, 2026, cast(:day as date), :voucher, '河道公司', '保洁', 'fiscal', cast(:amount as numeric))
                """)
                .param("project", project)
                .param("unit", region.unit)
                .param("day", day)
                .param("voucher", voucher)
                .param("amount", amount)
                .update());
    }

    private long monitoring(String levels) {
        return region.world.asOwner(db -> db.sql("""
                with issued as (
                    insert into campaigns (organization_id, year, purpose, title, starts_on, deadline, warning_days, cut_off, scheme,
                                           parents, carry_over, levels, state)
                    values (:issuer, 2026, 'monitoring', '2026 年绩效运行监控', current_date, current_date + 30, 7, '2026-07-31', 'mof-2020',
                            true, true, cast(:levels as text[]), 'issued')
                    returning id)
                insert into assignments (campaign_id, project_id, scheme, deadline)
                select id, :project, 'mof-2020', current_date + 30 from issued returning id
                """)
                .param("issuer", region.department)
                .param("project", project)
                .param("levels", levels)
                .query(Long.class)
                .single());
    }
}
