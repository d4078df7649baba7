package org.zhunsheng.server.world;

import java.util.List;

/** 直接在数据库里布置一个项目的一年：批复了的绩效目标，预算与支付，下达了的任务。 */
public final class ProjectYear {

    private static final List<String> COLUMNS =
            List.of("group", "dimension", "name", "sign", "target", "unit", "weight", "method", "division", "clauses");

    private final Region region;
    private final long project;
    private final int year;

    public ProjectYear(Region region, long project, int year) {
        this.region = region;
        this.project = project;
        this.year = year;
    }

    /** 批复了的绩效目标；指标的各栏依次是行、一级、二级、三级指标、符号、指标值、单位、权重、算法、责任处室、证明目标的哪几句，后面的可以不写。 */
    public ProjectYear goals(String goal, List<String[]> indicators) {
        FillingWorld fillings = new FillingWorld(region.world);
        long assignment = fillings.assignment(region.department, project, year);
        long id = fillingOf(assignment);
        cell(id, "", "goal", goal);
        int position = 1;
        for (String[] one : indicators) {
            cell(id, one[0], "@", "indicators " + position++);
            for (int i = 1; i < one.length; i++) cell(id, one[0], COLUMNS.get(i - 1), one[i]);
        }
        fillings.state(assignment, "approved");
        return this;
    }

    /** 批下了的监控，截止到 7 月 31 日；指标的各栏依次是行、名称、二级指标、指标值、实绩、可能性。 */
    public ProjectYear monitored(String[]... indicators) {
        List<String> columns = List.of("name", "dimension", "target", "actual", "possibility");
        long assignment = issued("monitoring", "mof-2020", "{unit-head}");
        long id = fillingOf(assignment);
        int position = 1;
        for (String[] one : indicators) {
            cell(id, one[0], "@", "indicators " + position++);
            for (int i = 1; i < one.length; i++) cell(id, one[0], columns.get(i - 1), one[i]);
        }
        new FillingWorld(region.world).state(assignment, "approved");
        return this;
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

    /** @param kind initial 或 adjustment */
    public ProjectYear budget(String kind, String source, String amount) {
        region.world.asOwner(db -> db.sql("""
                insert into budget_entries (project_id, year, kind, decided_on, source, document, reason, amount)
                values (:project, :year, :kind, make_date(:year, 1, 15), :source, '批复', case when :kind = 'initial' then '' else '追加' end, cast(:amount as numeric))
                """)
                .param("project", project)
                .param("year", year)
                .param("kind", kind)
                .param("source", source)
                .param("amount", amount)
                .update());
        return this;
    }

    public ProjectYear pay(String day, String voucher, String amount) {
        region.world.asOwner(db -> db.sql("""
                insert into payments (project_id, organization_id, year, paid_on, voucher, payee, purpose, source, amount)
                values (:project, :unit, :year, cast(:day as date), :voucher, '河道公司', '保洁', 'fiscal', cast(:amount as numeric))
                """)
                .param("project", project)
                .param("unit", region.unit)
                .param("year", year)
                .param("day", day)
                .param("voucher", voucher)
                .param("amount", amount)
                .update());
        return this;
    }

    /**
     * 下达了的一份填报；答它的编号。
     *
     * @param purpose monitoring 或 self-evaluation
     * @param levels 各级审核，如 {@code {unit-head,department-reviewer}}
     */
    public long issued(String purpose, String scheme, String levels) {
        return region.world.asOwner(db -> db.sql("""
                with issued as (
                    insert into campaigns (organization_id, year, purpose, title, starts_on, deadline, warning_days, cut_off, scheme,
                                           parents, carry_over, levels, state)
                    values (:issuer, :year, :purpose, :year || ' 年任务', current_date, current_date + 30, 7,
                            case when :purpose = 'monitoring' then make_date(:year, 7, 31) end, :scheme, true, true, cast(:levels as text[]), 'issued')
                    returning id)
                insert into assignments (campaign_id, project_id, scheme, deadline)
                select id, :project, :scheme, current_date + 30 from issued returning id
                """)
                .param("issuer", region.department)
                .param("project", project)
                .param("year", year)
                .param("purpose", purpose)
                .param("scheme", scheme)
                .param("levels", levels)
                .query(Long.class)
                .single());
    }

    /** 那一份填报的表。 */
    public long fillingOf(long assignment) {
        return region.world.asOwner(db -> db.sql("select id from fillings where assignment_id = :id")
                .param("id", assignment)
                .query(Long.class)
                .single());
    }
}
