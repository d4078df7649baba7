package org.zhunsheng.server.campaign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;

/** 任务页上可以做的事：下达、补发、延期、取消。 */
@Controller
class CampaignActController {

    private final Campaigns campaigns;
    private final CampaignChanges changes;
    private final Extension extension;
    private final CampaignPage pages;

    CampaignActController(Campaigns campaigns, CampaignChanges changes, Extension extension, CampaignPage pages) {
        this.campaigns = campaigns;
        this.changes = changes;
        this.extension = extension;
        this.pages = pages;
    }

    @PostMapping("/campaigns/{id:\\d{1,18}}/{act:issue|add|extend|cancel}")
    @Requires(Permission.CAMPAIGN_WRITE)
    String act(
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            return "redirect:/campaigns/" + id + "?done=" + act + done(id, act, version, organization, typed);
        } catch (Refused refused) {
            if (!(refused.problem() instanceof CampaignProblem problem)) throw refused;
            var refusal = refused.refusal(Languages.of(request));
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#" + act + "-" + problem.field(), refusal)));
            page.addAttribute("act", act);
            page.addAttribute("typed", typed);
            return pages.show(campaigns.find(id), CampaignPage.Asked.ALL, page);
        }
    }

    /** 做了；答做了几份，写在网址里。 */
    private String done(long id, String act, int version, @Nullable Long organization, Map<String, String> typed) {
        return switch (act) {
            case "issue" -> nothing(changes.issue(id, version));
            case "add" -> "&count=" + changes.add(id, version);
            case "extend" ->
                "&count="
                        + extension.extend(
                                id,
                                version,
                                organization,
                                Days.parse(typed.get("deadline")),
                                typed.getOrDefault("opinion", ""));
            default -> nothing(changes.cancel(id, version, typed.getOrDefault("confirm", "")));
        };
    }

    private static String nothing(Campaign done) {
        return done.isDraft() ? "&draft" : "";
    }
}
