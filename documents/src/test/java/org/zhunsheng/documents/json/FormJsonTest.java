package org.zhunsheng.documents.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormBuilder;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.page.Box;
import org.zhunsheng.page.Place;
import org.zhunsheng.text.Language;

class FormJsonTest {

    @Test
    void readsNumbersAndTextsAndKeepsThemAsWritten() throws Unreadable {
        Form form = read("""
                {"kind": "mof-2020", "year": 2022, "project": "委托业务", "total_score": 98.50, "funds": [{"kind": "total",
                "executed": 1.2e3, "rate": "98.75%"}], "indicators": [{"name": "数量", "points": 10, "evidence": ["附件1"]}], "extra": {"a": 1}}""");
        assertEquals("98.50", form.totalScore().asWritten());
        assertEquals(2022, form.year().value());
        assertEquals("1200", form.funds().getFirst().executed().asWritten());
        assertEquals(
                new Origin.InData("/funds/0/rate"),
                form.funds().getFirst().rate().origin());
        assertEquals(List.of("附件1"), form.indicators().getFirst().evidence());
    }

    @Test
    void writesEveryKeyAndNullWhereTheFormShowsNothing() throws Unreadable {
        String written = FormJson.write(List.of(read("{\"project\": \"甲\", \"grade\": \"—\"}")), false);
        assertEquals("""
                {
                  "id" : null,
                  "kind" : "other",
                  "title" : null,
                  "year" : null,
                  "project" : "甲",
                  "competent_department" : null,
                  "implementing_unit" : null,
                  "divisions" : null,
                  "project_kind" : null,
                  "project_period" : null,
                  "recurring" : null,
                  "money_unit" : null,
                  "previous_budget" : null,
                  "cut_off" : null,
                  "adjustment_reason" : null,
                  "funds" : [],
                  "objective_expected" : null,
                  "objective_actual" : null,
                  "objective_medium_term" : null,
                  "indicators" : [],
                  "total_points" : null,
                  "total_score" : null,
                  "grade" : null,
                  "conclusion" : null,
                  "problems" : null,
                  "measures" : null,
                  "other_notes" : null,
                  "filled_date" : null,
                  "signatures" : [],
                  "uncertain" : []
                }""", written);
    }

    @Test
    void writingAndReadingAgainChangesNothing() throws Unreadable {
        String first = FormJson.write(List.of(doubtful(), doubtful()), false);
        assertEquals(first, FormJson.write(FormJson.read(first.getBytes(StandardCharsets.UTF_8)), false));
    }

    @Test
    void doubtsAndPlacesAreWrittenOnRequest() {
        String written = FormJson.write(List.of(doubtful()), true);
        String tail = written.substring(written.indexOf("\"uncertain\"")).replaceAll("\\s+", " ");
        assertEquals(
                "\"uncertain\" : [ \"/project\", \"/indicators/0/score\", \"/indicators\" ], "
                        + "\"origins\" : { \"/project\" : { \"page\" : 1, \"box\" : [ 10, 20, 30, 40 ], \"table\" : 1, \"row\" : 2, \"column\" : 3 }, "
                        + "\"/funds/0/executed\" : { \"sheet\" : \"表1\", \"cell\" : \"B12\", \"row\" : 12, \"column\" : 2 } }, "
                        + "\"doubts\" : { \"/project\" : { \"reason\" : \"两行相连\", \"alternatives\" : [ \"乙\" ] }, "
                        + "\"/indicators/0/score\" : { \"reason\" : \"列不清\", \"alternatives\" : [] } } }",
                tail);
    }

    @Test
    void whatHasTheWrongTypeIsNamedByItsPlace() {
        assertProblem("[]", Problem.NOT_A_FORM, "顶层 · the top");
        assertProblem("{\"answer\": 42}", Problem.NOT_A_FORM, "顶层 · the top");
        assertProblem("[{\"project\": \"甲\"}, 3]", Problem.NOT_A_FORM, "/1");
        assertProblem("{\"project\": [\"甲\"]}", Problem.NOT_A_FORM, "/project");
        assertProblem("{\"funds\": {\"a\": 1}}", Problem.NOT_A_FORM, "/funds");
        assertProblem("{\"funds\": [{\"kind\": \"gold\"}]}", Problem.NOT_A_FORM, "/funds/0/kind");
        assertProblem("{\"indicators\": [{\"score\": true}]}", Problem.NOT_A_FORM, "/indicators/0/score");
    }

    @Test
    void brokenJsonIsReportedWithLineAndColumn() {
        assertProblem("{\"project\": \"甲\",\n \"grade\": 优}", Problem.NOT_JSON, "第 2 行第 11 列");
        assertProblem("{\"project\": \"甲\"", Problem.NOT_JSON, "第 1 行");
        assertProblem("{\"project\": \"甲\", \"project\": \"乙\"}", Problem.NOT_JSON, "project");
        assertProblem("[".repeat(100_000), Problem.TOO_COMPLEX, "嵌套");
    }

    private static void assertProblem(String json, Problem problem, String where) {
        Unreadable unreadable = assertThrows(Unreadable.class, () -> read(json));
        assertEquals(problem, unreadable.problem(), unreadable.message(Language.ZH));
        assertTrue(unreadable.message(Language.ZH).contains(where), unreadable.message(Language.ZH));
    }

    private static Form doubtful() {
        FormBuilder form = new FormBuilder().id("a").kind("mof-2020");
        Origin cell = new Origin.InDocument("00", Place.onPage(1, new Box(10, 20, 30, 40), 1, 2, 3));
        form.put(FormField.PROJECT, Fact.text("甲", cell, Doubt.because("两行相连", "乙")));
        form.put(FormField.YEAR, Fact.text("（2022 年度）", Origin.UNKNOWN));
        form.put(FormField.MONEY_UNIT, Fact.text("单位：万元", Origin.UNKNOWN));
        Origin sheet = new Origin.InDocument("00", Place.inSheet("表1", "B12", 12, 2));
        form.funding().put(FundingField.EXECUTED, Fact.text("89.974", sheet));
        form.indicator()
                .put(IndicatorField.NAME, Fact.text("数量", Origin.UNKNOWN))
                .put(IndicatorField.SCORE, Fact.text("8", Origin.UNKNOWN, Doubt.because("列不清")))
                .evidence("附件1");
        form.signature("项目负责人", Fact.text("张三", Origin.UNKNOWN));
        return form.incomplete("/indicators").build();
    }

    private static Form read(String json) throws Unreadable {
        return FormJson.read(json.getBytes(StandardCharsets.UTF_8)).getFirst();
    }
}
