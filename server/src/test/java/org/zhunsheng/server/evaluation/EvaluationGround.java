package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.goal.Baselines;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 自评的试验场：一个单位，一个填报的人；项目的一年由各个测试布置。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class EvaluationGround {

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    CellWriting writing;

    @Autowired
    Fillings fillings;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Peers peers;

    @Autowired
    Baselines baselines;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    Region region;
    long clerk;
    long project;
    long assignment;
    long filling;

    @BeforeEach
    void aUnit() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
        project = region.world.project(region.unit, "河道保洁");
    }

    /** 2026 年，预算 50 万、执行 45 万，目标是这几行指标（不算预算执行率，合计 90 分）；任务下达了，目标带进来了。 */
    void begun(String... indicators) {
        ProjectYear year =
                year(indicators).budget("initial", "fiscal", "500000.00").pay("2026-06-30", "V1", "450000.00");
        issue(year, "mof-2020");
    }

    ProjectYear year(String... indicators) {
        return year(2026, indicators);
    }

    ProjectYear year(int number, String... indicators) {
        List<String[]> rows = new ArrayList<>();
        for (String one : indicators) rows.add(one.split("\\|", -1));
        return new ProjectYear(region, project, number).goals("全年保洁河道，沿河居民满意", rows);
    }

    void issue(ProjectYear year, String scheme) {
        assignment = year.issued("self-evaluation", scheme, "{unit-head,department-reviewer}");
        filling = year.fillingOf(assignment);
        as(() -> baselines.carryIfThere(fillings.findToWrite(filling)));
    }

    <T> T as(Supplier<T> work) {
        return region.as(clerk, Role.PREPARER, region.unit, work);
    }

    FilledForm form() {
        return as(() -> fillings.read(filling));
    }

    /** 一行的几格；空字的行是不在表格里的栏。 */
    void put(String row, String... cells) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 2) {
            long seen = form().number(row, cells[i]);
            changes.add(new Change(
                    row, cells[i], cells[i + 1], seen, UUID.randomUUID().toString()));
        }
        as(() -> writing.save(filling, changes, Cause.TYPED, Language.ZH));
    }

    /** 问卷的一行。 */
    void survey(String row, int position, String... cells) {
        List<String> all = new ArrayList<>(List.of("@", "surveys " + position));
        all.addAll(List.of(cells));
        put(row, all.toArray(String[]::new));
    }

    /** 一个问题：问题、指标的行号、措施、责任处室、期限。 */
    void problem(String row, int position, String... cells) {
        List<String> all = new ArrayList<>(List.of("@", "problems " + position));
        List<String> fields = List.of("problem", "indicators", "measure", "owner", "due");
        for (int i = 0; i < cells.length; i++) all.addAll(List.of(fields.get(i), cells[i]));
        put(row, all.toArray(String[]::new));
    }

    Scores scores() {
        return as(() -> evaluations.scores(filling));
    }

    Scores.Line line(String row) {
        return scores().of(row).orElseThrow();
    }

    List<String> blocking() {
        return as(() -> evaluations.remarks(filling)).stream()
                .filter(FillingRemark::blocks)
                .map(remark -> remark.row().code())
                .toList();
    }

    /** 每条建议改的都说明了。 */
    void answered() {
        Visitor unit = visitor(clerk);
        Map<String, String> answers = new TreeMap<>();
        Matcher names = Pattern.compile("name=\"(a\\.w[0-9a-f]+)\"")
                .matcher(unit.get("/fillings/" + filling).body());
        while (names.find()) answers.put(names.group(1), "情况如此，不改");
        assertEquals(
                302, unit.post("/fillings/" + filling + "/answers", answers).statusCode());
    }

    Visitor visitor(long account) {
        Visitor visitor = new Visitor(port).with(region.world.session(account));
        visitor.get("/my-account");
        return visitor;
    }

    /** 提一条审核意见；回答的页面。 */
    HttpResponse<String> ask(long account, String section, String row, String field, String text) {
        return visitor(account)
                .post(
                        "/fillings/" + filling + "/ask",
                        Map.of("section", section, "row", row, "field", field, "text", text));
    }

    /** 都了结。 */
    void settle(long account) {
        Visitor reviewer = visitor(account);
        for (long thread : region.world.asOwner(
                db -> db.sql("select id from review_threads where assignment_id = :id and state <> 'resolved'")
                        .param("id", assignment)
                        .query(Long.class)
                        .list()))
            assertEquals(
                    302,
                    reviewer.post("/threads/" + thread + "/resolve", Map.of("version", threadVersion(thread)))
                            .statusCode());
    }

    String threadVersion(long thread) {
        return region.world.asOwner(db -> db.sql("select version::text from review_threads where id = :id")
                .param("id", thread)
                .query(String.class)
                .single());
    }

    /** 填报走一步。 */
    HttpResponse<String> act(long account, String act, String... more) {
        Map<String, String> fields = new TreeMap<>();
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        fields.put(
                "version",
                region.world.asOwner(db -> db.sql("select version::text from assignments where id = :id")
                        .param("id", assignment)
                        .query(String.class)
                        .single()));
        return visitor(account).post("/assignments/" + assignment + "/" + act, fields);
    }

    /** 冻结了的这几张表，直接的 SQL 谁也改不了、删不了、清不空：应用没有这个权，拥有者有，由触发器挡下。 */
    void nobodyRewrites(String... tables) {
        for (String table : tables) {
            String rows = table + " where filling_id = " + filling;
            assertTrue(region.count(rows) > 0, table + " is empty: nothing would be proved");
            for (String sql : List.of(
                    "update " + table + " set at = now() where filling_id = " + filling,
                    "delete from " + rows,
                    "truncate " + table + " cascade")) {
                assertThrows(
                        DataAccessException.class,
                        () -> as(
                                () -> transactions.execute(status -> db.sql(sql).update())),
                        sql);
                DataAccessException refused = assertThrows(
                        DataAccessException.class,
                        () -> region.world.asOwner(owner -> owner.sql(sql).update()),
                        sql);
                String said = String.valueOf(refused.getMostSpecificCause().getMessage());
                assertTrue(said.contains("只增不改"), said);
            }
        }
    }
}
