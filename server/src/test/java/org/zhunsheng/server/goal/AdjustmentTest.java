package org.zhunsheng.server.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.filling.Cause;
import org.zhunsheng.server.filling.Change;
import org.zhunsheng.server.filling.Difference;
import org.zhunsheng.server.filling.Version;
import org.zhunsheng.server.filling.Versions;
import org.zhunsheng.server.world.Visitor;
import org.zhunsheng.text.Language;

/** 年中调整：基线一直有效，批下来的成为新的基线，不办了的恢复；两版都在，比得出、印得出。 */
class AdjustmentTest extends GoalGround {

    @Autowired
    private Versions versions;

    private long head;

    @BeforeEach
    void approvedGoals() {
        head = region.account(Role.UNIT_HEAD, region.unit);
        whole();
        assertEquals(302, act(clerk, "submit").statusCode());
        assertEquals(302, act(head, "pass").statusCode());
    }

    private void adjust() {
        assertEquals(
                302,
                act(clerk, "adjust", "opinion", "预算调减", "document", "演示〔2026〕7号")
                        .statusCode());
    }

    private void change(String row, String field, String value) {
        Change change = new Change(row, field, value, number(row, field), key());
        as(() -> writing.save(filling.id(), List.of(change), Cause.TYPED, Language.ZH));
    }

    private String baseline(String row, String field) {
        return as(() -> versions.baseline(filling.id())).orElseThrow().value(row, field);
    }

    private String now(String row, String field) {
        return as(() -> fillings.read(filling.id())).value(row, field);
    }

    private String page(long account, String path) {
        return new Visitor(port).with(region.world.session(account)).get(path).body();
    }

    @Test
    void anAdjustmentNeedsAReasonAndADocument() {
        HttpResponse<String> answer = act(clerk, "adjust", "opinion", "预算调减");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("P-910"), answer.body());
        assertTrue(answer.body().contains("预算调减"), answer.body());
        assertEquals("P-860", closed());
    }

    @Test
    void anAdjustmentThatChangesNothingIsNotSubmitted() {
        adjust();
        HttpResponse<String> answer = act(clerk, "submit");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("P-911"), answer.body());
    }

    @Test
    void theBaselineCountsUntilTheAdjustmentIsApproved() {
        adjust();
        change("i1", "target", "40");
        as(() -> writing.save(
                filling.id(), List.of(new Change("c2", "@", "", number("c2", "@"), key())), Cause.TYPED, Language.ZH));
        change("i5", "clauses", "1");
        assertEquals("45", baseline("i1", "target"));
        assertTrue(page(clerk, "/fillings/" + filling.id() + "/indicators").contains("已批：45"));
        assertEquals(302, act(clerk, "submit").statusCode());
        assertEquals("45", baseline("i1", "target"));
        String review = page(head, "/fillings/" + filling.id() + "/review");
        assertTrue(review.contains("<del>45</del>") && review.contains("<ins>40</ins>"), review);
        assertTrue(review.contains("删去的一行"), review);
        assertEquals(302, act(head, "pass").statusCode());
        assertEquals("40", baseline("i1", "target"));
        assertEquals("P-860", closed());
        bothVersionsAreThere();
    }

    private void bothVersionsAreThere() {
        List<Version> all = as(() -> versions.list(filling.id()));
        assertEquals(
                List.of("approved", "adjustment-submitted", "approved", "submitted"),
                all.stream().map(Version::state).toList());
        assertEquals(1, all.stream().filter(Version::baseline).count());
        assertTrue(all.getFirst().baseline());
        List<Difference> changes = as(() -> Difference.between(
                versions.read(filling.id(), all.getLast().number()),
                versions.read(filling.id(), all.getFirst().number())));
        assertEquals(
                List.of("c2 clause 沿河居民满意 → ", "i1 target 45 → 40", "i5 clauses 2 → 1"),
                changes.stream()
                        .map(one -> one.row() + " " + one.field() + " " + one.before() + " → " + one.after())
                        .toList());
        String compared = page(
                head,
                "/fillings/" + filling.id() + "/versions/" + all.getFirst().number() + "?against="
                        + all.getLast().number());
        assertTrue(compared.contains("<ins>40</ins>"), compared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abandon", "reject"})
    void whatIsNotApprovedLeavesTheBaselineUntouched(String act) {
        adjust();
        change("i1", "target", "40");
        put("i9", "indicators", 9, Map.of("name", "新加的指标"));
        long account = act.equals("abandon") ? clerk : submitted();
        assertEquals(302, act(account, act, "opinion", "不调了").statusCode());
        assertEquals("45", now("i1", "target"));
        assertEquals("45", baseline("i1", "target"));
        assertTrue(
                as(() -> Difference.between(versions.baseline(filling.id()).orElseThrow(), fillings.read(filling.id())))
                        .isEmpty());
        assertEquals(1, region.world.audited("assignment." + act, "assignment:" + filling.assignmentId()));
        assertEquals("P-860", closed());
        assertTrue(region.count(
                        "cell_changes where cause = 'restored' and \"row\" = 'i1' and value = '45' and filling_id = "
                                + filling.id())
                == 1);
        adjust();
    }

    /** 直接到送审：新加的一行还没有填全。 */
    private long submitted() {
        region.world.asOwner(
                db -> db.sql("""
                update assignments set state = 'adjustment-submitted', level = 1, reviewer = 'unit-head', version = version + 1 where id = :id
                """).param("id", filling.assignmentId()).update());
        return head;
    }

    @Test
    void aReturnedFormIsComparedWithTheVersionThatWasReviewed() {
        adjust();
        change("i1", "target", "40");
        act(clerk, "submit");
        assertEquals(302, ask(head, "indicators", "i1", "target", "太低").statusCode());
        assertEquals(302, act(head, "return", "opinion", "再改改").statusCode());
        change("i1", "target", "42");
        assertEquals(302, act(clerk, "submit").statusCode());
        String review = page(head, "/fillings/" + filling.id() + "/review");
        assertTrue(review.contains("<del>40</del>") && review.contains("<ins>42</ins>"), review);
        assertFalse(review.contains("<del>45</del>"), review);
        String assignment = page(head, "/assignments/" + filling.assignmentId());
        assertTrue(assignment.contains("/fillings/" + filling.id() + "/review"), assignment);
        assertTrue(assignment.contains("演示〔2026〕7号"), assignment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "xlsx", "ofd", "html"})
    void anOldVersionIsPrintedAsItWas(String format) throws Exception {
        adjust();
        change("i1", "target", "40");
        act(clerk, "submit");
        act(head, "pass");
        long old = as(() -> versions.list(filling.id())).getLast().number();
        byte[] written = download(old, format);
        Form read = Formats.read("目标." + format, written).forms().getFirst();
        assertEquals(
                "≥45公里",
                read.indicators().getFirst().facts().get(IndicatorField.TARGET).asWritten());
    }

    private byte[] download(long version, String format) throws Exception {
        Visitor visitor = new Visitor(port).with(region.world.session(clerk));
        String path = "/fillings/" + filling.id() + "/versions/" + version + "/document?format=" + format;
        return java.net.http.HttpClient.newHttpClient()
                .send(visitor.request(path).GET().build(), java.net.http.HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }
}
