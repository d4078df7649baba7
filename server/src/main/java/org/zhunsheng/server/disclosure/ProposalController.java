package org.zhunsheng.server.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 申请公开一张终审通过的自评表：先看可能不宜公开的，一处一处说怎样处理；依法不能公开的，申请不予公开。 */
@Controller
@RequestMapping("/fillings/{id:\\d{1,18}}/disclosure")
class ProposalController {

    private static final String CHOICE = "c.";
    private static final String REASON = "r.";

    private final Disclosures disclosures;
    private final Approved approved;

    ProposalController(Disclosures disclosures, Approved approved) {
        this.disclosures = disclosures;
        this.approved = approved;
    }

    @GetMapping
    @Requires(Permission.ASSIGNMENT_FILE)
    String show(@PathVariable long id, HttpServletRequest request, Model page) {
        return show(id, List.of(), Languages.of(request), page);
    }

    private String show(long id, List<Choice> choices, Language language, Model page) {
        Filling filling = disclosures.toPropose(id);
        Optional<Approved.Frozen> frozen = approved.of(id);
        page.addAttribute("filling", filling);
        page.addAttribute("disclosures", disclosures.of(id));
        page.addAttribute("project", approved.project(filling));
        page.addAttribute("frozen", frozen.orElse(null));
        page.addAttribute("grounds", WithheldGround.all());
        frozen.ifPresent(one -> {
            Gate gate = disclosures.gate(one.json());
            page.addAttribute("decisions", DisclosurePage.decisions(gate, choices, language));
        });
        return "disclosure-propose";
    }

    @PostMapping
    @Requires(Permission.ASSIGNMENT_FILE)
    String propose(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        List<Choice> choices = choices(typed);
        try {
            return "redirect:/disclosures/" + disclosures.propose(id, choices).id() + "?done=propose";
        } catch (Refused refused) {
            if (!(refused.problem() instanceof DisclosureProblem problem)) throw refused;
            response.setStatus(problem.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#found", problem.refusal(Languages.of(request)))));
            return show(id, choices, Languages.of(request), page);
        }
    }

    @PostMapping("/withhold")
    @Requires(Permission.ASSIGNMENT_FILE)
    String withhold(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            return "redirect:/disclosures/"
                    + disclosures.withhold(id, ground, said).id() + "?done=withhold";
        } catch (Refused refused) {
            if (!(refused.problem() instanceof DisclosureProblem problem)) throw refused;
            String field = problem == DisclosureProblem.NO_GROUND ? "#ground" : "#withhold-said";
            response.setStatus(problem.status());
            page.addAttribute("broken", List.of(ErrorLine.of(field, problem.refusal(Languages.of(request)))));
            page.addAttribute("typed", Map.of("ground", ground, "said", said));
            return show(id, List.of(), Languages.of(request), page);
        }
    }

    /** 没有选的不算处理了。 */
    private static List<Choice> choices(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(one -> one.getKey().startsWith(CHOICE) && one.getValue().matches("hide|keep"))
                .map(one -> {
                    String key = one.getKey().substring(CHOICE.length());
                    return new Choice(key, one.getValue().equals("hide"), typed.getOrDefault(REASON + key, ""));
                })
                .toList();
    }
}
