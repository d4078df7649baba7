package org.zhunsheng.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.Inspection;
import org.zhunsheng.check.NotRun;
import org.zhunsheng.server.account.Cast;
import org.zhunsheng.server.campaign.CampaignPlans;
import org.zhunsheng.server.campaign.Purpose;
import org.zhunsheng.server.demonstration.Demonstration;
import org.zhunsheng.text.Language;

/** 演示里公开过的那张 2019 年的表，放在演示自己的记录旁边：有一条不是真的，就是对照的毛病。 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {Demonstration.PROPERTY + "=true", Demonstration.YEARS + "=few-years.csv"})
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

    @Test
    void thePublishedFormAgreesWithTheRecords() {
        demonstration.prepare();
        demonstration.load();
        Inspection compared = cast.as("demo-02").run(() -> {
            long project = campaigns
                    .assignment("310001-2019-01", 2019, Purpose.SELF_EVALUATION)
                    .orElseThrow()
                    .projectId();
            HistoricalForm kept = forms.list(project).getFirst();
            return reports.compared(forms.open(project, kept.id()), Language.ZH).inspection();
        });
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
