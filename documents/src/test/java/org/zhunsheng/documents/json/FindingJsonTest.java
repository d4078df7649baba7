package org.zhunsheng.documents.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.check.Examination;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.Inspection;
import org.zhunsheng.check.Location;
import org.zhunsheng.check.Severity;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.form.Form;
import org.zhunsheng.page.Place;
import org.zhunsheng.text.Language;

class FindingJsonTest {

    @Test
    void aFindingSaysWhatWhereWhyAndHowToMendIt() throws Unreadable {
        assertEquals("""
                [ {
                  "check" : "score-near-boundary",
                  "severity" : "information",
                  "message" : "Total 89 is 1 below 90, the lower bound of “优”.",
                  "places" : [ {
                    "sheet" : "表1",
                    "cell" : "I20",
                    "row" : 20,
                    "column" : 9,
                    "field" : "/total_score"
                  } ],
                  "expected" : null,
                  "found" : "89",
                  "values" : {
                    "below" : "1",
                    "boundary" : "90",
                    "grade" : "优"
                  },
                  "basis" : "上海市 2019 年度自评表的实例（总分 89，90 为优秀）；阈值待核实",
                  "remedy" : "Check that every row's score has its grounds; if it has, change nothing."
                } ]""", FindingJson.write(List.of(examination(finding())), Language.EN));
    }

    @Test
    void withSeveralFormsEveryPlaceNamesItsForm() throws Unreadable {
        Examination clean = examination();
        String written =
                FindingJson.write(List.of(clean, examination(finding().causedBy("total-equals-sum"))), Language.ZH);
        assertEquals(1, written.split("\"form\" : 1,", -1).length - 1);
        assertEquals(1, written.split("\"cause\" : \"total-equals-sum\"", -1).length - 1);
    }

    @Test
    void noFindingIsAnEmptyList() throws Unreadable {
        assertEquals("[]", FindingJson.write(List.of(examination()), Language.ZH));
    }

    private static Finding finding() {
        Location place = new Location("/total_score", Place.inSheet("表1", "I20", 20, 9));
        return new Finding(
                "score-near-boundary",
                Severity.INFORMATION,
                "message",
                List.of(place),
                null,
                "89",
                java.util.Map.of("below", "1", "boundary", "90", "grade", "优"),
                null);
    }

    private static Examination examination(Finding... findings) throws Unreadable {
        Form form = FormJson.read("{\"project\": \"甲\"}".getBytes(StandardCharsets.UTF_8))
                .getFirst();
        Examination examined = Examination.of(form, null, Language.ZH);
        return new Examination(
                form, examined.recognition(), examined.scores(), new Inspection(List.of(findings), List.of()));
    }
}
