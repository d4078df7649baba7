package org.zhunsheng.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.Inspection;
import org.zhunsheng.check.NotRun;
import org.zhunsheng.claim.Closeness;
import org.zhunsheng.server.account.Cast;
import org.zhunsheng.server.campaign.CampaignPlans;
import org.zhunsheng.server.campaign.Purpose;
import org.zhunsheng.server.demonstration.Demonstration;
import org.zhunsheng.text.Language;

/** 演示里公开过的那张 2019 年的表，放在演示自己的记录旁边：有一条不是真的，就是对照的毛病。 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {Demonstration.PROPERTY + "=true", Demonstration.YEARS + "=no-years.csv"})
class DemonstrationRecordsTest {

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private Cast cast;

    @Autowired
    private CampaignPlans campaigns;

    @Autowired
    private HistoricalForms forms;

    @Autowired
    private HistoricalReports reports;

    @Autowired
    private CountedClaims counted;

    @BeforeEach
    void loaded() {
        demonstration.prepare();
        demonstration.load();
    }

    private HistoricalForms.Opened published() {
        long project = campaigns
                .assignment("310001-2019-01", 2019, Purpose.SELF_EVALUATION)
                .orElseThrow()
                .projectId();
        HistoricalForm kept = forms.list(project).getFirst();
        return forms.open(project, kept.id());
    }

    /** “约千条”旁边是台账数出的，别的数也都在、都相符。 */
    @Test
    void theCountedNumberStandsBesideTheApproximateOne() {
        List<CountedClaims.Line> lines = cast.as("demo-02").run(() -> counted.of(published()));
        List<String> about = lines.stream()
                .filter(line -> line.closeness() == Closeness.ABOUT)
                .map(line -> line.written() + " " + line.text() + " " + line.agrees())
                .toList();
        assertEquals(List.of("约千条 1012条 true"), about);
        assertEquals(List.of(), lines.stream().filter(line -> !line.agrees()).toList());
        assertTrue(
                lines.stream().map(CountedClaims.Line::text).toList().containsAll(List.of("45个", "32次", "39条", "11期")));
    }

    @Test
    void thePublishedFormAgreesWithTheRecords() {
        Inspection compared = cast.as("demo-02")
                .run(() -> reports.compared(published(), Language.ZH).inspection());
        List<String> said = compared.findings().stream()
                .map(one -> one.check() + "：" + CheckWords.of(one.check()).message(one, Language.ZH))
                .toList();
        assertEquals(List.of(), said);
        List<String> notRun = compared.notRun().stream().map(NotRun::check).toList();
        assertEquals(
                List.of(
                        "dates-out-of-order",
                        "previous-budget-differs",
                        "target-changed",
                        "monitoring-contradiction",
                        "executed-below-midyear",
                        "actual-below-midyear",
                        "indicator-undefined",
                        "figure-differs-from-records",
                        "text-copied-from-last-year",
                        "score-up-execution-down",
                        "problem-again"),
                notRun);
    }
}
