package org.zhunsheng.server.campaign;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.world.Region;
import org.zhunsheng.text.Language;

/** 任务的试验场：一个地区，财政局的任务管理，自评的表可以填。 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(FilledForm.Instead.class)
abstract class CampaignGround {

    static final LocalDate TODAY = LocalDate.now();

    @Autowired
    Database database;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignChanges changes;

    @Autowired
    Extension extension;

    @Autowired
    Assignments assignments;

    @Autowired
    Moves moves;

    @Autowired
    FilledForm form;

    Region region;
    long manager;

    @BeforeEach
    void aRegion() {
        region = new Region(database);
        manager = region.account(Role.CAMPAIGN_MANAGER, region.bureau);
    }

    <T> T as(Supplier<T> work) {
        return region.as(manager, Role.CAMPAIGN_MANAGER, region.bureau, work);
    }

    String refused(Supplier<?> work) {
        return assertThrows(Refused.class, () -> as(work)).refusal(Language.ZH).code();
    }

    static Terms terms(Purpose purpose) {
        return terms(purpose, List.of("unit-head", "department-reviewer", "finance-reviewer"));
    }

    static Terms terms(Purpose purpose, List<String> levels) {
        return new Terms(
                2025,
                purpose,
                "2025 年度绩效自评",
                TODAY.minusDays(10),
                TODAY.plusDays(20),
                7,
                purpose == Purpose.MONITORING ? TODAY : null,
                "shanghai-2019",
                Map.of("专项", "mof-2020"),
                List.of(),
                List.of(),
                true,
                true,
                false,
                levels);
    }

    Campaign draft(Terms terms) {
        return as(() -> changes.create(region.bureau, terms));
    }

    Campaign issued(Terms terms) {
        Campaign draft = draft(terms);
        return as(() -> changes.issue(draft.id(), draft.version()));
    }

    List<Assignment> list(long campaign) {
        return as(() -> assignments.list(new AssignmentFilter(campaign, null, "", null), 0, 50));
    }
}
