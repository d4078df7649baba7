package org.zhunsheng.server.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 一份填报走到底：提交、逐级审核、退回、再提交；不审自己的，先到先得，没填好的不能提交。 */
class MovesTest extends CampaignGround {

    @Autowired
    private Editing editing;

    private long clerk;
    private long id;

    @BeforeEach
    void anAssignment() {
        region.world.project(region.unit, "水文测报");
        clerk = region.account(Role.UNIT_FINANCE, region.unit);
        id = list(issued(terms(Purpose.SELF_EVALUATION)).id()).getFirst().id();
    }

    private Assignment unit(int version, Deed deed) {
        return region.as(
                clerk,
                Role.UNIT_FINANCE,
                region.unit,
                () -> moves.move(id, version, deed, new Opinion("不办了", List.of(), null)));
    }

    private Assignment review(Role role, long organization, int version, Deed deed, Opinion opinion) {
        long reviewer = region.account(role, organization);
        return region.as(reviewer, role, organization, () -> moves.move(id, version, deed, opinion));
    }

    private void settled() {
        region.world.asOwner(db -> db.sql("update review_threads set state = 'resolved' where assignment_id = :id")
                .param("id", id)
                .update());
    }

    private static String code(Supplier<?> work) {
        return assertThrows(Refused.class, work::get).refusal(Language.ZH).code();
    }

    @Test
    void throughAllLevelsAndBack() {
        unit(1, Deed.START);
        assertEquals("unit-head", unit(2, Deed.SUBMIT).reviewer());
        assertEquals("P-837", code(() -> review(Role.UNIT_HEAD, region.unit, 3, Deed.RETURN, Opinion.NONE)));
        Opinion vague = new Opinion("再改改", List.of(), null);
        assertEquals("P-838", code(() -> review(Role.UNIT_HEAD, region.unit, 3, Deed.RETURN, vague)));
        Opinion nowhere = new Opinion("再改改", List.of(new Remark("", "", "", "", "都不行")), null);
        assertEquals("P-838", code(() -> review(Role.UNIT_HEAD, region.unit, 3, Deed.RETURN, nowhere)));
        Opinion wrong = new Opinion("再改改", List.of(new Remark("objective", "r9", "goal", "", "没有写来源")), null);
        assertEquals("P-993", code(() -> review(Role.UNIT_HEAD, region.unit, 3, Deed.RETURN, wrong)));
        Opinion clear = new Opinion("再改改", List.of(new Remark("objective", "", "goal", "", "没有写来源")), null);
        assertEquals(
                AssignmentState.RETURNED,
                review(Role.UNIT_HEAD, region.unit, 3, Deed.RETURN, clear).state());
        unit(4, Deed.SUBMIT);
        assertEquals("P-990", code(() -> review(Role.UNIT_HEAD, region.unit, 5, Deed.PASS, Opinion.NONE)));
        settled();
        assertEquals(
                2,
                review(Role.UNIT_HEAD, region.unit, 5, Deed.PASS, Opinion.NONE).level());
        assertEquals("P-835", code(() -> unit(6, Deed.TAKE_BACK)));
        review(Role.DEPARTMENT_REVIEWER, region.department, 6, Deed.PASS, Opinion.NONE);
        assertEquals(
                AssignmentState.APPROVED,
                review(Role.FINANCE_REVIEWER, region.bureau, 7, Deed.PASS, Opinion.NONE)
                        .state());
        assertEquals(7, as(() -> assignments.moves(id)).size());
        Move returned = as(() -> assignments.moves(id)).get(4);
        assertEquals(List.of(new Remark("objective", "", "goal", "年度总体目标 · 年度总体目标", "没有写来源")), returned.remarks());
        assertEquals("unit-head", returned.role());
        Opinion reason = new Opinion("发现错误", List.of(), null);
        assertEquals(
                3, as(() -> moves.move(id, 8, Deed.CANCEL_APPROVAL, reason)).level());
    }

    @Test
    void aPassIsRecalledUntilTheNextLevelActs() {
        unit(1, Deed.START);
        unit(2, Deed.SUBMIT);
        long head = region.account(Role.UNIT_HEAD, region.unit);
        by(head, 3, Deed.PASS);
        assertEquals("P-835", code(() -> review(Role.UNIT_HEAD, region.unit, 4, Deed.RECALL, Opinion.NONE)));
        Assignment back = by(head, 4, Deed.RECALL);
        assertEquals(1, back.level());
        assertEquals("unit-head", back.reviewer());
        assertEquals("P-835", code(() -> by(head, 5, Deed.RECALL)));
        by(head, 5, Deed.PASS);
        review(Role.DEPARTMENT_REVIEWER, region.department, 6, Deed.PASS, Opinion.NONE);
        assertEquals("P-835", code(() -> by(head, 7, Deed.RECALL)));
        assertEquals(1, region.world.audited("assignment.recall", "assignment:" + id));
    }

    /** 可以审核的五个角色各一级。 */
    private static final List<Role> FIVE = List.of(
            Role.UNIT_FINANCE, Role.UNIT_HEAD, Role.DEPARTMENT_REVIEWER, Role.FINANCE_REVIEWER, Role.CAMPAIGN_MANAGER);

    private static List<String> codes(List<Role> roles) {
        return roles.stream().map(Role::code).toList();
    }

