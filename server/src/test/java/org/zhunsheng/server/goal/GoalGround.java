package org.zhunsheng.server.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.http.HttpResponse;
import java.util.ArrayList;
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
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 绩效目标的试验场：一个项目的一份空着的目标表，一个填报人。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class GoalGround {

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    Fillings fillings;

    @Autowired
    CellWriting writing;

    @Autowired
    Goals goals;

    Region region;
    long clerk;
    Filling filling;

    @BeforeEach
    void anEmptyForm() {
        region = new Region(database);
        clerk = region.account(Role.PREPARER, region.unit);
        long assignment = new FillingWorld(region.world).assignment(region.department, region.unit, "河道保洁");
        filling = as(() -> fillings.ofAssignment(assignment));
        region.world.asOwner(
                db -> db.sql("""
                insert into budget_entries (project_id, year, kind, decided_on, source, document, amount)
                values (:project, 2026, 'initial', '2026-01-15', 'fiscal', '年初批复', 1040000.00)
                """).param("project", filling.projectId()).update());
    }

    <T> T as(Supplier<T> work) {
        return region.as(clerk, Role.PREPARER, region.unit, work);
    }

    void put(String row, String section, int position, Map<String, String> cells) {
        List<Change> changes = new ArrayList<>();
        if (!section.isEmpty() && !row.isEmpty()) changes.add(new Change(row, "@", section + " " + position, 0, key()));
        cells.forEach((field, value) -> changes.add(new Change(row, field, value, 0, key())));
        as(() -> writing.save(filling.id(), changes, Cause.TYPED, Language.ZH));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** 没有毛病的一份。 */
    void whole() {
        put("", "objective", 0, Map.of("attribute", "新增", "goal", "全年保洁河道，水质不低于三类，沿河居民满意"));
        put("c1", "clauses", 1, Map.of("clause", "全年保洁河道"));
        put("c2", "clauses", 2, Map.of("clause", "沿河居民满意"));
        indicator("i1", 1, "产出指标", "数量指标", "保洁河道里程", "≥", "45", "公里", "30", "1");
        indicator("i2", 2, "产出指标", "质量指标", "保洁合格率", "≥", "95", "%", "10", "1");
        indicator("i3", 3, "产出指标", "时效指标", "保洁完成及时率", "≥", "98", "%", "10", "1");
        indicator("i4", 4, "效益指标", "生态效益指标", "水面垃圾减少率", "≥", "20", "%", "30", "1");
        indicator("i5", 5, "满意度指标", "服务对象满意度指标", "沿河居民满意度", "≥", "90", "%", "10", "2");
    }

    void indicator(String row, int position, String... cells) {
        String[] fields = {"group", "dimension", "name", "sign", "target", "unit", "weight", "clauses"};
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < fields.length; i++) values.put(fields[i], cells[i]);
        put(row, "indicators", position, values);
    }

    long number(String row, String field) {
        return as(() -> fillings.read(filling.id())).number(row, field);
    }

    /** 提一条审核意见；回答的页面。 */
    HttpResponse<String> ask(long account, String section, String row, String field, String text) {
        return visitor(account)
                .post(
                        "/fillings/" + filling.id() + "/ask",
                        Map.of("section", section, "row", row, "field", field, "text", text));
    }

    /** 都了结。 */
    void settle(long account) {
        Visitor reviewer = visitor(account);
        for (long thread : region.world.asOwner(
                db -> db.sql("select id from review_threads where assignment_id = :id and state <> 'resolved'")
                        .param("id", filling.assignmentId())
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

    Visitor visitor(long account) {
        Visitor visitor = new Visitor(port).with(region.world.session(account));
        visitor.get("/my-account");
        return visitor;
    }

    /** 交这份填报的一步；回答的页面。 */
    HttpResponse<String> act(long account, String act, String... fields) {
        Visitor visitor = new Visitor(port).with(region.world.session(account));
        visitor.get("/assignments/" + filling.assignmentId());
        Map<String, String> form = new TreeMap<>(Map.of("version", version()));
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return visitor.post("/assignments/" + filling.assignmentId() + "/" + act, form);
    }

    String version() {
        return region.world.asOwner(db -> db.sql("select version from assignments where id = :id")
                .param("id", filling.assignmentId())
                .query(String.class)
                .single());
    }

    /** 现在改一格，被拒绝的编号。 */
    String closed() {
        Change late = new Change("i1", "target", "47", number("i1", "target"), key());
        Supplier<?> write = () -> as(() -> writing.save(filling.id(), List.of(late), Cause.TYPED, Language.ZH));
        return assertThrows(Refused.class, write::get).refusal(Language.ZH).code();
    }
}
