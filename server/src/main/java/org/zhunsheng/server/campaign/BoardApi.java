package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 看板的接口：与页面同样的数。 */
@RestController
@RequestMapping("/api/v1/campaigns/{id}")
class BoardApi {

    private static final int PAGE = 200;

    private final Campaigns campaigns;
    private final Boards boards;
    private final Urgings urgings;

    BoardApi(Campaigns campaigns, Boards boards, Urgings urgings) {
        this.campaigns = campaigns;
        this.boards = boards;
        this.urgings = urgings;
    }

    /** {@code organization} 看哪个机构，不写的是范围之内最上面的；{@code after} 各直接下级从哪一个之后。 */
    @GetMapping("/board")
    @Requires(Permission.ASSIGNMENT_READ)
    Board board(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(required = false) @Nullable Long after) {
        Campaign campaign = campaigns.find(id);
        return boards.of(campaign, boards.where(campaign, organization), after);
    }

    record FormsPage(List<AssignmentAnswer> items, @Nullable Long next) {}

    /** 一个数数的是哪几份：{@code standing} 哪一栏，{@code level} 第几级，{@code due} 为 late、soon、later。 */
    @GetMapping("/board/forms")
    @Requires(Permission.ASSIGNMENT_READ)
    FormsPage forms(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "0") long after) {
        Campaign campaign = campaigns.find(id);
        Boards.Asked asked = new Boards.Asked(
                Standing.of(standing).orElse(null), level, Due.of(due).orElse(null));
        List<Assignment> found = boards.forms(campaign, boards.where(campaign, organization), asked, after, PAGE + 1);
        Long next = found.size() > PAGE ? Long.valueOf(found.get(PAGE - 1).id()) : null;
        return new FormsPage(
                found.stream().limit(PAGE).map(AssignmentAnswer::of).toList(), next);
    }

    record Urge(@Nullable Long organization, @Nullable String said) {}

    record Urged(int assignments, LocalDate day) {}

    /** 催办；一个机构一天至多一次。 */
    @PostMapping("/urge")
    @Requires(Permission.CAMPAIGN_WRITE)
    Urged urge(@PathVariable long id, @RequestBody Urge wanted) {
        return new Urged(urgings.urge(id, wanted.organization(), CampaignForm.text(wanted.said())), LocalDate.now());
    }
}
