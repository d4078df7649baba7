package org.zhunsheng.server.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.CountedStatements;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 看板：数与填报一样，每个数点开恰是那几份，谁看见多少由范围定，份数多了句数不变；催办看得见。 */
class BoardsTest extends CampaignGround {

    private static final List<String> STATES =
            List.of("open", "draft", "submitted", "returned", "approved", "withdrawal-requested", "withdrawn");

    @Autowired
    private Boards boards;

    @Autowired
    private Urgings urgings;

    @LocalServerPort
    private int port;

    private final Random random = new Random(20261128);
    private Campaign campaign;

    @BeforeEach
    void aCampaign() {
        for (long unit : List.of(region.unit, region.other)) projects(unit, 1, 30);
        campaign = issued(terms(Purpose.SELF_EVALUATION));
        scatter();
    }

    private void projects(long unit, int from, int to) {
        region.world.asOwner(db -> db.sql("""
                insert into projects (organization_id, code, name) select :unit, 'B' || :unit || '-' || i, '项目 ' || i from generate_series(:from, :to) i
                """)
                .param("unit", unit)
                .param("from", from)
                .param("to", to)
                .update());
    }

    /** 各份到各种状态、各级、各种期限。 */
    private void scatter() {
        List<Long> ids =
                region.world.asOwner(db -> db.sql("select id from assignments where campaign_id = :id order by id")
                        .param("id", campaign.id())
                        .query(Long.class)
                        .list());
        for (long id : ids) {
            String state = STATES.get(random.nextInt(STATES.size()));
            int level = state.equals("submitted") ? 1 + random.nextInt(3) : 0;
            region.world.asOwner(db -> db.sql("""
                    update assignments set state = :state, level = :level, deadline = :deadline,
                           reviewer = case when :level > 0 then (array['unit-head', 'department-reviewer', 'finance-reviewer'])[:level] end where id = :id
                    """)
                    .param("state", state)
                    .param("level", level)
                    .param("deadline", TODAY.plusDays(random.nextInt(40) - 10))
                    .param("id", id)
                    .update());
        }
    }

    private Board board(@Nullable Long organization) {
        return as(() -> boards.of(campaign, boards.where(campaign, organization), null));
    }

    private int counted(String where) {
        return region.count("assignments where campaign_id = " + campaign.id() + " and " + where);
    }

    @Test
    void theNumbersAreThoseOfTheForms() {
        Board board = board(null);
        assertEquals(counted("state not like 'withdraw%'"), board.here().total());
        assertEquals(counted("state = 'draft'"), board.here().draft());
        assertEquals(counted("state like 'withdraw%'"), board.here().stopped());
        String late = "deadline < current_date and state in ('open', 'draft', 'returned', 'submitted')";
        assertEquals(counted(late), board.here().overdue());
        Board.Line department = board.lines().getFirst();
        assertEquals(region.department, department.organization());
        assertTrue(department.parent());
        Board units = board(region.department);
        assertEquals(2, units.lines().size());
        Board.Line unit = units.lines().stream()
                .filter(one -> one.organization() == region.unit)
                .findFirst()
                .orElseThrow();
        assertFalse(unit.parent());
        assertEquals(counted("organization_id = " + region.unit + " and " + late), unit.overdue());
        assertEquals(
                counted("state = 'submitted' and level = 2 and deadline < current_date"),
                board.hands().stream()
                        .filter(one -> one.level() == 2)
                        .findFirst()
                        .map(Board.Hand::late)
                        .orElse(0));
    }

    @Test
    void everyNumberOpensExactlyItsForms() {
        for (Long organization : new Long[] {null, region.department, region.unit}) {
            Board board = board(organization);
            for (Standing standing : Standing.values())
                assertEquals(
                        board.here().of(standing),
                        list(organization, new Boards.Asked(standing, null, null))
                                .size());
            assertEquals(
                    board.here().overdue(),
                    list(organization, new Boards.Asked(null, null, Due.LATE)).size());
            assertEquals(
                    board.here().total(),
                    list(organization, new Boards.Asked(null, null, null)).size());
            for (Board.Hand hand : board.hands()) {
                Integer level = hand.level() == 0 ? null : Integer.valueOf(hand.level());
                Standing standing = Standing.of(hand.standing()).orElseThrow();
                assertEquals(
                        hand.late(),
                        list(organization, new Boards.Asked(standing, level, Due.LATE))
                                .size());
                assertEquals(
                        hand.soon(),
                        list(organization, new Boards.Asked(standing, level, Due.SOON))
                                .size());
                assertEquals(
                        hand.later(),
                        list(organization, new Boards.Asked(standing, level, Due.LATER))
                                .size());
            }
        }
    }

