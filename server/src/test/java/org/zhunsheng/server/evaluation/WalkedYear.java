package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.zhunsheng.server.filling.Versions;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.ProjectYear;

/** 随便地走的一年：一份自评，一份调整得成的目标；不论怎样走都不变的几样。 */
abstract class WalkedYear extends EvaluationGround {

    /** 预算执行率自己一行，与各行指标。 */
    static final List<String> ROWS = List.of("", "i1", "i2", "i3", "i4", "i5");

    @Autowired
    private Versions versions;

    private final Map<String, String> frozen = new HashMap<>();
    private long goalsAssignment;
    long goals;
    String approvedMethod = "按月报累计";

    /** 一份填报现在怎样。 */
    record Now(String state, String version, String reviewer, List<Long> edited) {}

    /** 2026 年：批复了的目标，有句、有对应，调整得成；预算 50 万、执行 50 万。 */
    void year2026() {
        ProjectYear year = year(
                        "i1|产出指标|数量指标|保洁河道里程|≥|120|公里|30|按月报累计",
                        "i2|产出指标|质量指标|保洁合格率|≥|95|%|10|合格次数÷检查次数×100%",
                        "i3|产出指标|时效指标|保洁完成及时率|≥|98|%|10|及时次数÷应做次数×100%",
                        "i4|效益指标|生态效益指标|水面清洁率|≥|90|%|30|清洁断面÷全部断面×100%",
                        "i5|满意度指标|服务对象满意度指标|沿河居民满意度|≥|90|%|10|满意份数÷有效份数×100%")
                .budget("initial", "fiscal", "500000.00")
                .pay("2026-06-30", "V1", "500000.00");
        goals = region.world.asOwner(db -> db.sql("select id from fillings where project_id = :id and kind = 'goals'")
                .param("id", project)
                .query(Long.class)
                .single());
        goalsAssignment = region.world.asOwner(db -> db.sql("select assignment_id from fillings where id = :id")
                .param("id", goals)
                .query(Long.class)
                .single());
        FillingWorld fillings = new FillingWorld(region.world);
        fillings.state(goalsAssignment, "draft");
        onGoals(() -> {
            put("", "attribute", "新增", "goal", "全年保洁河道，沿河居民满意");
            put("c1", "@", "clauses 1", "clause", "全年保洁河道");
            put("c2", "@", "clauses 2", "clause", "沿河居民满意");
            for (String row : ROWS.subList(1, ROWS.size())) put(row, "clauses", row.equals("i5") ? "2" : "1");
        });
        fillings.state(goalsAssignment, "approved");
        issue(year, "mof-2020");
    }

    /** 换成绩效目标那一份。 */
    void onGoals(Runnable work) {
        long[] before = {assignment, filling};
        assignment = goalsAssignment;
        filling = goals;
        work.run();
        assignment = before[0];
        filling = before[1];
    }

    Now now() {
        List<Long> edited = edited(List.of(assignment));
        return region.world.asOwner(db -> db.sql(
                        "select state, version::text, coalesce(reviewer, '') as reviewer from assignments where id = :id")
                .param("id", assignment)
                .query((row, number) ->
                        new Now(row.getString("state"), row.getString("version"), row.getString("reviewer"), edited))
                .single());
    }

    List<Long> everyoneWhoEdited() {
        return edited(List.of(assignment, goalsAssignment));
    }

    private List<Long> edited(List<Long> assignments) {
        return region.world.asOwner(
                db -> db.sql("""
                select c.account_id from cell_changes c join fillings f on f.id = c.filling_id
                 where f.assignment_id in (:ids) and c.account_id is not null and c.cause <> 'restored'
                union select account_id from assignment_moves where assignment_id in (:ids) and act in ('start', 'submit', 'adjust')
                """).param("ids", assignments).query(Long.class).list());
    }

    /** 冻结了的各版、按下的分、审核得分，一个字也不变、一行也不少。 */
    void frozenStays() {
        Map<String, String> rows = new HashMap<>();
        region.world.asOwner(db -> db.sql("""
                select 'version ' || filling_id || ' ' || number || ' ' || state as name, md5(v::text) as digest from filling_versions v where filling_id in (:both)
                union all select 'scores ' || id, md5(s::text) from evaluation_scores s where filling_id in (:both)
                union all select 'points ' || id, md5(p::text) from reviewed_points p where filling_id in (:both)
                """)
                .param("both", List.of(filling, goals))
                .query((row, number) -> rows.put(row.getString("name"), row.getString("digest")))
                .list());
        frozen.forEach((name, digest) -> assertEquals(digest, rows.get(name), name));
        frozen.putAll(rows);
    }

    /** 不在单位手里的，直接写不进去；终审通过的，就是冻结的那一版。 */
    void closedStays() {
        String state = now().state();
        if (state.equals("approved") || state.endsWith("submitted"))
            assertThrows(DataAccessException.class, this::direct, state);
        if (state.equals("approved")) assertEquals(1, unchanged(), "an accepted form differs from its frozen version");
    }

    /** 调整批下来之前，已批的目标一直有效；没有批的，恢复成已批的。 */
    void baselineStays() {
        assertEquals(
                approvedMethod,
                as(() -> versions.baseline(filling)).orElseThrow().value("i1", "method"));
        if (now().state().equals("approved")) assertEquals(approvedMethod, form().value("i1", "method"));
    }

    private Integer direct() {
        return as(() -> transactions.execute(
                status -> db.sql("""
                insert into cells (filling_id, "row", field, value, number) values (:filling, 'i1', 'proof', '改', 1)
                on conflict (filling_id, "row", field) do update set value = excluded.value
                """).param("filling", filling).update()));
    }

    private int unchanged() {
        return region.count("""
                (select from filling_versions v
                  where v.filling_id = %d and v.state = 'approved'
                    and v.content = (select jsonb_object_agg(c."row" || ' ' || c.field, c.value) from cells c where c.filling_id = %d)
                  order by v.at desc limit 1) same
                """.formatted(filling, filling));
    }
}
