package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 看任务的页面：清单、一个任务办到哪里、下达之前看一看。 */
@Controller
class CampaignController {

    private static final int PAGE = 50;

    private final Campaigns campaigns;
    private final CampaignPage pages;

    CampaignController(Campaigns campaigns, CampaignPage pages) {
        this.campaigns = campaigns;
        this.pages = pages;
    }

    @GetMapping("/campaigns")
    @Requires({Permission.CAMPAIGN_READ, Permission.ASSIGNMENT_READ})
    String list(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long after,
            Model page) {
        CampaignFilter filter = CampaignFilter.of(year, purpose, state);
        List<Campaign> found = campaigns.list(filter, after, PAGE + 1);
        page.addAttribute("filter", filter);
        page.addAttribute("purposes", Purpose.values());
        page.addAttribute("states", CampaignState.values());
        page.addAttribute("campaigns", found.subList(0, Math.min(PAGE, found.size())));
        page.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        page.addAttribute("mayWrite", Caller.current().has(Permission.CAMPAIGN_WRITE));
        return "campaigns";
    }

    @GetMapping("/campaigns/{id:\\d{1,18}}")
    @Requires({Permission.CAMPAIGN_READ, Permission.ASSIGNMENT_READ})
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "") String overdue,
            @RequestParam(defaultValue = "0") long after,
            Model page) {
        return pages.show(
                campaigns.find(id),
                new CampaignPage.Asked(
                        AssignmentState.of(state).orElse(null), organization, overdue.equals("yes"), after),
                page);
    }

    @GetMapping("/campaigns/{id:\\d{1,18}}/issue")
    @Requires(Permission.CAMPAIGN_WRITE)
    String preview(@PathVariable long id, Model page) {
        page.addAttribute("campaign", campaigns.target(id));
        page.addAttribute("targets", campaigns.preview(id));
        page.addAttribute("today", LocalDate.now());
        return "campaign-issue";
    }
}
