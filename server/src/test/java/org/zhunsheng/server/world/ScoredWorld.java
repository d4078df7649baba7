package org.zhunsheng.server.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** 直接在数据库里布置：交上来、终审通过的自评表，分由种子随机而来，冻结的样子与提交时写下的相同。 */
public final class ScoredWorld {

    private static final List<String> NAMES = List.of("保洁河道里程", "水质达标率", "工程按时完成率", "群众满意度", "宣传活动场次");
    private static final List<String> GROUPS = List.of("产出指标", "效益指标", "满意度指标");
    private static final List<String> KINDS = List.of("专项", "经常性", "");
    private static final int WORTH = 18;
    private static final int MONEY = 10;

    private final World world;
    private final Random random;
    private final long issuer;
    private int made;

    public ScoredWorld(World world, long issuer, long seed) {
        this.world = world;
        this.issuer = issuer;
        this.random = new Random(seed);
    }

    /** 那一年下达了的一个自评任务。 */
    public long campaign(int year) {
        return world.asOwner(db -> db.sql("""
                insert into campaigns (organization_id, year, purpose, title, starts_on, deadline, warning_days, scheme, parents, carry_over, levels, state)
                values (:issuer, :year, 'self-evaluation', :year || ' 年绩效自评', current_date - 30, current_date + 30, 7, 'mof-2020', true, true,
                        '{unit-head,department-reviewer}', 'issued') returning id
                """)
                .param("issuer", issuer)
                .param("year", year)
                .query(Long.class)
                .single());
    }

    /** 待填报的几份；答它们的编号。 */
    public List<Long> open(long campaign, long unit, int count) {
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = ++made;
            found.add(world.asOwner(db -> db.sql("""
                    with p as (insert into projects (organization_id, code, name, kind)
                               values (:unit, 'S' || :unit || '-' || :number, '第 ' || :number || ' 段河道整治', :kind) returning id)
                    insert into assignments (campaign_id, project_id, scheme, deadline) select :campaign, id, 'mof-2020', current_date + 30 from p returning id
                    """)
                    .param("unit", unit)
                    .param("number", number)
                    .param("kind", KINDS.get(random.nextInt(KINDS.size())))
                    .param("campaign", campaign)
                    .query(Long.class)
                    .single()));
        }
        return found;
    }

    /** 终审通过的一份，项目的名称与类别都是这几个字。 */
    public void accepted(long campaign, long unit, String name) {
        long assignment = open(campaign, unit, 1).getFirst();
        world.asOwner(db -> db.sql(
                        "update projects set name = :name, kind = :name where id = (select project_id from assignments where id = :id)")
                .param("name", name)
                .param("id", assignment)
                .update());
        accept(assignment);
    }

    /** 提交（分冻结）并终审通过。 */
    public void accept(long assignment) {
        accept(assignment, frozen());
    }

    /** 提交并终审通过：总分与执行数是这些，预算十万元。 */
    public void accept(long assignment, String total, String executed) {
        accept(
                assignment,
                Map.of(
                        "content",
                        content(total, 100000, new BigDecimal(executed), "", ""),
                        "total",
                        total,
                        "copied",
                        0));
    }

    private void accept(long assignment, Map<String, Object> frozen) {
        world.asOwner(db -> db.sql("""
                with score as (
                    insert into evaluation_scores (filling_id, number, total, grade, content, copied)
                    select f.id, f.last_number, s.total, case when s.total >= 90 then '优' when s.total >= 80 then '良' when s.total >= 60 then '中' else '差' end,
                           cast(:content as jsonb), :copied
                      from fillings f, (select cast(:total as numeric) as total) s where f.assignment_id = :id)
                update assignments set state = 'submitted', level = 1, reviewer = 'unit-head' where id = :id
                """).params(frozen).param("id", assignment).update());
        state(assignment, "approved");
    }

    public void state(long assignment, String state) {
        new FillingWorld(world).state(assignment, state);
    }

    /** 五个指标各 18 分，预算执行率 10 分；四分之一的表全是满分。 */
    private Map<String, Object> frozen() {
        boolean full = random.nextInt(4) == 0;
        StringBuilder lines = new StringBuilder();
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal[] groups = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        for (int i = 0; i < NAMES.size(); i++) {
            BigDecimal points = full ? BigDecimal.valueOf(WORTH) : points(WORTH);
            groups[i % groups.length] = groups[i % groups.length].add(points);
            total = total.add(points);
            lines.append(line("i" + i, NAMES.get(i), WORTH, points)).append(',');
        }
        BigDecimal money = full ? BigDecimal.TEN : points(MONEY);
        lines.append(line("", "预算执行率", MONEY, money));
        String content = content(
                total.add(money).toString(),
                random.nextInt(10) == 0 ? 0 : 100000,
                new BigDecimal(30000 + random.nextInt(80000)).setScale(2),
                group(0, 36, groups) + "," + group(1, 36, groups) + "," + group(2, 18, groups),
                lines.toString());
        return Map.of("content", content, "total", total.add(money).toString(), "copied", random.nextInt(3));
    }

    private static String content(String total, int adjusted, BigDecimal executed, String groups, String lines) {
        String nothing = "{\"initial\": 0, \"adjusted\": 0, \"executed\": 0}";
        return """
                {"given": {"head": {"project": "", "department": "", "unit": "", "period": ""}, "divisions": [], "recurrent": false,
                           "money": {"year": 2026, "budgeted": true, "total": {"initial": 100000, "adjusted": %d, "executed": %s},
                                     "grant": %s, "carryOver": %s, "other": %s, "whole": null},
                           "previous": null, "projects": [], "figures": {}, "day": "2027-01-15"},
                 "scores": {"total": "%s", "why": "", "grade": "", "derivation": null, "groups": [%s], "lines": [%s]}}
                """.formatted(adjusted, executed, nothing, nothing, nothing, total, groups, lines);
    }

    private BigDecimal points(int worth) {
        if (random.nextInt(3) > 0) return BigDecimal.valueOf(worth);
        return BigDecimal.valueOf(random.nextInt(worth * 100), 2).stripTrailingZeros();
    }

    private String line(String row, String name, int worth, BigDecimal points) {
        return """
                {"row": "%s", "name": "%s", "method": "ratio-positive", "weight": "%d", "worth": "%d", "points": "%s", "state": "SCORED", "byHand": %b, "decided": %b, "why": "", "derivation": null}
                """.formatted(
                row, name, worth, worth, points.toPlainString(), random.nextInt(4) == 0, random.nextInt(5) == 0);
    }

    private static String group(int at, int worth, BigDecimal[] groups) {
        return "{\"name\": \"%s\", \"weight\": \"%d\", \"score\": \"%s\", \"complete\": true}"
                .formatted(GROUPS.get(at), worth, groups[at].toPlainString());
    }
}
