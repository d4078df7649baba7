package org.zhunsheng.server.campaign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.scheme.SchemeCatalog;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;

/** 新建与修改任务的表单。做不成的留在原页，填好的还在，错在哪里写在最上面。 */
@Controller
class CampaignFormController {

    private final CampaignForms forms;
    private final Campaigns campaigns;
    private final Organizations organizations;

    CampaignFormController(CampaignForms forms, Campaigns campaigns, Organizations organizations) {
        this.forms = forms;
        this.campaigns = campaigns;
        this.organizations = organizations;
    }

    /** 没有说哪个机构的，是自己管得了任务的第一个。 */
    @GetMapping("/campaigns/new")
    @Requires(Permission.CAMPAIGN_WRITE)
    String fresh(@RequestParam(required = false) @Nullable Long organization, Model page) {
        long issuer = organization != null
                ? organization
                : Caller.current().posts().stream()
                        .filter(post -> post.role().permissions().contains(Permission.CAMPAIGN_WRITE))
                        .map(Post::organization)
                        .findFirst()
                        .orElse(0L);
        return form(CampaignForm.empty(issuer, LocalDate.now()), null, page);
    }

    private String form(CampaignForm form, @Nullable Campaign known, Model page) {
        Long issuer = form.organization();
        page.addAttribute("form", form);
        page.addAttribute("known", known);
        page.addAttribute(
                "issuer",
                known != null
                        ? known.issuer()
                        : organizations.find(issuer == null ? 0 : issuer).name());
        page.addAttribute("purposes", Purpose.values());
        page.addAttribute("schemes", SchemeCatalog.all());
        page.addAttribute("reviewers", Terms.reviewers());
        return "campaign-form";
    }

    @PostMapping("/campaigns")
    @Requires(Permission.CAMPAIGN_WRITE)
    String create(CampaignForm form, HttpServletRequest request, HttpServletResponse response, Model page) {
        return done(() -> forms.create(form), form, null, request, response, page);
    }

    @GetMapping("/campaigns/{id:\\d{1,18}}/change")
    @Requires(Permission.CAMPAIGN_WRITE)
    String change(@PathVariable long id, Model page) {
        Campaign known = campaigns.target(id);
        page.addAttribute("version", known.version());
        return form(forms.form(known), known, page);
    }

    @PostMapping("/campaigns/{id:\\d{1,18}}/change")
    @Requires(Permission.CAMPAIGN_WRITE)
    String change(
            @PathVariable long id,
            @RequestParam int version,
            CampaignForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        page.addAttribute("version", version);
        Campaign known = campaigns.target(id);
        return done(() -> forms.change(id, version, form), form, known, request, response, page);
    }

    private String done(
            Supplier<Campaign> work,
            CampaignForm form,
            @Nullable Campaign known,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            return "redirect:/campaigns/" + work.get().id() + "?done=saved";
        } catch (Refused refused) {
            if (!(refused.problem() instanceof CampaignProblem problem)) throw refused;
            var refusal = refused.refusal(Languages.of(request));
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#" + problem.field(), refusal)));
            return form(form, known, page);
        }
    }
}
