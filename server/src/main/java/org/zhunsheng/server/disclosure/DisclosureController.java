package org.zhunsheng.server.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 办公开的几页：清单、一次公开、公开之前的最后一眼，退回、撤下、确认与解除不予公开。 */
@Controller
@RequestMapping("/disclosures")
class DisclosureController {

    private static final int PAGE = 50;
    private static final String ONE = "/{id:\\d{1,18}}";

    private final Disclosures disclosures;
    private final DisclosurePage pages;

    DisclosureController(Disclosures disclosures, DisclosurePage pages) {
        this.disclosures = disclosures;
        this.pages = pages;
    }

    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model page) {
        String known = Arrays.stream(DisclosureState.values())
                .map(DisclosureState::code)
                .filter(state::equals)
                .findFirst()
                .orElse("");
        List<Disclosure> lines = disclosures.list(known, before, PAGE + 1);
        page.addAttribute("lines", lines.stream().limit(PAGE).toList());
        page.addAttribute("next", lines.size() > PAGE ? lines.get(PAGE - 1).id() : null);
        page.addAttribute("state", known);
        page.addAttribute("states", DisclosureState.values());
        return "disclosures";
    }

    @GetMapping(ONE)
    @Requires(Permission.DISCLOSURE_READ)
    String show(@PathVariable long id, HttpServletRequest request, Model page) {
        return pages.show(disclosures.find(id), Languages.of(request), page);
    }

    /** 公开之前再确认一次身份，再看一眼公开的样子。 */
    @GetMapping(ONE + "/publish")
    @Requires(value = Permission.DISCLOSURE_PUBLISH, fresh = true)
    String last(@PathVariable long id, HttpServletRequest request, Model page) {
        page.addAttribute("last", true);
        return pages.show(disclosures.find(id), Languages.of(request), page);
    }

    @PostMapping(ONE + "/publish")
    @Requires(value = Permission.DISCLOSURE_PUBLISH, fresh = true)
    String publish(
            @PathVariable long id,
            @RequestParam int version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        page.addAttribute("last", true);
        return act(id, version, DisclosureDeed.PUBLISH, "", request, response, page);
    }

    @PostMapping(ONE + "/{act:refuse|withdraw|confirm|lift}")
    @Requires(Permission.DISCLOSURE_PUBLISH)
    String act(
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        DisclosureDeed deed = DisclosureDeed.of(act).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        return act(id, version, deed, said, request, response, page);
    }

    /** 自己这里的问题留在页面上，键入的不丢；别的照旧。 */
    private String act(
            long id,
            int version,
            DisclosureDeed deed,
            String said,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            return "redirect:/disclosures/"
                    + disclosures.move(id, version, deed, said).id() + "?done=" + deed.code();
        } catch (Refused refused) {
            if (!(refused.problem() instanceof DisclosureProblem problem)) throw refused;
            response.setStatus(problem.status());
            page.addAttribute("act", deed.code());
            page.addAttribute("typed", Map.of("said", said));
            page.addAttribute(
                    "broken",
                    List.of(ErrorLine.of("#" + deed.code() + "-said", problem.refusal(Languages.of(request)))));
            return pages.show(disclosures.find(id), Languages.of(request), page);
        }
    }
}
