package org.zhunsheng.server.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.server.access.Role;

/** 任务：谁要填报、为什么不列入、下达、补发、取消、延期。 */
class CampaignsTest extends CampaignGround {

    @Autowired
    private AssignmentWork work;

    @Autowired
    private Progresses progresses;

    private long project(String name, String facts) {
        long id = region.world.project(region.unit, name);
        region.world.asOwner(db -> db.sql("update projects set " + facts + " where id = :id")
                .param("id", id)
                .update());
        return id;
    }

    private static Terms narrow() {
        Terms all = terms(Purpose.SELF_EVALUATION);
        return new Terms(
                all.year(),
                all.purpose(),
                all.title(),
                all.startsOn(),
                all.deadline(),
                all.warningDays(),
                all.cutOff(),
                all.scheme(),
                all.schemes(),
                List.of("专项"),
                List.of(),
                false,
                false,
                false,
                all.levels());
    }

    @Test
    void thePreviewSaysWhoIsLeftOutAndWhy() {
        project("要填的", "kind = '专项', starts_on = '2025-03-01'");
        project("经常的", "kind = '专项', starts_on = '2020-03-01', recurrent = true");
        project("年中关的", "kind = '专项', closed_on = '2025-07-01'");
        project("早关的", "kind = '专项', closed_on = '2024-12-31'");
        project("明年的", "kind = '专项', starts_on = '2026-01-01'");
        project("别的类别", "kind = '部门'");
        project("结转的", "kind = '专项', starts_on = '2024-03-01', ends_on = '2026-03-01'");
        long parent = project("上级的", "kind = '专项'");
        long child = project("下级的", "kind = '专项'");
        region.world.asOwner(
                db -> db.sql("insert into project_links (project_id, relation, target_id) values (:c, 'parent', :p)")
                        .param("c", child)
                        .param("p", parent)
                        .update());
        Campaign draft = draft(narrow());
        Targets targets = as(() -> campaigns.preview(draft.id()));
        assertEquals(1, targets.units());
        assertEquals(4, targets.projects());
        Map<String, Integer> reasons =
                targets.reasons().stream().collect(Collectors.toMap(Targets.Reason::reason, Targets.Reason::count));
        assertEquals(Map.of("closed", 1, "year", 1, "kind", 1, "carry-over", 1, "parent", 1), reasons);
        as(() -> changes.issue(draft.id(), 1));
        List<Assignment> found = list(draft.id());
        assertEquals(4, found.size());
        assertTrue(found.stream().allMatch(one -> one.scheme().equals("mof-2020")), "the scheme of the kind");
        assertEquals("P-831", refused(() -> changes.issue(draft.id(), 2)));
        assertEquals("P-831", refused(() -> changes.change(draft.id(), 2, narrow())));
    }

    @Test
    void oneProjectFilesOnceAYearForAPurpose() {
        region.world.project(region.unit, "水文测报");
        Campaign first = issued(terms(Purpose.SELF_EVALUATION));
        Campaign second = draft(terms(Purpose.SELF_EVALUATION));
        assertEquals("P-833", refused(() -> changes.issue(second.id(), 1)));
        as(() -> changes.cancel(first.id(), first.version(), ""));
        assertEquals(
                CampaignState.ISSUED, as(() -> changes.issue(second.id(), 1)).state());
        assertEquals(CampaignState.ISSUED, issued(terms(Purpose.MONITORING)).state());
    }

    @Test
    void laterProjectsAreAdded() {
        region.world.project(region.unit, "水文测报");
        Campaign issued = issued(terms(Purpose.SELF_EVALUATION));
        region.world.project(region.other, "水库除险");
        assertEquals(1, as(() -> changes.add(issued.id(), issued.version())));
        assertEquals(0, as(() -> changes.add(issued.id(), issued.version() + 1)));
        assertEquals("P-624", refused(() -> changes.add(issued.id(), issued.version())));
        assertEquals(2, list(issued.id()).size());
    }

