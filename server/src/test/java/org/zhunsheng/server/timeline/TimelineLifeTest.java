package org.zhunsheng.server.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.campaign.Assignments;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.goal.Baselines;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 一张自评表真的走一遍：填、提交、退回、改、再提交、定审核得分、通过、公开；经过里每一件都在，次序相同。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TimelineLifeTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private CellWriting writing;

    @Autowired
    private Fillings fillings;

    @Autowired
    private Baselines baselines;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Timelines timelines;

    private Region region;
    private long clerk;
    private long assignment;
    private long filling;

    @BeforeEach
    void aUnit() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
    }

    @Test
    void everyStepFromTheFirstCellToThePublication() {
        long head = region.account(Role.UNIT_HEAD, region.unit);
        long publisher = region.account(Role.PUBLISHER, region.department);
        begun();
        act(clerk, "submit");
        post(
                head,
                "/fillings/" + filling + "/ask",
                "section",
                "indicators",
                "row",
                "i1",
                "field",
                "actual",
                "text",
                "与月报不符");
        act(head, "return", "opinion", "请核对");
        put("i1", "actual", "119", "reason", "汛期停工一周，少保洁1公里；明年错峰安排");
        answered();
        act(clerk, "submit");
        post(head, "/threads/" + id("review_threads where assignment_id = " + assignment) + "/resolve", "version", "1");
        post(
                head,
                "/fillings/" + filling + "/points",
                "row",
                "i1",
                "points",
                "40",
                "reason",
                "no-evidence",
                "text",
                "没有月报",
                "seen",
                "0");
        act(head, "pass");
        post(clerk, "/fillings/" + filling + "/disclosure");
        String disclosure = "/disclosures/" + id("disclosures where filling_id = " + filling);
        post(publisher, disclosure + "/publish", "version", "1");
        List<TimelineEntry> found = region.as(
                clerk,
                Role.PREPARER,
                region.unit,
                () -> timelines
                        .page(assignments.find(assignment), null, TimelineKey.NEWEST)
                        .items());
        assertEquals(
                List.of(
                        "disclosure publish disclosed",
                        "disclosure propose proposed",
                        "move pass approved",
                        "version freeze approved",
                        "points set ",
                        "remark resolve ",
                        "move submit submitted",
                        "version freeze submitted",
                        "edits typed ",
                        "move return returned",
                        "remark open ",
                        "move submit submitted",
                        "version freeze submitted",
                        "edits typed ",
                        "edits copied "),
                found.stream()
                        .map(one -> one.type() + " " + one.act() + " " + one.state())
                        .filter(one -> !one.startsWith("move start"))
                        .toList());
        page(head);
    }

    private void page(long reader) {
        String shown =
                visitor(reader).get("/assignments/" + assignment + "/timeline").body();
        for (String part : List.of(
                "审核得分", "40 分（单位的得分 49.58）：佐证不足", "保洁河道里程", "与月报不符", "冻结了一版", "申请公开", "→ 已公开", "class=\"digest"))
            assertTrue(shown.contains(part), part + shown);
        String login = login(clerk);
        assertTrue(shown.contains(login), "who edited the form");
        assertFalse(
                shown.replaceAll("(?s)<header.*?</header>", "").contains(login(reader)),
                "reviewers act in a role, not by name");
        String assigned = visitor(reader).get("/assignments/" + assignment).body();
        assertTrue(assigned.contains("/assignments/" + assignment + "/timeline"), assigned);
        assertTrue(visitor(reader)
                .get("/fillings/" + filling)
                .body()
                .contains("/assignments/" + assignment + "/timeline"));
    }

    private String login(long account) {
        return region.world.asOwner(db -> db.sql("select login from accounts where id = :id")
                .param("id", account)
                .query(String.class)
                .single());
    }

    private long id(String from) {
        return region.world.asOwner(
                db -> db.sql("select max(id) from " + from).query(Long.class).single());
    }

    private void begun() {
        long project = region.world.project(region.unit, "河道保洁");
        ProjectYear year = new ProjectYear(region, project, 2026)
                .goals(
                        "全年保洁河道，沿河居民满意",
                        List.of(
                                new String[] {"i1", "产出指标", "数量指标", "保洁河道里程", "≥", "120", "公里", "50"},
                                new String[] {"i2", "满意度指标", "服务对象满意度指标", "沿河居民满意度", "≥", "90", "%", "40"}))
                .budget("initial", "fiscal", "500000.00")
                .pay("2026-06-30", "V1", "450000.00");
        assignment = year.issued("self-evaluation", "mof-2020", "{unit-head}");
        filling = year.fillingOf(assignment);
        region.as(clerk, Role.PREPARER, region.unit, () -> baselines.carryIfThere(fillings.findToWrite(filling)));
        put("i1", "actual", "118", "reason", "汛期停工两周，少保洁2公里；明年错峰安排", "proof", "河道保洁月报");
        put("i2", "proof", "问卷台账");
        put("s1", "@", "surveys 1", "indicator", "2", "valid", "200", "satisfied", "190");
        put(
                "p1",
                "@",
                "problems 1",
                "problem",
                "汛期停工少保洁",
                "indicators",
                "1",
                "measure",
                "明年错峰安排",
                "owner",
                "工程科",
                "due",
                "2027-06-30");
        put("clause1", "attained", "保洁河道，居民满意率95%");
        put("", "notes", "无");
        answered();
    }

    private void put(String row, String... cells) {
        region.as(clerk, Role.PREPARER, region.unit, () -> {
            FilledForm form = fillings.read(filling);
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < cells.length; i += 2) {
                long seen = form.number(row, cells[i]);
                changes.add(new Change(
                        row, cells[i], cells[i + 1], seen, UUID.randomUUID().toString()));
            }
            return writing.save(filling, changes, Cause.TYPED, Language.ZH);
        });
    }

    /** 每条建议改的都说明了。 */
    private void answered() {
        Visitor unit = visitor(clerk);
        Map<String, String> answers = new TreeMap<>();
        Matcher names = Pattern.compile("name=\"(a\\.w[0-9a-f]+)\"")
                .matcher(unit.get("/fillings/" + filling).body());
        while (names.find()) answers.put(names.group(1), "情况如此，不改");
        assertEquals(
                302, unit.post("/fillings/" + filling + "/answers", answers).statusCode());
    }

    private void act(long account, String act, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        String version = region.world.asOwner(db -> db.sql("select version::text from assignments where id = :id")
                .param("id", assignment)
                .query(String.class)
                .single());
        all.addAll(List.of("version", version));
        post(account, "/assignments/" + assignment + "/" + act, all.toArray(String[]::new));
    }

    private void post(long account, String path, String... fields) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) named.put(fields[i], fields[i + 1]);
        HttpResponse<String> answer = visitor(account).post(path, named);
        assertEquals(302, answer.statusCode(), path + answer.body());
    }

    private Visitor visitor(long account) {
        Visitor visitor = new Visitor(port).with(region.world.session(account));
        visitor.get("/my-account");
        return visitor;
    }
}
