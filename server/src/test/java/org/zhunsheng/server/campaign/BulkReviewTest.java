package org.zhunsheng.server.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.campaign.BulkReview.Chosen;
import org.zhunsheng.server.campaign.BulkReview.Outcome;
import org.zhunsheng.server.world.Visitor;

/** 成批审核：先试，一份一个结果；一份不行不妨碍别的；下一级没有动过的收得回来。 */
class BulkReviewTest extends CampaignGround {

    @LocalServerPort
    private int port;

    @Autowired
    private BulkReview bulk;

    private long clerk;
    private long head;
    private List<Assignment> forms;

    @BeforeEach
    void threeSubmittedForms() {
        for (String name : List.of("水文测报", "河道保洁", "堤防养护")) region.world.project(region.unit, name);
        clerk = region.account(Role.UNIT_FINANCE, region.unit);
        head = region.account(Role.UNIT_HEAD, region.unit);
        forms = list(issued(terms(Purpose.SELF_EVALUATION)).id());
        assertEquals(3, forms.size());
        for (Assignment one : forms) {
            region.as(clerk, Role.UNIT_FINANCE, region.unit, () -> moves.move(one.id(), 1, Deed.START, Opinion.NONE));
            region.as(clerk, Role.UNIT_FINANCE, region.unit, () -> moves.move(one.id(), 2, Deed.SUBMIT, Opinion.NONE));
        }
    }

    private List<Chosen> chosen() {
        return forms.stream().map(one -> new Chosen(one.id(), 3)).toList();
    }

    private List<Outcome> by(long account, Role role, Supplier<List<Outcome>> work) {
        return region.as(account, role, region.unit, work);
    }

    private static List<String> codes(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(Outcome::problem)
                .map(problem -> problem == null ? "" : problem.code())
                .toList();
    }

    private void remark(long assignment) {
        region.world.asOwner(db -> db.sql("""
                insert into review_threads (assignment_id, section, "row", field, title, level, role, opened_by)
                values (:assignment, '', '', '', '整张表', 1, 'unit-head', :account)
                """)
                .param("assignment", assignment)
                .param("account", head)
                .update());
    }

    @Test
    void theTrialSaysWhichCanPassAndChangesNothing() {
        remark(forms.get(1).id());
        List<Chosen> asked = List.of(
                new Chosen(forms.get(0).id(), 3),
                new Chosen(forms.get(1).id(), 3),
                new Chosen(forms.get(2).id(), 2),
                new Chosen(999_999_999, 1));
        List<String> wanted = List.of("", "P-990", "P-624", "P-609");
        assertEquals(wanted, codes(by(head, Role.UNIT_HEAD, () -> bulk.trial(asked, Deed.PASS))));
        assertEquals(3, count("submitted"));
        assertEquals(wanted, codes(by(head, Role.UNIT_HEAD, () -> bulk.move(asked, Deed.PASS, "同意"))));
        assertEquals(
                1,
                region.count("assignments where level = 2 and campaign_id = "
                        + forms.getFirst().campaignId()));
    }

    private int count(String state) {
        return region.count("assignments where level = 1 and state = '" + state + "' and campaign_id = "
                + forms.getFirst().campaignId());
    }

    @Test
    void nobodyPassesTheirOwnWorkInBulk() {
        region.world.grant(clerk, Role.UNIT_HEAD, region.unit);
        assertEquals(
                List.of("P-836", "P-836", "P-836"),
                codes(by(clerk, Role.UNIT_HEAD, () -> bulk.move(chosen(), Deed.PASS, ""))));
        assertEquals(List.of(), region.as(clerk, Role.UNIT_HEAD, region.unit, () -> bulk.page(null, "", 0, 50)));
    }

    @Test
    void whatWasPassedIsRecalledTogether() {
        List<Outcome> passed = by(head, Role.UNIT_HEAD, () -> bulk.move(chosen(), Deed.PASS, ""));
        assertTrue(passed.stream().allMatch(Outcome::done));
        long department = region.account(Role.DEPARTMENT_REVIEWER, region.department);
        Chosen first = new Chosen(passed.getFirst().id(), passed.getFirst().version());
        region.as(
                department,
                Role.DEPARTMENT_REVIEWER,
                region.department,
                () -> bulk.move(List.of(first), Deed.PASS, ""));
        List<Chosen> again =
                passed.stream().map(one -> new Chosen(one.id(), one.version())).toList();
        assertEquals(
                List.of("P-835", "", ""), codes(by(head, Role.UNIT_HEAD, () -> bulk.move(again, Deed.RECALL, ""))));
        assertEquals(2, count("submitted"));
    }

    @Test
    void thePageListsTriesAndPasses() {
        Visitor reviewer = new Visitor(port).with(region.world.session(head));
        String page = reviewer.get("/reviews?all=true").body();
        assertTrue(page.contains("水文测报") && page.contains("checked=\"checked\""), page);
        assertTrue(reviewer.get("/reviews?words=保洁").body().contains("河道保洁"));
        assertTrue(reviewer.get("/reviews?words=%25").body().contains("没有找到"));
        HttpResponse<String> none = reviewer.post("/reviews/trial", Map.of());
        assertEquals(422, none.statusCode());
        assertTrue(none.body().contains("P-997"), none.body());
        Map<String, String> one = Map.of("form", forms.getFirst().id() + ":3");
        String tried = reviewer.post("/reviews/trial", one).body();
        assertTrue(tried.contains("1 份可以通过，0 份不行"), tried);
        String passed = reviewer.post("/reviews/pass", one).body();
        assertTrue(passed.contains("通过了 1 份") && passed.contains("收回这 1 份的通过"), passed);
        assertEquals(400, reviewer.post("/reviews/pass", Map.of("form", "x")).statusCode());
        Visitor unit = new Visitor(port).with(region.world.session(region.account(Role.PREPARER, region.unit)));
        assertEquals(403, unit.get("/reviews").statusCode());
    }
}
