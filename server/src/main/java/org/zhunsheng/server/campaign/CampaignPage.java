package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.organization.Organizations;

/** 一个任务的页面：内容、办到哪里、各份填报。 */
@Component
class CampaignPage {

    private static final int PAGE = 50;

    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Progresses progresses;
    private final Organizations organizations;

    CampaignPage(Campaigns campaigns, Assignments assignments, Progresses progresses, Organizations organizations) {
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.progresses = progresses;
        this.organizations = organizations;
    }

    /** 看哪些填报。 */
    record Asked(@Nullable AssignmentState state, @Nullable Long organization, boolean overdue, long after) {

        static final Asked ALL = new Asked(null, null, false, 0);
    }

    String show(Campaign campaign, Asked asked, Model page) {
        LocalDate today = LocalDate.now();
        Long within = asked.organization();
        String place = within == null ? "" : organizations.find(within).place();
        AssignmentFilter filter =
                new AssignmentFilter(campaign.id(), asked.state(), place, asked.overdue() ? today : null);
        List<Assignment> found = assignments.list(filter, asked.after(), PAGE + 1);
        page.addAttribute("campaign", campaign);
        page.addAttribute("scheme", title(campaign.terms().scheme()));
        page.addAttribute("progress", progresses.of(campaign, today));
        page.addAttribute("assignments", found.subList(0, Math.min(PAGE, found.size())));
        page.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        page.addAttribute("asked", asked);
        page.addAttribute("within", within == null ? null : organizations.find(within));
        page.addAttribute("states", AssignmentState.values());
        page.addAttribute("writable", campaigns.writable(campaign));
        page.addAttribute("fills", Caller.current().has(Permission.ASSIGNMENT_FILE));
        page.addAttribute("today", today);
        return "campaign";
    }

    static String title(String id) {
        Scheme scheme = SchemeCatalog.find(id);
        return scheme == null ? id : scheme.title();
    }
}
