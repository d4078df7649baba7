package org.zhunsheng.server.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.campaign.Assignments;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.CountedStatements;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.TimelineWorld;
import org.zhunsheng.server.world.Visitor;

/** 一份填报的经过：每一样都在，新的在前，不漏不重，各凭各的权限。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TimelineTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Timelines timelines;

    @Autowired
    private Assignments assignments;

    private Region region;
    private TimelineWorld world;
    private long clerk;
    private long assignment;
    private long filling;

    @BeforeEach
    void aFormThatLived() {
        region = new Region(database);
        world = new TimelineWorld(region.world);
        clerk = region.account(Role.PREPARER, region.unit);
        assignment = new FillingWorld(region.world)
                .assignment(region.department, region.world.project(region.unit, "河道保洁"), 2026, "self-evaluation");
        filling = world.lived(assignment, region.unit, clerk);
    }

    private Timelines.Page page(Role role, @Nullable TimelineKind kind, String before) {
        return region.as(
                clerk,
                role,
                region.unit,
                () -> timelines.page(assignments.find(assignment), kind, TimelineKey.of(before)));
    }

    private List<TimelineEntry> all(@Nullable TimelineKind kind) {
        Timelines.Page page = page(Role.PREPARER, kind, "");
        assertNull(page.next());
        return page.items();
    }

    private static List<String> said(List<TimelineEntry> entries) {
        return entries.stream().map(one -> one.type() + " " + one.act()).toList();
    }

    @Test
    void everyKindOfThingIsThereNewestFirst() {
        assertEquals(
                List.of(
                        "disclosure propose",
                        "notice issue",
                        "scan sign",
                        "move pass",
                        "version freeze",
                        "remark resolve",
                        "remark answer",
                        "edits workbook",
                        "move return",
                        "points set",
                        "remark open",
                        "move submit",
                        "version freeze",
                        "evidence attached",
                        "edits typed",
                        "edits pasted",
                        "urge urge"),
                said(all(null)));
    }

    @Test
    void remindingTheDepartmentRemindsTheFormsNotYetDone() {
        urged(22, "还没有交");
        urged(10, "办完了的不算");
        List<String> said = all(TimelineKind.STATES).stream()
                .filter(one -> one.type().equals("urge"))
                .map(TimelineEntry::text)
                .toList();
        assertEquals(List.of("还没有交", "请在本周之内交上来"), said);
    }

    private void urged(int days, String text) {
        region.world.asOwner(db -> db.sql("""
                insert into urgings (campaign_id, organization_id, said, day, account_id, at)
                select campaign_id, :department, :text, current_date - :days, :account, now() - :days * interval '1 day' from assignments where id = :id
                """)
                .param("department", region.department)
                .param("text", text)
                .param("days", days)
                .param("account", clerk)
                .param("id", assignment)
                .update());
    }

    @Test
    void aRunOfEditsSaysWhoWhenHowManyAndWhere() {
        TimelineEntry typed = all(TimelineKind.EDITS).get(1);
        assertEquals("typed", typed.act());
        assertEquals("4", typed.fact("cells"));
        assertEquals("1", typed.fact("rows"));
        assertEquals("3", typed.fact("spots"));
        assertEquals(40 * 60, typed.at().toEpochSecond() - typed.from().toEpochSecond());
        assertEquals(
                List.of(
                        new TimelineSpot(
                                "indicators",
                                "i1",
                                "",
                                1,
                                "保洁河道里程",
                                "/fillings/" + filling + "/indicators#c.i1.reason"),
                        new TimelineSpot(
                                "narrative", "", "notes", 0, "", "/fillings/" + filling + "/narrative#c..notes")),
                typed.spots());
        assertEquals(
                region.world.<String>asOwner(db -> db.sql("select login from accounts where id = :id")
                        .param("id", clerk)
                        .query(String.class)
                        .single()),
                typed.login());
        assertEquals("", all(TimelineKind.EDITS).getFirst().login(), "nobody: the program brought it");
    }

    @Test
    void eachKindAloneIsThatPartOfTheWhole() {
        List<TimelineEntry> whole = all(null);
        List<TimelineEntry> parts = new ArrayList<>();
        for (TimelineKind kind : TimelineKind.values()) {
            List<TimelineEntry> part = all(kind);
            assertEquals(
                    whole.stream().filter(one -> one.kind().equals(kind.code())).toList(), part, kind.code());
            parts.addAll(part);
        }
        assertEquals(whole.size(), parts.size());
    }

    @Test
    void whoMayNotReadThePublicationSeesNoStepOfIt() {
        assertTrue(page(Role.DIVISION, TimelineKind.DISCLOSURE, "").items().isEmpty());
        List<TimelineEntry> seen = page(Role.DIVISION, null, "").items();
        assertEquals(all(null).size() - 1, seen.size());
        assertFalse(said(seen).contains("disclosure propose"));
        long division = region.account(Role.DIVISION, region.unit);
        String shown = visitor(division).get(path()).body();
        assertFalse(shown.contains("kind=disclosure") || shown.contains("/disclosures/"), shown);
        assertTrue(visitor(clerk).get(path()).body().contains("/disclosures/"));
    }

    @Test
    void anotherUnitSeesNothingOfIt() {
        long stranger = region.account(Role.PREPARER, region.other);
        assertThrows(
                Refused.class,
                () -> region.as(stranger, Role.PREPARER, region.other, () -> assignments.find(assignment)));
        assertEquals(404, visitor(stranger).get(path()).statusCode());
        assertEquals(
                404,
                visitor(stranger)
                        .accepting("application/json")
                        .get("/api/v1" + path())
                        .statusCode());
    }

    private String path() {
        return "/assignments/" + assignment + "/timeline";
    }

    private Visitor visitor(long account) {
        Visitor visitor = new Visitor(port).with(region.world.session(account));
        visitor.get("/my-account");
        return visitor;
    }

    @Test
    void twentyThousandEditsArePagedWithoutAGapOrARepetition() {
        world.busy(assignment, filling, clerk, 20_000, 130);
        List<TimelineEntry> found = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        String before = "";
        while (before != null) {
            Timelines.Page page = page(Role.PREPARER, null, before);
            assertTrue(page.items().size() < Timelines.PAGE + 5);
            found.addAll(page.items());
            before = page.next();
            assertTrue(before == null || keys.add(before), "the pages go on");
        }
        assertEquals(
                17 + 130,
                found.stream().filter(one -> !one.act().equals("typed")).count() + 1);
        assertEquals(
                20_004,
                found.stream()
                        .filter(one -> one.act().equals("typed"))
                        .mapToInt(one -> Integer.parseInt(one.fact("cells")))
                        .sum());
        assertEquals(
                found.stream()
                        .map(TimelineEntry::at)
                        .sorted((a, b) -> b.compareTo(a))
                        .toList(),
                found.stream().map(TimelineEntry::at).toList());
        assertTrue(keys.size() < 30, keys.toString());
    }

    @Test
    void thePageTakesTheSameStatementsHoweverMuchHappened() {
        Visitor visitor = visitor(clerk);
        List<Integer> few = count(visitor);
        world.busy(assignment, filling, clerk, 3_000, 130);
        assertEquals(few, count(visitor));
        assertTrue(few.stream().allMatch(one -> one <= 16), few.toString());
    }

    private List<Integer> count(Visitor visitor) {
        return Stream.of("", "?kind=edits", "?kind=documents", "?kind=states")
                .map(query -> {
                    visitor.get(path() + query);
                    int before = CountedStatements.COUNT.get();
                    assertEquals(200, visitor.get(path() + query).statusCode());
                    return CountedStatements.COUNT.get() - before;
                })
                .toList();
    }

    @Test
    void theInterfaceAnswersTheSameAndRefusesWhatIsMalformed() {
        world.busy(assignment, filling, clerk, 3, 60);
        Visitor program = visitor(clerk).accepting("application/json");
        String first = program.get("/api/v1" + path()).body();
        assertTrue(first.contains("\"type\":\"edits\"") && first.contains("\"next\":\""), first);
        String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        String second = program.get("/api/v1" + path() + "?before=" + next).body();
        assertTrue(second.contains("\"sha256\":\"") && second.contains("\"next\":null"), second);
        String only = program.get("/api/v1" + path() + "?kind=disclosure").body();
        assertTrue(only.contains("\"propose\"") && !only.contains("\"move\""), only);
        for (String wrong : List.of("kind=nothing", "before=x", "before=1-1-1", "before=1-1-1-9999999999999999999"))
            for (String where : List.of("/api/v1", ""))
                assertEquals(400, program.get(where + path() + "?" + wrong).statusCode(), where + wrong);
    }

    @Test
    void theKeyOfAPageIsReadBackExactly() {
        TimelineKey key = new TimelineKey(OffsetDateTime.parse("2026-03-01T10:00:00.123456Z"), 7, 12, 345);
        assertEquals(key, TimelineKey.of(key.text()));
        assertEquals(TimelineKey.NEWEST, TimelineKey.of(TimelineKey.NEWEST.text()));
    }
}
