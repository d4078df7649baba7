package org.zhunsheng.server.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.CampaignWorld;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 事件：与所办的事同生同灭，不跳号，后提交的不漏；各凭各的权限看。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EventsTest {

    @Autowired
    private Database database;

    @Autowired
    private Audit audit;

    @Autowired
    private Numbering numbering;

    @Autowired
    private TransactionTemplate transactions;

    @LocalServerPort
    private int port;

    private Region region;
    private long administrator;

    @BeforeEach
    void region() {
        region = new Region(database);
        administrator = region.account(Role.SYSTEM_ADMINISTRATOR, region.bureau);
    }

    private String place(long organization) {
        return region.world.asOwner(db -> db.sql("select place from organizations where id = " + organization)
                .query(String.class)
                .single());
    }

    private void happen(String subject, Runnable meanwhile) {
        String place = place(region.unit);
        region.as(administrator, Role.SYSTEM_ADMINISTRATOR, region.bureau, () -> {
            transactions.executeWithoutResult(status -> {
                audit.done(Act.ORGANIZATION_RENAME, place, subject, Map.of("name", "某人写的", "before", "open"));
                meanwhile.run();
            });
            return true;
        });
    }

    private void number() {
        while (region.count("arriving_events") > 0) numbering.number();
    }

    private JsonNode get(String session, String path) {
        String body = new Visitor(port)
                .with(session)
                .accepting("application/json")
                .get(path)
                .body();
        return JsonMapper.shared().readTree(body);
    }

    private List<Long> numbers(String subject) {
        return region.world.asOwner(
                db -> db.sql("select number from events where subject like :subject order by number")
                        .param("subject", subject)
                        .query(Long.class)
                        .list());
    }

    @Test
    void whatCommitsLateGetsALaterNumberAndIsNotMissed() throws Exception {
        String name = "late-" + region.unit;
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread slow = Thread.ofPlatform()
                .start(() -> happen(name + "-slow", () -> {
                    written.countDown();
                    await(goOn);
                }));
        await(written);
        happen(name + "-quick", () -> {});
        numbering.number();
        while (numbers(name + "-quick").isEmpty()) numbering.number();
        long seen = numbers(name + "-quick").getFirst();
        assertEquals(List.of(), numbers(name + "-slow"));
        goOn.countDown();
        slow.join();
        number();
        assertTrue(numbers(name + "-slow").getFirst() > seen, "who read up to " + seen + " gets it next");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void parallelWritersAndNumberersLeaveNoGapAndNoNumberTwice() throws Exception {
        String name = "parallel-" + region.unit;
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String subject = name + "-" + i;
                all.add(threads.submit(() -> happen(subject, () -> {})));
                if (i % 20 == 0) all.add(threads.submit(numbering::number));
            }
            for (Future<?> one : all) one.get();
        }
        number();
        assertEquals(400, numbers(name + "-%").size());
        List<Long> every = region.world.asOwner(db -> db.sql("select number from events order by number")
                .query(Long.class)
                .list());
        assertEquals(LongStream.rangeClosed(1, every.size()).boxed().toList(), every);
    }

    @Test
    void whatIsRolledBackIsNoEvent() {
        String name = "undone-" + region.unit;
        assertThrows(
                IllegalStateException.class,
                () -> happen(name, () -> {
                    throw new IllegalStateException("the act failed");
                }));
        number();
        assertEquals(List.of(), numbers(name));
        assertEquals(0, region.count("arriving_events where subject = '" + name + "'"));
    }

    @Test
    void everyoneReadsWhatHisPermissionsReach() {
        happen("organization:" + region.unit, () -> {});
        CampaignWorld campaign = new CampaignWorld(region.world, region.bureau, "河道清淤");
        number();
        long finance = region.account(Role.UNIT_FINANCE, campaign.unit);
        JsonNode own = all(region.world.session(finance));
        assertTrue(
                own.valueStream().anyMatch(one -> one.path("type").asString().equals("assignment.issue")),
                own.toString());
        assertTrue(
                own.valueStream().allMatch(one -> one.path("organization").asLong() == campaign.unit), own.toString());
        JsonNode others = all(region.world.session(region.account(Role.UNIT_FINANCE, region.other)));
        assertEquals(0, others.size(), others.toString());
        JsonNode admin = all(region.world.session(administrator));
        assertTrue(
                admin.valueStream().allMatch(one -> one.path("type").asString().startsWith("organization.")),
                admin.toString());
        JsonNode renamed = admin.get(admin.size() - 1);
        assertEquals(
                "/api/v1/organizations/" + region.unit, renamed.path("link").asString());
        assertEquals("{\"before\":\"open\"}", renamed.path("data").toString(), "no words written by people");
    }

    /** 从头取到没有为止。 */
    private JsonNode all(String session) {
        var items = JsonMapper.shared().createArrayNode();
        long after = 0;
        while (true) {
            JsonNode part = get(session, "/api/v1/events?limit=1000&after=" + after);
            part.path("items").forEach(items::add);
            after = part.path("next").asLong();
            if (after >= part.path("last").asLong()) return items;
        }
    }

    @Test
    void wrongQuestionsAreRefused() {
        Visitor visitor =
                new Visitor(port).with(region.world.session(administrator)).accepting("application/json");
        for (String query : List.of("after=-1", "limit=0", "limit=1001", "type=organization.fly", "after=x"))
            assertEquals(400, visitor.get("/api/v1/events?" + query).statusCode(), query);
        assertEquals(
                200,
                visitor.get("/api/v1/events?type=organization.rename,organization.move")
                        .statusCode());
    }

    @Test
    void whoCannotReadAnythingIsRefused() {
        long nobody = region.world.account("nobody-" + region.unit, region.unit);
        Visitor visitor = new Visitor(port).with(region.world.session(nobody)).accepting("application/json");
        assertEquals(403, visitor.get("/api/v1/events").statusCode());
    }

    /** 每一种审计的事，要么是事件，要么列在这里：新的一种要想一想。 */
    @Test
    void everyActIsAnEventOrStaysInside() {
        Set<String> families = Set.of(
                "account",
                "password",
                "factor",
                "session",
                "token",
                "role",
                "subscription",
                "setting",
                "reminder",
                "file",
                "audit",
                "access",
                "register",
                "figure",
                "system");
        Set<String> single = Set.of(
                "organization.export",
                "payment.export",
                "indicator.export",
                "indicator.propose",
                "indicator.mend",
                "indicator.return",
                "survey.add",
                "survey.change",
                "survey.print",
                "survey.invite",
                "survey.remind",
                "assignment.urge",
                "filling.confirm",
                "filling.workbook");
        List<String> undecided = Arrays.stream(Act.values())
                .map(Act::code)
                .filter(code -> EventType.of(code).isEmpty()
                        && !single.contains(code)
                        && !families.contains(code.split("\\.")[0]))
                .toList();
        assertEquals(List.of(), undecided);
    }
}
