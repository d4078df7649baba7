package org.zhunsheng.server.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scheme.LayoutCatalog;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.text.Language;

/** 绩效目标：毛病说得准，印出来的读得回。 */
class GoalsTest extends GoalGround {

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
        assertEquals(302, ask(head, "indicators", "i1", "target", "没有依据").statusCode());
        assertEquals(302, act(head, "return", "opinion", "再改改").statusCode());
        Change mended = new Change("i1", "target", "46", number("i1", "target"), key());
        as(() -> writing.save(filling.id(), List.of(mended), Cause.TYPED, Language.ZH));
        assertEquals(302, act(clerk, "submit").statusCode());
        assertEquals(422, act(head, "pass").statusCode());
        settle(head);
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