    @Test
    void throughFiveLevelsAndBackFromTheLast() {
        region.world.project(region.unit, "堤防巡查");
        id = list(issued(terms(Purpose.SELF_EVALUATION, codes(FIVE))).id())
                .getFirst()
                .id();
        unit(1, Deed.START);
        unit(2, Deed.SUBMIT);
        climbed(3, 4);
        Opinion clear = new Opinion("再改改", List.of(new Remark("objective", "", "goal", "", "没有写来源")), null);
        assertEquals(
                AssignmentState.RETURNED,
                review(FIVE.getLast(), region.bureau, 7, Deed.RETURN, clear).state());
        unit(8, Deed.SUBMIT);
        settled();
        climbed(9, 5);
        assertEquals(14, as(() -> assignments.find(id)).version());
        assertEquals(
                codes(FIVE),
                as(() -> assignments.moves(id)).stream()
                        .limit(5)
                        .map(Move::role)
                        .toList()
                        .reversed());
        Opinion reason = new Opinion("发现错误", List.of(), null);
        Assignment cancelled = as(() -> moves.move(id, 14, Deed.CANCEL_APPROVAL, reason));
        assertEquals(List.of(5, "campaign-manager"), List.of(cancelled.level(), "" + cancelled.reviewer()));
    }

    /** 从第一级起通过几级；每一级只有轮到的角色通过得了。 */
    private void climbed(int version, int levels) {
        for (int level = 1; level <= levels; level++) {
            int seen = version + level - 1;
            Assignment now = as(() -> assignments.find(id));
            assertEquals(level, now.level());
            Role turn = FIVE.get(level - 1);
            assertEquals(turn.code(), now.reviewer());
            for (Role other : FIVE)
                if (other != turn)
                    assertEquals(
                            "P-621",
                            code(() -> review(other, place(other), seen, Deed.PASS, Opinion.NONE)),
                            level + " " + other);
            AssignmentState after =
                    review(turn, place(turn), seen, Deed.PASS, Opinion.NONE).state();
            assertEquals(level < FIVE.size() ? AssignmentState.SUBMITTED : AssignmentState.APPROVED, after);
        }
    }

    private long place(Role role) {
        return switch (role) {
            case UNIT_FINANCE, UNIT_HEAD -> region.unit;
            case DEPARTMENT_REVIEWER -> region.department;
            default -> region.bureau;
        };
    }

    @Test
    void oneToFiveDifferentReviewingLevels() {
        List<String> six = new ArrayList<>(codes(FIVE));
        six.add("unit-head");
        for (List<String> wrong :
                List.of(List.<String>of(), six, List.of("unit-head", "unit-head"), List.of("unit-head", "preparer")))
            assertEquals("P-827", refused(() -> draft(terms(Purpose.SELF_EVALUATION, wrong))), wrong::toString);
        assertEquals(
                List.of("unit-head"),
                draft(terms(Purpose.SELF_EVALUATION, List.of("unit-head")))
                        .terms()
                        .levels());
    }

    private Assignment by(long head, int version, Deed deed) {
        return region.as(head, Role.UNIT_HEAD, region.unit, () -> moves.move(id, version, deed, Opinion.NONE));
    }

    @Test
    void nobodyPassesWhatTheyFiled() {
        unit(1, Deed.START);
        unit(2, Deed.SUBMIT);
        region.world.grant(clerk, Role.UNIT_HEAD, region.unit);
        assertEquals(
                "P-836",
                code(() -> region.as(
                        clerk, Role.UNIT_HEAD, region.unit, () -> moves.move(id, 3, Deed.PASS, Opinion.NONE))));
    }

    @Test
    void whoeverEditsIsAnAuthor() {
        long second = region.account(Role.PREPARER, region.unit);
        region.as(clerk, Role.UNIT_FINANCE, region.unit, () -> editing.edited(id));
        assertEquals(
                List.of(clerk, second),
                region.as(second, Role.PREPARER, region.unit, () -> editing.edited(id))
                        .authors());
        assertEquals("P-621", code(() -> as(() -> editing.edited(id))));
        unit(2, Deed.SUBMIT);
        assertEquals("P-835", code(() -> region.as(second, Role.PREPARER, region.unit, () -> editing.edited(id))));
        region.world.grant(second, Role.UNIT_HEAD, region.unit);
        assertEquals(
                "P-836",
                code(() -> region.as(
                        second, Role.UNIT_HEAD, region.unit, () -> moves.move(id, 3, Deed.PASS, Opinion.NONE))));
    }

    @Test
    void theFirstOneWins() {
        unit(1, Deed.START);
        assertEquals("P-624", code(() -> unit(1, Deed.SUBMIT)));
        unit(2, Deed.REQUEST_WITHDRAWAL);
        assertEquals("P-835", code(() -> unit(3, Deed.SUBMIT)));
        assertEquals(
                AssignmentState.WITHDRAWN,
                as(() -> moves.move(id, 3, Deed.AGREE, Opinion.NONE)).state());
    }

    @Test
    void whatIsNotCompleteIsNotSubmitted() {
        unit(1, Deed.START);
        form.unfinished(id);
        assertEquals("P-890", code(() -> unit(2, Deed.SUBMIT)));
        assertEquals(1, as(() -> assignments.moves(id)).size());
    }

    @Test
    void monitoringWithoutApprovedGoalsIsNotSubmitted() {
        id = list(issued(terms(Purpose.MONITORING)).id()).getFirst().id();
        unit(1, Deed.START);
        assertEquals("P-890", code(() -> unit(2, Deed.SUBMIT)));
    }
}
