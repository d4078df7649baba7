package org.zhunsheng.server.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.documents.Format;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Writing;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.scheme.LayoutCatalog;
import org.zhunsheng.scoring.Light;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 运行监控：带来的目标，到截止日的钱，灯与它的来历，不能提交的情形，印出来的读得回。 */
class MonitoringsTest extends MonitoringGround {

    private List<String> blocking() {
        return asClerk(() -> monitorings.remarks(filling)).stream()
                .filter(FillingRemark::blocks)
                .map(FillingRemark::code)
                .toList();
    }

    @Test
    void theFormOpensWithTheApprovedGoalsAndTheirCellsAreLocked() {
        assertEquals(List.of("P-901", "P-902"), blocking());
        assertEquals(302, act(clerk, "start").statusCode());
        var form = asClerk(() -> fillings.read(filling));
        assertEquals(3, form.rows("indicators").size());
        assertEquals("120", form.value("i1", "target"));
        assertEquals("全年保洁河道，沿河居民满意", form.value("goal"));
        Refused refused = assertThrows(Refused.class, () -> put("i1", "target", "1"));
        assertEquals("P-862", refused.refusal(Language.ZH).code());
    }

    @Test
    void theRemarksStandBesideTheRowsAsTheyAreFilledIn() {
        act(clerk, "start");
        String before =
                visitor(clerk).get("/fillings/" + filling + "/indicators").body();
        assertTrue(before.contains("found-title") && before.contains("data-code=\"P-902\""), before);
        whole();
        String after =
                visitor(clerk).get("/fillings/" + filling + "/indicators").body();
        assertFalse(after.contains("data-code=\"P-902\""), after);
    }

    @Test
    void adjustedGoalsAreCarriedAgainWithoutTouchingWhatWasTyped() {
        act(clerk, "start");
        put("i1", "actual", "40");
        region.world.asOwner(db -> db.sql("""
                insert into filling_versions (filling_id, number, state, content, sha256)
                select filling_id, number + 1000, state, content || '{"i1 target": "130", "i3 @": ""}', sha256
                  from filling_versions v join fillings f on f.id = v.filling_id
                 where f.kind = 'goals' and f.project_id = :project and v.state = 'approved'
                """).param("project", made.project).update());
        assertTrue(blocking().contains("P-901"));
        assertEquals(302, post(clerk, "/fillings/" + filling + "/baseline").statusCode());
        var form = asClerk(() -> fillings.read(filling));
        assertEquals("130", form.value("i1", "target"));
        assertEquals("40", form.value("i1", "actual"));
        assertEquals(2, form.rows("indicators").size());
        assertFalse(blocking().contains("P-901"));
    }

    @Test
    void lightsSayTheirNumbersAndRule() {
        act(clerk, "start");
        whole();
        Reading reading = asClerk(() -> monitorings.reading(filling));
        assertEquals("2026-07-31", reading.cutOff().toString());
        assertEquals("600000.00", reading.funds().getFirst().executed().toPlainString());
        assertEquals(
                "600000 ÷ 1040000 ÷ (7 ÷ 12) = 98.901098…%", reading.budget().arithmetic());
        assertEquals("light-budget-progress", reading.budget().rule());
        assertEquals(
                List.of(Light.Colour.RED, Light.Colour.BLUE, Light.Colour.GREEN),
                reading.indicators().stream().map(Reading.Lamp::colour).toList());
        assertEquals(
                "40 ÷ (120 × 7 ÷ 12) = 57.142857…%",
                reading.indicators().getFirst().arithmetic());
        assertEquals(Light.Colour.RED, reading.overall());
        assertTrue(reading.basis().startsWith("待确认"));
        HttpResponse<String> fragment = visitor(clerk).get("/fillings/" + filling + "/lights");
        assertTrue(fragment.body().contains("40 ÷ (120 × 7 ÷ 12)"), fragment.body());
        assertFalse(fragment.body().contains("<html"), fragment.body());
    }

    @Test
    void thePaymentsBehindTheExecutedAmountCanBeOpened() {
        act(clerk, "start");
        String page = visitor(clerk).get("/fillings/" + filling).body();
        String href = "/projects/" + made.project + "/payments?year=2026&amp;until=2026-07-31";
        assertTrue(page.contains(href), page);
        String payments = visitor(clerk).get(href.replace("&amp;", "&")).body();
        assertTrue(payments.contains("600,000.00") && !payments.contains("V2"), payments);
    }

