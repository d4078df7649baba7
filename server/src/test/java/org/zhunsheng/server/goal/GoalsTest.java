package org.zhunsheng.server.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scheme.LayoutCatalog;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.CellWriting;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.FillingWorld;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 绩效目标：毛病说得准，印出来的读得回。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GoalsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Fillings fillings;

    @Autowired
    private CellWriting writing;

    @Autowired
    private Goals goals;

    private Region region;
    private long clerk;
    private Filling filling;

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

    private <T> T as(Supplier<T> work) {
        return region.as(clerk, Role.PREPARER, region.unit, work);
    }

    private void put(String row, String section, int position, Map<String, String> cells) {
        List<Change> changes = new ArrayList<>();
        if (!section.isEmpty() && !row.isEmpty()) changes.add(new Change(row, "@", section + " " + position, 0, key()));
        cells.forEach((field, value) -> changes.add(new Change(row, field, value, 0, key())));
        as(() -> writing.save(filling.id(), changes, Cause.TYPED, Language.ZH));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** 没有毛病的一份。 */
    private void whole() {
        put("", "objective", 0, Map.of("attribute", "新增", "goal", "全年保洁河道，水质不低于三类，沿河居民满意"));
        put("c1", "clauses", 1, Map.of("clause", "全年保洁河道"));
        put("c2", "clauses", 2, Map.of("clause", "沿河居民满意"));
        indicator("i1", 1, "产出指标", "数量指标", "保洁河道里程", "≥", "45", "公里", "30", "1");
        indicator("i2", 2, "产出指标", "质量指标", "保洁合格率", "≥", "95", "%", "10", "1");
        indicator("i3", 3, "产出指标", "时效指标", "保洁完成及时率", "≥", "98", "%", "10", "1");
        indicator("i4", 4, "效益指标", "生态效益指标", "水面垃圾减少率", "≥", "20", "%", "30", "1");
        indicator("i5", 5, "满意度指标", "服务对象满意度指标", "沿河居民满意度", "≥", "90", "%", "10", "2");
    }

    private void indicator(String row, int position, String... cells) {
        String[] fields = {"group", "dimension", "name", "sign", "target", "unit", "weight", "clauses"};
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < fields.length; i++) values.put(fields[i], cells[i]);
        put(row, "indicators", position, values);
    }

    /** 各个比率怎样算、凭什么佐证，也写了。 */
    private void explained() {
        put("", "objective", 0, Map.of("longTerm", "三年之内沿河居民都满意"));
        put("i2", "", 0, Map.of("method", "合格次数÷检查次数×100%", "evidence", "水质检测报告"));
        put("i3", "", 0, Map.of("method", "及时完成的次数÷应当完成的次数×100%"));
        put("i4", "", 0, Map.of("method", "（上年数－今年数）÷上年数×100%"));
    }

    private List<String> blocking() {
        return as(() -> goals.remarks(filling.id())).stream()
                .filter(FillingRemark::blocks)
                .map(FillingRemark::code)
                .toList();
    }

    @Test
    void anEmptyFormSaysWhatIsMissingAndWhere() {
        assertEquals(List.of("P-871", "P-870", "P-870"), blocking());
        String href = as(() -> goals.remarks(filling.id())).getFirst().href();
        assertEquals("/fillings/" + filling.id() + "/objective#c..attribute", href);
    }

    @Test
    void aWholeFormHasNothingThatBlocks() {
        whole();
        assertEquals(List.of(), blocking());
    }

    @Test
    void aMethodThatWasTypedIsAnExplanation() {
        whole();
        assertTrue(codes().contains("rate-without-parts"), codes().toString());
        explained();
        assertFalse(codes().contains("rate-without-parts"), codes().toString());
        assertFalse(codes().contains("percentage-without-formula"), codes().toString());
    }

    private List<String> codes() {
        return as(() -> goals.remarks(filling.id())).stream()
                .map(FillingRemark::code)
                .toList();
    }

    @Test
    void weightsClausesAndWordingAreSaidAtTheirCells() {
        whole();
        as(() -> writing.save(
                filling.id(),
                List.of(
                        new Change("i1", "weight", "31", number("i1", "weight"), key()),
                        new Change("i5", "clauses", "7", number("i5", "clauses"), key()),
                        new Change("i2", "name", "保洁河道里程", number("i2", "name"), key())),
                Cause.TYPED,
                Language.ZH));
        List<FillingRemark> remarks = as(() -> goals.remarks(filling.id()));
        List<String> codes = remarks.stream().map(FillingRemark::code).toList();
        assertTrue(codes.containsAll(List.of("P-873", "P-874", "P-875", "indicator-twice")), codes.toString());
        String twice = remarks.stream()
                .filter(one -> one.code().equals("indicator-twice"))
                .findFirst()
                .orElseThrow()
                .href();
        assertEquals("/fillings/" + filling.id() + "/indicators#c.i2.name", twice);
    }

    private long number(String row, String field) {
        return as(() -> fillings.read(filling.id())).number(row, field);
    }

    /** 交这份填报的一步；回答的页面。 */
    private HttpResponse<String> act(long account, String act, String... fields) {
        Visitor visitor = new Visitor(port).with(region.world.session(account));
        visitor.get("/assignments/" + filling.assignmentId());
        Map<String, String> form = new TreeMap<>(Map.of("version", version()));
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return visitor.post("/assignments/" + filling.assignmentId() + "/" + act, form);
    }

    private String version() {
        return region.world.asOwner(db -> db.sql("select version from assignments where id = :id")
                .param("id", filling.assignmentId())
                .query(String.class)
                .single());
    }

    @Test
    void goalsAreDeclaredReturnedMendedAndApproved() {
        long head = region.account(Role.UNIT_HEAD, region.unit);
        put("", "objective", 0, Map.of("longTerm", "三年之内沿河居民都满意"));
        HttpResponse<String> early = act(clerk, "submit");
        assertEquals(422, early.statusCode());
        assertTrue(early.body().contains("/fillings/" + filling.id() + "/indicators"), early.body());
        whole();
        assertEquals(302, act(clerk, "submit").statusCode());
        assertEquals("P-860", closed());
        assertEquals(
                302,
                act(head, "return", "opinion", "再改改", "remarks", "指标值：没有依据").statusCode());
        Change mended = new Change("i1", "target", "46", number("i1", "target"), key());
        as(() -> writing.save(filling.id(), List.of(mended), Cause.TYPED, Language.ZH));
        assertEquals(302, act(clerk, "submit").statusCode());
        assertEquals(302, act(head, "pass").statusCode());
        assertEquals("P-860", closed());
        assertEquals(
                List.of("45", "46", "46"),
                region.world.asOwner(db -> db.sql("""
                        select content ->> 'i1 target' from filling_versions where filling_id = :id order by at
                        """)
                        .param("id", filling.id())
                        .query(String.class)
                        .list()));
    }

    private String closed() {
        Change late = new Change("i1", "target", "47", number("i1", "target"), key());
        Supplier<?> write = () -> as(() -> writing.save(filling.id(), List.of(late), Cause.TYPED, Language.ZH));
        return assertThrows(Refused.class, write::get).refusal(Language.ZH).code();
    }

    private static List<String> column(Form form, IndicatorField field) {
        return form.indicators().stream()
                .map(one -> one.facts().get(field).asWritten().replaceAll("\\s", ""))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"PDF", "DOCX", "XLSX", "OFD", "HTML"})
    void whatIsPrintedIsReadBack(Format format) throws Exception {
        whole();
        explained();
        Form printed = as(() -> goals.printed(filling.id()));
        String layout = Objects.requireNonNull(LayoutCatalog.official(printed, filling.scheme()))
                .id();
        byte[] written = Writing.write(List.of(printed), format, layout);
        Form read = Formats.read("目标." + format.key(), written).forms().getFirst();
        assertEquals("河道保洁", read.text(FormField.PROJECT).asWritten());
        assertEquals("云溪县水利局", read.text(FormField.COMPETENT_DEPARTMENT).asWritten());
        assertEquals("云溪县水文站", read.text(FormField.IMPLEMENTING_UNIT).asWritten());
        assertEquals(
                printed.text(FormField.OBJECTIVE_EXPECTED).asWritten(),
                read.text(FormField.OBJECTIVE_EXPECTED).asWritten().replace("\n", ""));
        assertEquals("新增", read.text(FormField.PROJECT_KIND).asWritten());
        assertEquals("三年之内沿河居民都满意", read.text(FormField.OBJECTIVE_MEDIUM_TERM).asWritten());
        assertEquals(5, read.indicators().size());
        for (IndicatorField field : List.of(IndicatorField.METHOD, IndicatorField.EVIDENCE_SOURCE))
            assertEquals(column(printed, field), column(read, field));
        assertEquals(
                List.of("≥45公里", "≥95%", "≥98%", "≥20%", "≥90%"),
                read.indicators().stream()
                        .map(one -> one.facts().get(IndicatorField.TARGET).asWritten())
                        .toList());
        assertEquals(
                printed.funds().getFirst().initialBudget().value(),
                read.funds().getFirst().initialBudget().value());
    }
}