    @Test
    void cancellingAsksTwiceAndKeepsWhatWasTyped() {
        region.world.project(region.unit, "水文测报");
        Campaign issued = issued(terms(Purpose.SELF_EVALUATION));
        long id = list(issued.id()).getFirst().id();
        long clerk = region.account(Role.PREPARER, region.unit);
        region.as(clerk, Role.PREPARER, region.unit, () -> moves.move(id, 1, Deed.START, Opinion.NONE));
        assertEquals("P-834", refused(() -> changes.cancel(issued.id(), issued.version(), "")));
        assertEquals(AssignmentState.DRAFT, list(issued.id()).getFirst().state());
        as(() -> changes.cancel(
                issued.id(), issued.version(), " " + issued.terms().title()));
        assertEquals(AssignmentState.CANCELLED, list(issued.id()).getFirst().state());
        assertEquals("cancel", as(() -> assignments.moves(id)).getFirst().act());
        assertEquals(1, region.world.audited("campaign.cancel", "campaign:" + issued.id()));
    }

    @Test
    void extendingNeverShortens() {
        region.world.project(region.unit, "水文测报");
        region.world.project(region.other, "水库除险");
        Campaign issued = issued(terms(Purpose.SELF_EVALUATION));
        assertEquals(1, as(() -> extension.extend(issued.id(), 2, region.unit, TODAY.plusDays(40), "汛期")));
        assertEquals(1, as(() -> extension.extend(issued.id(), 3, null, TODAY.plusDays(30), "")));
        assertEquals(
                List.of(TODAY.plusDays(30), TODAY.plusDays(40)),
                list(issued.id()).stream().map(Assignment::deadline).sorted().toList());
        assertEquals(TODAY.plusDays(30), as(() -> campaigns.find(issued.id())).deadline());
        assertEquals("P-839", refused(() -> extension.extend(issued.id(), 4, null, TODAY, "")));
    }

    @Test
    void aCampaignOfWholesAsksForWholesOnly() {
        project("一个项目", "kind = ''");
        long whole = project("整体支出", "extent = 'unit'");
        assertEquals(
                1,
                as(() -> campaigns.preview(draft(terms(Purpose.SELF_EVALUATION)).id()))
                        .projects());
        Terms all = terms(Purpose.SELF_EVALUATION);
        Terms wholes = new Terms(
                all.year(),
                all.purpose(),
                all.title(),
                all.startsOn(),
                all.deadline(),
                all.warningDays(),
                null,
                "department",
                Map.of(),
                List.of(),
                List.of(),
                true,
                true,
                true,
                all.levels());
        Campaign issued = issued(wholes);
        assertEquals(
                List.of(whole),
                list(issued.id()).stream().map(Assignment::projectId).toList());
    }

    @Test
    void theUnitsMustLieBeneathTheIssuer() {
        long elsewhere = region.world.organization(1, "bureau", "外地财政局");
        Terms all = terms(Purpose.GOALS);
        Terms foreign = new Terms(
                all.year(),
                all.purpose(),
                all.title(),
                all.startsOn(),
                all.deadline(),
                7,
                null,
                all.scheme(),
                Map.of(),
                List.of(),
                List.of(elsewhere),
                true,
                true,
                false,
                all.levels());
        assertEquals("P-609", refused(() -> changes.create(region.bureau, foreign)));
        assertEquals("P-830", refused(() -> changes.create(region.unit, all)));
    }

    @Test
    void tenThousandProjectsAreIssuedInOneStatement() {
        region.world.asOwner(db -> db.sql("""
                insert into projects (organization_id, code, name) select :unit, 'T' || i, '项目' || i from generate_series(1, 10000) i
                """).param("unit", region.unit).update());
        Campaign draft = draft(terms(Purpose.SELF_EVALUATION));
        long start = System.nanoTime();
        as(() -> changes.issue(draft.id(), 1));
        long took = (System.nanoTime() - start) / 1_000_000;
        System.out.println("10000 assignments issued in " + took + " ms");
        assertTrue(took < 20_000, took + " ms");
        assertEquals(10_000, region.count("assignments where campaign_id = " + draft.id()));
        long clerk = region.account(Role.UNIT_FINANCE, region.unit);
        long asked = System.nanoTime();
        assertEquals(
                50,
                region.as(clerk, Role.UNIT_FINANCE, region.unit, () -> work.open(null, 0, 50))
                        .size());
        as(() -> progresses.of(campaigns.find(draft.id()), TODAY));
        assertEquals(50, list(draft.id()).size());
        long answered = (System.nanoTime() - asked) / 1_000_000;
        System.out.println("work list, progress and list of 10000 in " + answered + " ms");
        assertTrue(answered < 1_000, answered + " ms");
    }
}