    @Test
    void thePagesSpeakToTheUnitAndNotOfEarlierYears() {
        act(clerk, "start");
        String overview = visitor(clerk).get("/fillings/" + filling).body();
        assertTrue(overview.contains("id=\"notices-title\"") && !overview.contains("往年带来"), overview);
        String section =
                visitor(clerk).get("/fillings/" + filling + "/indicators").body();
        assertTrue(section.contains("id=\"lights-title\"") && !section.contains("写着您的处室的行"), section);
        assertFalse(section.contains("id=\"notices-title\""), section);
    }

    @Test
    void nothingIsSubmittedWithoutACauseForARedLightOrADoubt() {
        act(clerk, "start");
        whole();
        assertEquals(List.of(), blocking());
        put("i1", "reason", "");
        assertEquals(List.of("P-904"), blocking());
        put("i1", "actual", "60", "cause", "");
        assertEquals(List.of("P-905"), blocking());
        put("i1", "actual", "很多", "cause", "经费保障", "reason", "雨水多");
        assertEquals(List.of("P-927"), blocking());
        put("i2", "actual", "");
        assertTrue(blocking().contains("P-902"));
        HttpResponse<String> refused = act(clerk, "submit");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("/fillings/" + filling + "/indicators#c.i2.actual"), refused.body());
    }

    @Test
    void lightsAreKeptAsTheyWereWhenSubmittedWithTheOpinionOfTheReviewer() {
        act(clerk, "start");
        whole();
        assertEquals(302, act(clerk, "submit").statusCode());
        region.world.asOwner(
                db -> db.sql("update payments set amount = 1 where project_id = :project and voucher = 'V1'")
                        .param("project", made.project)
                        .update());
        Reading kept = asReviewer(() -> monitorings.reading(filling));
        assertEquals("600000.00", kept.funds().getFirst().executed().toPlainString());
        assertEquals(302, act(head, "pass", "opinion", "里程偏慢，抓紧补人").statusCode());
        String page = visitor(reviewer).get("/fillings/" + filling).body();
        assertTrue(page.contains("里程偏慢，抓紧补人"), page);
        assertEquals(
                "red",
                region.world.asOwner(db -> db.sql("select light from monitoring_readings where filling_id = :id")
                        .param("id", filling)
                        .query(String.class)
                        .single()));
    }

    @Test
    void aProjectWithoutApprovedGoalsSaysSo() {
        region.world.asOwner(
                db -> db.sql("update fillings set year = 2025 where project_id = :project and kind = 'goals'")
                        .param("project", made.project)
                        .update());
        assertTrue(blocking().contains("P-900"));
        assertEquals(422, post(clerk, "/fillings/" + filling + "/baseline").statusCode());
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"PDF", "DOCX", "XLSX", "OFD", "HTML"})
    void whatIsPrintedIsReadBack(Format format) throws Exception {
        act(clerk, "start");
        whole();
        put("", "measures", "增加保洁员");
        Form printed = asClerk(() -> monitorings.printed(filling));
        String layout = Objects.requireNonNull(LayoutCatalog.official(printed, "mof-2020"))
                .id();
        assertEquals("mof-2020-monitoring", layout);
        Form read = Formats.read("监控." + format.key(), Writing.write(List.of(printed), format, layout))
                .forms()
                .getFirst();
        assertEquals("monitoring", read.kind());
        assertEquals("2026-07-31", read.text(FormField.CUT_OFF).asWritten());
        assertEquals("增加保洁员", read.text(FormField.MEASURES).asWritten());
        Funding total = read.funds().getFirst();
        assertEquals("60.00", total.executed().asWritten());
        assertEquals("103.00", total.facts().get(FundingField.FORECAST).asWritten());
        assertEquals("57.69%", total.rate().asWritten());
        for (IndicatorField field : List.of(
                IndicatorField.ACTUAL,
                IndicatorField.FORECAST,
                IndicatorField.DEVIATION_CAUSE,
                IndicatorField.REMARK,
                IndicatorField.POSSIBILITY,
                IndicatorField.NOTE)) assertEquals(column(printed, field), column(read, field), field.term());
    }

    private static List<String> column(Form form, IndicatorField field) {
        return form.indicators().stream()
                .map(one -> one.facts().get(field).asWritten().replaceAll("\\s", ""))
                .toList();
    }
}
