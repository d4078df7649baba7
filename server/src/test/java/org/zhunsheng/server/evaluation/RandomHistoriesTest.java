package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.server.access.Role;

/**
 * 几个人什么角色都有，随便地填、交、收、审、退、另定分、委托、收回、撤销、申请公开、公开，目标也随便地调整：不论怎样走，谁也不通过、
 * 不另定分、不公开自己（或者委托自己的人）改过的；冻结了的一字不变，直接写也写不进去；调整批下来之前，已批的目标一直有效。
 * 几个种子是定了的，一个是新的，印出来，用 -Dzhunsheng.seed 重来。
 */
class RandomHistoriesTest extends WalkedYear {

    private static final int PEOPLE = 4;
    private static final int STEPS = 40;
    private static final int MOST = 400;

    /** 没有发生过这些的，走得太短，什么也没试到。 */
    private static final Set<String> USUAL = Set.of(
            "edit",
            "submit",
            "pass",
            "return",
            "cancel",
            "publish",
            "points",
            "delegate",
            "pass as deputy",
            "adjust",
            "pass an adjustment");

    private final Map<String, Integer> done = new TreeMap<>();
    private People people;
    private long manager;

    static LongStream seeds() {
        Long asked = Long.getLong("zhunsheng.seed");
        return asked == null ? LongStream.of(1, 2, System.nanoTime()) : LongStream.of(asked);
    }