    /** 一页一页地翻到底。 */
    private List<Assignment> list(Long organization, Boards.Asked asked) {
        return as(() -> {
            List<Assignment> found = new ArrayList<>();
            BoardStore.Where where = boards.where(campaign, organization);
            List<Assignment> page = boards.forms(campaign, where, asked, 0, 7);
            while (!page.isEmpty()) {
                found.addAll(page);
                page = boards.forms(campaign, where, asked, page.getLast().id(), 7);
            }
            return found;
        });
    }

    @Test
    void aUnitSeesItsOwnAndNotAnother() {
        long clerk = region.account(Role.PREPARER, region.unit);
        Board own = region.as(
                clerk, Role.PREPARER, region.unit, () -> boards.of(campaign, boards.where(campaign, null), null));
        assertEquals(
                counted("organization_id = " + region.unit + " and state not like 'withdraw%'"),
                own.here().total());
        Refused refused = assertThrows(
                Refused.class,
                () -> region.as(clerk, Role.PREPARER, region.unit, () -> boards.where(campaign, region.other)));
        assertEquals(404, refused.refusal(Language.ZH).status());
    }

    @Test
    void aMovedUnitIsCountedWhereItIs() {
        long elsewhere = region.world.organization(region.bureau, "department", "云溪县教育局");
        region.world.asOwner(db -> db.sql("update organizations set parent_id = :to where id = :unit")
                .param("to", elsewhere)
                .param("unit", region.unit)
                .update());
        for (long organization : List.of(region.department, elsewhere, region.unit, region.bureau))
            assertEquals(
                    counted("state not like 'withdraw%' and place like '%/" + organization + "/%'"),
                    board(organization).here().total());
    }

    @Test
    void theSameNumberOfStatementsAtSixtyAndAtTwoThousandForms() {
        Visitor visitor = new Visitor(port).with(region.world.session(manager));
        Map<String, Integer> few = count(visitor);
        projects(region.unit, 100, 2100);
        as(() -> changes.add(campaign.id(), campaign.version()));
        assertTrue(board(null).here().total() > 2000);
        assertEquals(few, count(visitor));
        assertTrue(few.values().stream().allMatch(one -> one <= 16), few.toString());
    }

    private Map<String, Integer> count(Visitor visitor) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String path : List.of("board", "board/forms?standing=open", "board/export?format=csv")) {
            String whole = "/campaigns/" + campaign.id() + "/" + path;
            visitor.get(whole);
            int before = CountedStatements.COUNT.get();
            assertEquals(200, visitor.get(whole).statusCode());
            counts.put(path, CountedStatements.COUNT.get() - before);
        }
        return counts;
    }

    @Test
    void theDownloadsHaveNumbers() throws Exception {
        Visitor visitor = new Visitor(port).with(region.world.session(manager));
        String path = "/campaigns/" + campaign.id() + "/board/export?format=";
        String csv = visitor.get(path + "csv").body();
        assertTrue(csv.contains(",云溪县水利局," + board(null).here().total() + ","), csv);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(visitor.file(path + "xlsx")))) {
            var row = book.getSheetAt(0).getRow(1);
            IntStream.range(2, 10)
                    .forEach(
                            at -> assertEquals(CellType.NUMERIC, row.getCell(at).getCellType()));
            assertEquals(board(null).here().total(), (int) row.getCell(2).getNumericCellValue());
        }
        assertEquals(400, visitor.get(path + "exe").statusCode());
    }

    @Test
    void anUrgedFormIsMarkedInTheWorkListOnceADay() {
        region.world.asOwner(db -> db.sql(
                        "update assignments set state = 'draft', level = 0, reviewer = null, deadline = :day where campaign_id = :id")
                .param("day", TODAY.plusDays(20))
                .param("id", campaign.id())
                .update());
        Visitor unit = new Visitor(port).with(region.world.session(region.account(Role.PREPARER, region.unit)));
        assertFalse(unit.get("/tasks").body().contains("催办"));
        assertEquals(30, as(() -> urgings.urge(campaign.id(), region.unit, "请抓紧")));
        String tasks = unit.get("/tasks").body();
        assertTrue(tasks.contains(TODAY + " 催办") && tasks.contains("快到期"), tasks);
        Visitor other = new Visitor(port).with(region.world.session(region.account(Role.PREPARER, region.other)));
        assertFalse(other.get("/tasks").body().contains("催办"));
        assertEquals("P-967", refused(() -> urgings.urge(campaign.id(), region.unit, "")));
        assertEquals("P-968", refused(() -> urgings.urge(campaign.id(), null, "急".repeat(201))));
        assertEquals(60, as(() -> urgings.urge(campaign.id(), null, "")), "the whole campaign is another urging");
        region.world.asOwner(db -> db.sql("update assignments set state = 'approved' where campaign_id = :id")
                .param("id", campaign.id())
                .update());
        assertEquals("P-966", refused(() -> urgings.urge(campaign.id(), region.department, "")));
        assertEquals(
                1,
                region.count(
                        "audit_events where action = 'assignment.urge' and detail::text like '%请抓紧%' and place like '%/"
                                + region.bureau + "/%'"));
    }
}
