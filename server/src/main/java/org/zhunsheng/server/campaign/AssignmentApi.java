package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 填报的接口。 */
@RestController
@RequestMapping("/api/v1/assignments")
class AssignmentApi {

    private static final int MOST = 200;

    private final Assignments assignments;
    private final Campaigns campaigns;
    private final Moves moves;
    private final Organizations organizations;

    AssignmentApi(Assignments assignments, Campaigns campaigns, Moves moves, Organizations organizations) {
        this.assignments = assignments;
        this.campaigns = campaigns;
        this.moves = moves;
        this.organizations = organizations;
    }

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    record Page(List<AssignmentAnswer> items, @Nullable Long next) {}

    /** {@code overdue} 为 yes 的，只要到今天已经逾期的。 */
    @GetMapping
    @Requires(Permission.ASSIGNMENT_READ)
    Page list(
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "") String overdue,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) throw new Refused(ServiceProblem.WRONG_REQUEST);
        AssignmentFilter filter = new AssignmentFilter(
                campaign,
                AssignmentState.of(state).orElse(null),
                organization == null ? "" : organizations.find(organization).place(),
                overdue.equals("yes") ? LocalDate.now() : null);
        List<Assignment> found = assignments.list(filter, after, limit + 1);
        Long next = found.size() > limit ? Long.valueOf(found.get(limit - 1).id()) : null;
        return new Page(found.stream().limit(limit).map(AssignmentAnswer::of).toList(), next);
    }

    @GetMapping("/{id}")
    @Requires(Permission.ASSIGNMENT_READ)
    ResponseEntity<AssignmentAnswer> one(@PathVariable long id) {
        return answer(assignments.find(id));
    }

    /**
     * 做一件事。
     *
     * @param act 见 docs/campaigns.md，如 submit、pass、return
     * @param opinion 意见或理由
     * @param remarks 随退回一起提的意见；已经提了的不必再写
     * @param deadline 延期的新期限
     * @param document 调整所依据的文号
     */
    record Wanted(
            @Nullable String act,
            @Nullable String opinion,
            @Nullable List<@Nullable Remark> remarks,
            @Nullable LocalDate deadline,
            @Nullable String document) {}

    @PostMapping("/{id}/act")
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ASSIGNMENT_REVIEW, Permission.CAMPAIGN_WRITE})
    ResponseEntity<AssignmentAnswer> act(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestBody Wanted wanted) {
        Deed deed = Deed.of(CampaignForm.text(wanted.act())).orElseThrow(() -> new Refused(CampaignProblem.WRONG_ACT));
        List<@Nullable Remark> remarks = wanted.remarks() == null ? List.of() : wanted.remarks();
        if (remarks.stream().anyMatch(Objects::isNull)) throw new Refused(ServiceProblem.WRONG_REQUEST);
        Opinion opinion = new Opinion(
                CampaignForm.text(wanted.opinion()),
                List.copyOf(remarks),
                deed.needs() == Deed.Needs.DEADLINE ? wanted.deadline() : null,
                CampaignForm.text(wanted.document()));
        return answer(moves.move(id, CampaignApi.version(seen), deed, opinion));
    }

    private ResponseEntity<AssignmentAnswer> answer(Assignment it) {
        Campaign campaign = campaigns.find(it.campaignId());
        AssignmentAnswer body = AssignmentAnswer.of(it, moves.possible(it, campaign), assignments.moves(it.id()));
        return ResponseEntity.ok().eTag("\"" + it.version() + "\"").body(body);
    }
}
