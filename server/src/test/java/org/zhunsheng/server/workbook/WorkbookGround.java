package org.zhunsheng.server.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.goal.Baselines;
import org.zhunsheng.server.world.Multipart;
import org.zhunsheng.server.world.ProjectYear;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** Excel 填报的试验场：一个单位，几个项目的自评，填表的人与他的同事。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class WorkbookGround {

    static final List<String[]> INDICATORS = List.of(
            new String[] {"i1", "产出指标", "数量指标", "保洁河道里程", "≥", "120", "公里", "30", "按月报累计"},
            new String[] {"i2", "产出指标", "质量指标", "清淤合格率", "≥", "95", "%", "20", "抽查"},
            new String[] {"i3", "效益指标", "生态效益指标", "水面垃圾减少率", "≥", "20", "%", "30", "与上年比"},
            new String[] {"i4", "满意度指标", "服务对象满意度指标", "沿河居民满意度", "≥", "90", "%", "10", "问卷"});

    static final String ROWS = "indicators";

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    CellWriting writing;

    @Autowired
    Fillings fillings;

    @Autowired
    Baselines baselines;

    @Autowired
    Workbooks workbooks;

    Region region;
    long clerk;
    long colleague;
    Visitor visitor;
    List<Long> forms = new ArrayList<>();

    @BeforeEach
    void aUnit() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
        colleague = region.account(Role.UNIT_FINANCE, region.unit);
        visitor = visitor(clerk);
    }

    Visitor visitor(long account) {
        Visitor visitor = new Visitor(port).with(region.world.session(account));
        visitor.get("/my-account");
        return visitor;
    }

    /** 几个项目的自评，目标带进来了。 */
    void evaluations(int count) {
        for (int i = 0; i < count; i++) forms.add(evaluation(region.unit, "河道保洁 " + (i + 1)));
    }

    long evaluation(long unit, String name) {
        long project = region.world.project(unit, name);
        ProjectYear year = new ProjectYear(region, project, 2026).goals("全年保洁河道", INDICATORS);
        long filling = year.fillingOf(year.issued("self-evaluation", "mof-2020", "{unit-head}"));
        region.as(clerk(unit), Role.PREPARER, unit, () -> baselines.carryIfThere(fillings.findToWrite(filling)));
        return filling;
    }

    private long clerk(long unit) {
        return unit == region.unit ? clerk : region.account(Role.PREPARER, unit);
    }

    <T> T as(long account, Supplier<T> work) {
        return region.as(account, account == clerk ? Role.PREPARER : Role.UNIT_FINANCE, region.unit, work);
    }

    FilledForm form(long filling) {
        return as(clerk, () -> fillings.read(filling));
    }

    /** 同事在系统里改一格。 */
    void change(long filling, String row, String field, String value) {
        long seen = form(filling).number(row, field);
        Change change = new Change(row, field, value, seen, UUID.randomUUID().toString());
        as(colleague, () -> writing.save(filling, List.of(change), Cause.TYPED, Language.ZH));
    }

    byte[] download() {
        return visitor.file("/workbooks/download?kind=self-evaluation&year=2026&unit=" + region.unit);
    }

    HttpResponse<String> send(Visitor sender, String name, byte[] content) {
        return sender.send(new Multipart()
                .fields(sender.pageToken())
                .file("file", name, content)
                .post(sender.request("/workbooks")));
    }

    /** 交回；答它的编号。 */
    long upload(byte[] content) {
        HttpResponse<String> answer = send(visitor, "填好.xlsx", content);
        assertEquals(302, answer.statusCode(), answer::body);
        String[] parts = Visitor.location(answer).split("/");
        return Long.parseLong(parts[parts.length - 1]);
    }

    Returned returned(long id) {
        return as(clerk, () -> workbooks.find(id));
    }

    List<Compared> compare(long id) {
        return as(clerk, () -> workbooks.compare(returned(id).upload(), Language.ZH));
    }

    List<Line> lines(long id) {
        return compare(id).stream().flatMap(one -> one.lines().stream()).toList();
    }

    Map<State, Long> counts(long id) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (Line line : lines(id)) counts.merge(line.state(), 1L, Long::sum);
        return counts;
    }

    List<Outcome> confirm(long id, String... chosen) {
        Map<String, String> fields = new TreeMap<>();
        for (int i = 0; i < chosen.length; i += 2) fields.put(chosen[i], chosen[i + 1]);
        HttpResponse<String> answer = visitor.post("/workbooks/" + id + "/confirm", fields);
        assertEquals(302, answer.statusCode(), answer::body);
        return returned(id).outcomes();
    }

    /** 各张表的每一格：键是“表 行 栏”。 */
    Map<String, String> everyCell() {
        Map<String, String> cells = new TreeMap<>();
        record One(String cell, String value) {}
        region.world
                .asOwner(db -> db.sql(
                                "select filling_id || ' ' || \"row\" || ' ' || field as cell, value from cells where filling_id = any (:ids)")
                        .param("ids", forms.toArray(Long[]::new))
                        .query(One.class)
                        .list())
                .forEach(one -> cells.put(one.cell(), one.value()));
        return cells;
    }
}
