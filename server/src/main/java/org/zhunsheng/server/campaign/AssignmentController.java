package org.zhunsheng.server.campaign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 一份填报的页面：要什么、到何时、走到哪一步、走过哪几步、现在可以做什么。 */
@Controller
class AssignmentController {

    private final Assignments assignments;
    private final Moves moves;
    private final AssignmentPage pages;

    AssignmentController(Assignments assignments, Moves moves, AssignmentPage pages) {
        this.assignments = assignments;
        this.moves = moves;
        this.pages = pages;
    }

    @GetMapping("/assignments/{id:\\d{1,18}}")
    @Requires(Permission.ASSIGNMENT_READ)
    String show(@PathVariable long id, Model page) {
        return pages.show(assignments.find(id), page);
    }

    @PostMapping("/assignments/{id:\\d{1,18}}/{act:[a-z-]{1,30}}")
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ASSIGNMENT_REVIEW, Permission.CAMPAIGN_WRITE})
    String act(
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Deed deed = Deed.of(act).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        Opinion opinion = new Opinion(
                typed.getOrDefault("opinion", ""),
                List.of(),
                deed.needs() == Deed.Needs.DEADLINE ? Days.parse(typed.get("deadline")) : null,
                typed.getOrDefault("document", ""));
        try {
            return "redirect:/assignments/"
                    + moves.move(id, version, deed, opinion).id() + "?done=" + act;
        } catch (Refused refused) {
            if (!(refused.problem() instanceof CampaignProblem problem)) throw refused;
            Language language = Languages.of(request);
            response.setStatus(problem.status());
            page.addAttribute("broken", lines(id, act, problem, language));
            page.addAttribute("act", act);
            page.addAttribute("typed", typed);
            return pages.show(assignments.find(id), page);
        }
    }

    /** 没填好的，一处一行，点它就到那里。 */
    private List<Map<String, String>> lines(long id, String act, CampaignProblem problem, Language language) {
        List<Map<String, String>> lines = new ArrayList<>();
        Stream<Obstacle> obstacles =
                problem == CampaignProblem.NOT_READY ? pages.obstacles(assignments.find(id)).stream() : Stream.empty();
        obstacles.forEach(one -> lines.add(ErrorLine.of(one.href(), one.refusal(language))));
        lines.add(ErrorLine.of("#" + act + "-" + problem.field(), problem.refusal(language)));
        return lines;
    }
}