    @BeforeEach
    void somePeople() {
        people = new People(region, port);
        for (int i = 0; i < PEOPLE; i++) people.join();
        manager = region.account(Role.CAMPAIGN_MANAGER, region.bureau);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyJudgesTheirOwnWorkAndWhatIsAcceptedStays(long seed) {
        Random random = new Random(seed);
        ready();
        for (int i = 0; i < STEPS || i < MOST && !done.keySet().containsAll(USUAL); i++) {
            people.someoneCanStillJudge(everyoneWhoEdited());
            step(people.any(random), random, i);
            frozenStays();
            closedStays();
            onGoals(this::closedStays);
            onGoals(this::baselineStays);
        }
        System.out.println("random history, seed " + seed + ": " + done);
        assertTrue(done.keySet().containsAll(USUAL), done.toString());
        nobodyRewrites("filling_versions", "evaluation_scores", "reviewed_points");
    }

    private void ready() {
        year2026();
        for (String row : ROWS.subList(1, ROWS.size())) put(row, "actual", "100", "proof", "河道保洁月报");
        put("i1", "actual", "120");
        put("i5", "actual", "");
        survey("s1", 1, "indicator", "5", "valid", "200", "satisfied", "190");
        put("c1", "attained", "全年保洁河道120公里");
        put("c2", "attained", "沿河居民满意率95%");
        problem("p1", 1, "无");
        answered();
        assertEquals(List.of(), blocking());
    }

    private void step(long who, Random random, int nth) {
        int dice = random.nextInt(9);
        if (dice == 0) counted("delegate", people.delegate(who, everyoneWhoEdited(), random));
        else if (dice < 4) onGoals(() -> adjusting(who, random, nth));
        else evaluating(who, random, nth);
    }

    /** 多半是这个状态下做得成的事，也有做不成的：做不成的什么也不该变。 */
    private void evaluating(long who, Random random, int nth) {
        String likely = random.nextInt(4) == 0 ? "" : now().state();
        int dice = random.nextInt(9);
        switch (likely) {
            case "draft", "returned", "open" -> {
                if (dice < 3) edit(who, "proof", "河道保洁月报 " + nth);
                else submitted(who);
            }
            case "submitted" -> {
                if (dice < 5) passed(people.judge(who, now().edited(), random), "pass");
                else if (dice < 6) returned(who, "proof");
                else if (dice < 8) points(people.judge(who, now().edited(), random), random);
                else counted("recall", walk(who, "recall"));
            }
            case "approved" -> {
                if (dice < 5) disclosed(who);
                else counted("cancel", act(manager, "cancel-approval", "opinion", "再看"));
            }
            default -> anything(who, random, "proof", "河道保洁月报 " + nth);
        }
    }

    private void adjusting(long who, Random random, int nth) {
        String likely = random.nextInt(5) == 0 ? "" : now().state();
        int dice = random.nextInt(8);
        String method = "按月报累计，第 " + nth + " 稿";
        switch (likely) {
            case "approved" -> counted("adjust", walk(who, "adjust"));
            case "adjusting", "adjustment-returned" -> {
                if (dice < 3) edit(who, "method", method);
                else counted(dice < 7 ? "submit an adjustment" : "abandon", walk(who, dice < 7 ? "submit" : "abandon"));
            }
            case "adjustment-submitted" -> {
                if (dice < 5) passed(people.judge(who, now().edited(), random), "pass an adjustment");
                else if (dice < 7) returned(who, "method");
                else counted("reject", walk(who, "reject"));
            }
            default -> anything(who, random, "method", method);
        }
    }

    private void anything(long who, Random random, String field, String value) {
        List<String> acts = List.of("submit", "take-back", "adjust", "abandon", "reject", "recall");
        int dice = random.nextInt(acts.size() + 5);
        if (dice < acts.size()) counted("any " + acts.get(dice), walk(who, acts.get(dice)));
        else if (dice == acts.size()) edit(who, field, value);
        else if (dice == acts.size() + 1) returned(who, field);
        else if (dice == acts.size() + 2) points(who, random);
        else if (dice == acts.size() + 3) disclosed(who);
        else passed(who, field.equals("proof") ? "pass" : "pass an adjustment");
    }

    private void counted(String what, HttpResponse<String> answer) {
        assertTrue(answer.statusCode() < 500, answer.body());
        if (answer.statusCode() == 302) done.merge(what, 1, Integer::sum);
    }

    private HttpResponse<String> walk(long who, String act) {
        Map<String, String> typed = Map.of("version", now().version(), "opinion", "再看", "document", "演示〔2026〕7号");
        return people.visit(who).post("/assignments/" + assignment + "/" + act, typed);
    }

    /** 目标调整过的，先带进来。 */
    private void submitted(long who) {
        people.visit(who).post("/fillings/" + filling + "/baseline", Map.of());
        counted("submit", walk(who, "submit"));
    }

    private void edit(long who, String field, String value) {
        Map<String, String> typed = Map.of("seen", "999999", "c.i1." + field, value);
        counted("edit", people.visit(who).post("/fillings/" + filling + "/indicators", typed));
    }

    /** 通过得了的，一定没有改过、交过；受委托的，委托的人也没有。 */
    private void passed(long who, String what) {
        settleQuietly(who);
        Now before = now();
        People.Standing standing = people.standing(who, before.reviewer(), before.edited());
        HttpResponse<String> answer = walk(who, "pass");
        counted(what, answer);
        if (answer.statusCode() != 302) return;
        assertTrue(standing.fair(), what + ": own work");
        if (standing.deputy()) done.merge("pass as deputy", 1, Integer::sum);
        if (filling == goals) approvedMethod = form().value("i1", "method");
    }

    private void settleQuietly(long who) {
        for (long thread : region.world.asOwner(
                db -> db.sql("select id from review_threads where assignment_id = :id and state <> 'resolved'")
                        .param("id", assignment)
                        .query(Long.class)
                        .list()))
            people.visit(who).post("/threads/" + thread + "/resolve", Map.of("version", threadVersion(thread)));
    }

    private void returned(long who, String field) {
        Map<String, String> asked = Map.of("section", "indicators", "row", "i1", "field", field, "text", "请核对");
        people.visit(who).post("/fillings/" + filling + "/ask", asked);
        counted(filling == goals ? "return an adjustment" : "return", walk(who, "return"));
    }

    private void points(long who, Random random) {
        String row = ROWS.get(random.nextInt(ROWS.size()));
        Long seen = region.world.asOwner(db -> db.sql(
                        "select coalesce(max(id), 0) from reviewed_points where filling_id = :filling and \"row\" = :row")
                .param("filling", filling)
                .param("row", row)
                .query(Long.class)
                .single());
        Map<String, String> typed = Map.of(
                "row",
                row,
                "points",
                "" + random.nextInt(10),
                "reason",
                "other",
                "text",
                "核减",
                "seen",
                seen.toString());
        Now before = now();
        People.Standing standing = people.standing(who, before.reviewer(), before.edited());
        HttpResponse<String> answer = people.visit(who).post("/fillings/" + filling + "/points", typed);
        counted("points", answer);
        if (answer.statusCode() == 302) assertTrue(standing.fair(), "points on own work");
    }

    private void disclosed(long who) {
        counted("propose", people.visit(who).post("/fillings/" + filling + "/disclosure", Map.of()));
        Map<String, Object> open = region.world.asOwner(
                db -> db.sql("""
                select coalesce(max(d.id), 0) as id, coalesce(max(d.version), 0) as version, coalesce(max(r.account_id), 0) as proposer
                  from disclosures d join disclosure_reviews r on r.disclosure_id = d.id where d.filling_id = :id and d.state = 'proposed'
                """).param("id", filling).query().singleRow());
        List<Long> edited = now().edited();
        for (long other : people.all()) {
            HttpResponse<String> answer = people.visit(other)
                    .post("/disclosures/" + open.get("id") + "/publish", Map.of("version", "" + open.get("version")));
            counted("publish", answer);
            if (answer.statusCode() != 302) continue;
            assertTrue(
                    !edited.contains(other) && !Long.valueOf(other).equals(open.get("proposer")), "published own work");
        }
    }
}
