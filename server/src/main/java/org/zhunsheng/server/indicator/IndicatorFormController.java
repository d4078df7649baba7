package org.zhunsheng.server.indicator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;

/** 提出新的指标、新的一版，改还在审的；做不成的留在原页，填好的还在。 */
@Controller
class IndicatorFormController {

    private final Indicators indicators;
    private final IndicatorChanges changes;
    private final Organizations organizations;
    private final Access access;

    IndicatorFormController(
            Indicators indicators, IndicatorChanges changes, Organizations organizations, Access access) {
        this.indicators = indicators;
        this.changes = changes;
        this.organizations = organizations;
        this.access = access;
    }

    @GetMapping("/indicators/new")
    @Requires(Permission.INDICATOR_WRITE)
    String fresh(@RequestParam long organization, Model page) {
        Organization owner = organizations.find(organization);
        access.require(Permission.INDICATOR_WRITE, owner.place());
        return form(IndicatorForm.EMPTY, owner, null, page);
    }

    @PostMapping("/indicators")
    @Requires(Permission.INDICATOR_WRITE)
    String create(
            @RequestParam long organization,
            IndicatorForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Organization owner = organizations.find(organization);
        Supplier<Indicator> work =
                () -> changes.create(organization, form.code() == null ? "" : form.code(), form.written());
        Supplier<String> again = () -> form(form, owner, null, page);
        return done("created", work, again, request, response, page);
    }

    @GetMapping("/indicators/{id:\\d{1,18}}/change")
    @Requires(Permission.INDICATOR_WRITE)
    String change(@PathVariable long id, Model page) {
        Indicator known = indicators.find(id);
        access.require(Permission.INDICATOR_WRITE, known.place());
        page.addAttribute("version", known.version());
        return form(IndicatorForm.of(known), null, known, page);
    }

    @PostMapping("/indicators/{id:\\d{1,18}}/change")
    @Requires(Permission.INDICATOR_WRITE)
    String change(
            @PathVariable long id,
            @RequestParam int version,
            IndicatorForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        page.addAttribute("version", version);
        Supplier<String> again = () -> form(form, null, indicators.find(id), page);
        return done("changed", () -> changes.write(id, version, form.written()), again, request, response, page);
    }

    private static String form(
            IndicatorForm form, @Nullable Organization owner, @Nullable Indicator known, Model page) {
        page.addAttribute("form", form);
        page.addAttribute("owner", owner);
        page.addAttribute("known", known);
        page.addAttribute("groups", IndicatorGroups.all());
        page.addAttribute("directions", Direction.values());
        return "indicator-form";
    }

    private static String done(
            String what,
            Supplier<Indicator> work,
            Supplier<String> again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            return "redirect:/indicators/" + work.get().id() + "?done=" + what;
        } catch (Refused refused) {
            String field = refused.problem() instanceof WrongField wrong
                    ? wrong.field()
                    : refused.problem() instanceof IndicatorProblem problem ? problem.field() : "";
            if (field.isEmpty()) throw refused;
            var refusal = refused.refusal(Languages.of(request));
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#" + field, refusal)));
            return again.get();
        }
    }
}
