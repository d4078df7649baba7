package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.world.Visitor;

/**
 * 几个人什么角色都有，随便地填、交、收、审、退、收回、撤销、申请公开、公开：不论怎样走，谁也不通过、不公开自己改过的；
 * 终审通过的除了记下的撤销，一字不变，直接写也写不进去。种子印出来，用 -Dzhunsheng.seed 重来。
 */
class RandomHistoriesTest extends EvaluationGround {

    private static final List<Role> ROLES =
            List.of(Role.PREPARER, Role.UNIT_HEAD, Role.DEPARTMENT_REVIEWER, Role.PUBLISHER);
    private static final int PEOPLE = 4;
    private static final int STEPS = 40;
    private static final int MOST = 300;

    /** 没有发生过这些的，走得太短，什么也没试到。 */
    private static final Set<String> USUAL = Set.of("edit", "submit", "pass", "return", "cancel", "publish");

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transactions;

    private final Map<Long, Visitor> people = new HashMap<>();
    private final Map<String, String> frozen = new HashMap<>();
    private final Map<String, Integer> done = new HashMap<>();
    private long manager;

    /** 一份填报现在怎样。 */
    private record Now(String state, int version, List<Long> edited) {}

    @Test
    void nobodyJudgesTheirOwnWorkAndWhatIsAcceptedStays() {
        long seed = Long.getLong("zhunsheng.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        ready();
        for (int i = 0; i < STEPS || i < MOST && !done.keySet().containsAll(USUAL); i++) {
            someoneCanStillJudge();
            long who = List.copyOf(people.keySet()).get(random.nextInt(people.size()));
            step(who, random, i);
            frozenStays();
        }
        System.out.println("random history: " + done);
        assertTrue(done.keySet().containsAll(USUAL), done.toString());
    }

    private void ready() {
        begun("i1|产出指标|数量指标|保洁河道里程|≥|120|公里|90|按月报累计");
        put("clause1", "attained", "全年保洁河道，沿河居民满意。");
        put("i1", "actual", "120", "proof", "河道保洁月报");
        problem("p1", 1, "无");
        answered();
        for (int i = 0; i < PEOPLE; i++) join();
        manager = region.account(Role.CAMPAIGN_MANAGER, region.bureau);
    }

    private void join() {
        long account = region.world.account("h-" + UUID.randomUUID().toString().substring(0, 12), region.unit);
        for (Role role : ROLES) {
            boolean higher = role == Role.DEPARTMENT_REVIEWER || role == Role.PUBLISHER;
            region.world.grant(account, role, higher ? region.department : region.unit);
        }
        people.put(account, visitor(account));
    }

    /** 人人都填过了，就再没有人能通过、公开：来一个新人，历史走得下去。 */
    private void someoneCanStillJudge() {
        List<Long> edited = now().edited();
        while (people.keySet().stream().filter(one -> !edited.contains(one)).count() < 2) join();
    }

    /** 多半是这个状态下做得成的事，也有做不成的：做不成的什么也不该变。 */
    private void step(long who, Random random, int nth) {
        Now before = now();
        String likely = random.nextInt(4) == 0 ? "" : before.state();
        int dice = random.nextInt(6);
        switch (likely) {
            case "draft", "returned", "open" -> {
                if (dice < 3) edit(who, nth);
                else counted("submit", act(who, "submit"));
            }
            case "submitted" -> {
                if (dice < 3) passed(who, before);
                else if (dice < 5) returned(who);
                else counted("recall", act(who, "recall"));
            }
            case "approved" -> {
                if (dice < 3) disclosed(who);
                else counted("cancel", act(manager, "cancel-approval", "opinion", "再看"));
            }
            default -> anything(who, before, dice, nth);
        }
    }

    private void anything(long who, Now before, int dice, int nth) {
        switch (dice) {
            case 0 -> edit(who, nth);
            case 1 -> counted("submit", act(who, "submit"));
            case 2 -> counted("take-back", act(who, "take-back"));
            case 3 -> passed(who, before);
            case 4 -> returned(who);
            default -> disclosed(who);
        }
    }

    private void counted(String what, HttpResponse<String> answer) {
        assertTrue(answer.statusCode() < 500, answer.body());
        if (answer.statusCode() == 302) done.merge(what, 1, Integer::sum);
    }

    private void edit(long who, int nth) {
        Map<String, String> typed = Map.of("seen", "999999", "c.i1.proof", "河道保洁月报 " + nth);
        HttpResponse<String> saved = visit(who).post("/fillings/" + filling + "/indicators", typed);
        counted("edit", saved);
    }

    private Visitor visit(long who) {
        Visitor visitor = people.get(who);
        assertNotNull(visitor);
        return visitor;
    }

    /** 通过得了的，一定没有改过、交过。 */
    private void passed(long who, Now before) {
        settleQuietly(who);
        HttpResponse<String> answer = act(who, "pass");
        counted("pass", answer);
        if (answer.statusCode() == 302) assertFalse(before.edited().contains(who), "passed own work");
    }

    private void settleQuietly(long who) {
        for (long thread : region.world.asOwner(
                db -> db.sql("select id from review_threads where assignment_id = :id and state <> 'resolved'")
                        .param("id", assignment)
                        .query(Long.class)
                        .list()))
            visit(who).post("/threads/" + thread + "/resolve", Map.of("version", threadVersion(thread)));
    }

    private void returned(long who) {
        ask(who, "indicators", "i1", "proof", "请附月报");
        counted("return", act(who, "return", "opinion", "请核对"));
    }

    private void disclosed(long who) {
        counted("propose", visit(who).post("/fillings/" + filling + "/disclosure", Map.of()));
        for (Map.Entry<Long, Visitor> other : people.entrySet()) {
            Map<String, Object> open = region.world.asOwner(
                    db -> db.sql("""
                    select coalesce(max(id), 0) as id, coalesce(max(version), 0) as version from disclosures
                     where filling_id = :id and state = 'proposed'
                    """).param("id", filling).query().singleRow());
            String path = "/disclosures/" + open.get("id") + "/publish";
            HttpResponse<String> answer =
                    other.getValue().post(path, Map.of("version", String.valueOf(open.get("version"))));
            counted("publish", answer);
            if (answer.statusCode() == 302) assertFalse(now().edited().contains(other.getKey()), "published own work");
        }
    }

    private Now now() {
        return region.world.asOwner(db -> {
            List<Long> edited = db.sql("""
                    select account_id from cell_changes where filling_id = :filling and account_id is not null
                    union select account_id from assignment_moves where assignment_id = :id and act in ('start', 'submit')
                    """)
                    .param("filling", filling)
                    .param("id", assignment)
                    .query(Long.class)
                    .list();
            return db.sql("select state, version from assignments where id = :id")
                    .param("id", assignment)
                    .query((row, number) -> new Now(row.getString("state"), row.getInt("version"), edited))
                    .single();
        });
    }

    /** 冻结了的各版一个字也不变；不在单位手里的，直接写不进去。 */
    private void frozenStays() {
        Map<String, String> versions = new HashMap<>();
        region.world.asOwner(db -> db.sql("""
                        select number || ' ' || state as name, encode(sha256(convert_to(content::text, 'UTF8')), 'hex') || encode(sha256, 'hex') as digest
                          from filling_versions where filling_id = :id
                        """)
                .param("id", filling)
                .query((row, number) -> versions.put(row.getString("name"), row.getString("digest")))
                .list());
        frozen.forEach((name, digest) -> assertEquals(digest, versions.get(name), name));
        frozen.putAll(versions);
        String state = now().state();
        if (state.equals("approved") || state.equals("submitted"))
            assertThrows(DataAccessException.class, this::direct, state);
        if (state.equals("approved")) assertEquals(1, unchanged(), "an accepted form differs from its frozen version");
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
