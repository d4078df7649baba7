package org.zhunsheng.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.audit.Breach;
import org.zhunsheng.audit.ChainVerifier;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.server.world.World;

/** 审计：同一个事务、只增不改、封存成链、被管数据库的人改了看得出来。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // 链被改坏了，不能给别的测试用
class AuditTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Anchors anchors;

    @Autowired
    private ChainStore chain;

    private World world;

    @BeforeEach
    void world() {
        world = new World(database);
    }

    private void record(String subject) {
        transactions.executeWithoutResult(
                status -> audit.done(Act.SETTING_CHANGE, Audit.EVERYWHERE, subject, Map.of("after", subject)));
    }

    private ChainVerifier.Verdict verify() {
        ChainVerifier verifier = new ChainVerifier(anchors.all(), anchors.publicKey());
        Caller.system("seal")
                .run(() -> transactions.execute(status -> {
                    chain.each(verifier::accept);
                    return true;
                }));
        return verifier.verdict();
    }

    /** 以拥有者的身份，连触发器也关掉。 */
    private void tamper(String table, String sql) {
        world.asOwner(owner -> {
            owner.sql("alter table " + table + " disable trigger only_added").update();
            owner.sql(sql).update();
            return owner.sql("alter table " + table + " enable trigger only_added")
                    .update();
        });
    }

    private long eventOf(String subject) {
        return world.asOwner(owner -> owner.sql("select id from audit_events where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single());
    }

    @Test
    void anEventThatCannotBeWrittenTakesTheActWithIt() {
        assertThrows(
                RuntimeException.class,
                () -> transactions.executeWithoutResult(status -> {
                    record("rolled back");
                    throw new IllegalStateException("the act failed");
                }));
        assertEquals(0, eventCount("rolled back"));
        assertThrows(RuntimeException.class, () -> audit.done(Act.SETTING_CHANGE, "1/", "outside", Map.of()));
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveEvents() {
        record("kept");
        for (String sql : List.of(
                "update audit_events set subject = 'x'",
                "delete from audit_events",
                "truncate audit_events",
                "delete from audit_chain"))
            assertThrows(
                    DataAccessException.class,
                    () -> Caller.system("seal")
                            .run(() ->
                                    transactions.execute(status -> db.sql(sql).update())),
                    sql);
    }

    @Test
    void everyTamperingIsNamed() throws Exception {
        for (int i = 0; i < 10; i++) record("event-" + i);
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> many = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String subject = "parallel-" + i;
                many.add(writers.submit(() -> record(subject)));
            }
            for (Future<?> one : many) one.get();
        }
        sealAll();
        anchors.drop();
        record("not sealed");
        ChainVerifier.Verdict sound = verify();
        assertTrue(sound.sound(), sound.breaches().toString());
        assertTrue(sound.sealed() >= 211 && sound.anchored() == sound.sealed(), sound.toString());
        String before =
                world.asOwner(owner -> owner.sql("select detail::text from audit_events where subject = 'event-3'")
                        .query(String.class)
                        .single());

        tamper("audit_events", "update audit_events set detail = '{\"after\": \"forged\"}' where subject = 'event-3'");
        expect(Breach.Kind.ALTERED, eventOf("event-3"));
        tamper("audit_events", "update audit_events set detail = '" + before + "' where subject = 'event-3'");
        assertTrue(verify().sound());

        long removed = eventOf("event-5");
        tamper("audit_events", "delete from audit_events where subject = 'event-5'");
        expect(Breach.Kind.MISSING, removed);

        tamper("audit_events", """
                insert into audit_events (at, place, action, subject, outcome)
                values (now() - interval '2 days', '1/', 'role.grant', 'inserted', 'done')""");
        sealAll();
        assertTrue(
                verify().breaches().stream()
                        .anyMatch(breach ->
                                breach.kind() == Breach.Kind.INSERTED && breach.event() == eventOf("inserted")),
                verify().breaches().toString());
    }

    /** 后台也在封存：正轮到它的时候，等它做完。 */
    private void sealAll() {
        do sealer.seal();
        while (Caller.system("seal")
                        .run(() ->
                                transactions.execute(status -> chain.unsealed().count()))
                > 0);
    }

    private void expect(Breach.Kind kind, long event) {
        ChainVerifier.Verdict verdict = verify();
        assertFalse(verdict.sound());
        assertEquals(kind, verdict.breaches().getFirst().kind());
        assertEquals(event, verdict.breaches().getFirst().event());
    }

    @Test
    void aLongTransactionHoldsTheSealBackButLosesNothing() {
        transactions.executeWithoutResult(status -> {
            audit.done(Act.SETTING_CHANGE, Audit.EVERYWHERE, "slow", Map.of());
            new Thread(() -> record("quick")).start();
            while (eventCount("quick") == 0) Thread.onSpinWait();
            sealer.seal();
        });
        sealAll();
        List<String> order =
                world.asOwner(owner -> owner.sql("""
                select e.subject from audit_chain c join audit_events e on e.id = c.event_id
                 where e.subject in ('slow', 'quick') order by c.number""").query(String.class).list());
        assertEquals(List.of("slow", "quick"), order);
    }

    private long eventCount(String subject) {
        return world.asOwner(owner -> owner.sql("select count(*) from audit_events where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single());
    }

    @Test
    void thePageShowsOnlyTheAuditorsScope() {
        long bureau = world.organization(1, "bureau", "甲财政局");
        long other = world.organization(1, "bureau", "乙财政局");
        transactions.executeWithoutResult(status -> {
            audit.done(Act.FILE_ADD, "1/" + bureau + "/", "canary-of-ours", Map.of());
            audit.done(Act.FILE_ADD, "1/" + other + "/", "canary-of-others", Map.of());
        });
        long auditor = world.account("auditor-" + bureau, bureau);
        world.grant(auditor, Role.AUDITOR, bureau);
        Visitor visitor = new Visitor(port).with(world.session(auditor));
        String page = visitor.get("/audit").body();
        assertTrue(page.contains("canary-of-ours"));
        assertFalse(page.contains("canary-of-others"));
        assertEquals(403, visitor.post("/audit/export", Map.of()).statusCode());
    }
}
