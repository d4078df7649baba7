package org.zhunsheng.server.evaluation;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.campaign.Assignments;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refusable;
import org.zhunsheng.server.web.Refused;

/** 给一行定审核得分、撤回的页面。没有脚本也行。 */
@Controller
class PointsController {

    private static final String PATH = "/fillings/{id:\\d{1,18}}/points";

    /** 写错了的，回到那一栏。 */
    private static final Map<String, String> FIELDS = Map.of(
            PointsProblem.POINTS.code(), "#points",
            PointsProblem.REASON.code(), "#reason",
            PointsProblem.TEXT.code(), "#text");

    private final PointsReview review;
    private final Fillings fillings;
    private final Assignments assignments;
    private final Projects projects;

    PointsController(PointsReview review, Fillings fillings, Assignments assignments, Projects projects) {
        this.review = review;
        this.fillings = fillings;
        this.assignments = assignments;
        this.projects = projects;
    }

    @GetMapping(PATH)
    @Requires(Permission.ASSIGNMENT_REVIEW)
    String form(@PathVariable long id, @RequestParam(defaultValue = "") String row, Model page) {
        List<ReviewedPoints> history = review.history(id, row);
        Optional<ReviewedPoints> last = history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
        PointsReview.Wanted typed = last.map(one -> new PointsReview.Wanted(
                        row,
                        one.points() == null ? "" : one.points().toPlainString(),
                        one.reason().code(),
                        one.points() == null ? "" : one.text(),
                        one.id()))
                .orElse(new PointsReview.Wanted(row, "", "", "", 0));
        return form(id, typed, history, page);
    }

    @PostMapping(PATH)
    @Requires(Permission.ASSIGNMENT_REVIEW)
    String save(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        PointsReview.Wanted wanted = new PointsReview.Wanted(
                typed.getOrDefault("row", ""),
                typed.getOrDefault("points", ""),
                typed.getOrDefault("reason", ""),
                typed.getOrDefault("text", ""),
                seen);
        boolean withdrawing = "withdraw".equals(typed.get("act"));
        try {
            if (withdrawing) review.withdraw(id, wanted);
            else review.set(id, wanted);
            return "redirect:/fillings/" + id + "/review?done=points#scores-title";
        } catch (Refused refused) {
            Refusable problem = refused.problem();
            String field = problem == null ? null : FIELDS.get(problem.code());
            if (problem == null || field == null) throw refused;
            response.setStatus(problem.status());
            page.addAttribute("broken", List.of(ErrorLine.of(field, problem.refusal(Languages.of(request)))));
            return form(id, wanted, review.history(id, wanted.row()), page);
        }
    }

    private String form(long id, PointsReview.Wanted typed, List<ReviewedPoints> history, Model page) {
        Filling filling = fillings.find(id);
        page.addAttribute("line", review.line(id, typed.row()));
        page.addAttribute("it", filling);
        page.addAttribute("project", projects.find(filling.projectId()));
        page.addAttribute("typed", typed);
        page.addAttribute("history", history);
        page.addAttribute("reasons", PointsReason.all());
        page.addAttribute("may", review.may(assignments.find(filling.assignmentId())));
        return "points-form";
    }
}
