package org.zhunsheng.server.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.campaign.Assignment;
import org.zhunsheng.server.campaign.Assignments;
import org.zhunsheng.server.campaign.Remark;
import org.zhunsheng.server.campaign.Reviewing;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.filling.Section;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 提一条审核意见的页面，和在意见之下说话。没有脚本也行。 */
@Controller
class ThreadController {

    private static final String ASK = "/fillings/{id:\\d{1,18}}/ask";

    private final Threads threads;
    private final Spots spots;
    private final Fillings fillings;
    private final Assignments assignments;
    private final Reviewing reviewing;
    private final Projects projects;

    ThreadController(
            Threads threads,
            Spots spots,
            Fillings fillings,
            Assignments assignments,
            Reviewing reviewing,
            Projects projects) {
        this.threads = threads;
        this.spots = spots;
        this.fillings = fillings;
        this.assignments = assignments;
        this.reviewing = reviewing;
        this.projects = projects;
    }

    /** 那一行的一栏，给人选。 */
    public record Choice(String name, String value) {}

    @GetMapping(ASK)
    @Requires(Permission.ASSIGNMENT_REVIEW)
    String ask(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String row,
            Model page) {
        return form(id, new Remark(section, row, "", "", ""), page);
    }

    @PostMapping(ASK)
    @Requires(Permission.ASSIGNMENT_REVIEW)
    String asked(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Remark remark = new Remark(section, row, field, "", text);
        Assignment assignment = assignments.find(fillings.find(id).assignmentId());
        try {
            ReviewThread thread = threads.ask(assignment, remark);
            return "redirect:/fillings/" + id + "/review?done=asked#thread-" + thread.id();
        } catch (Refused refused) {
            if (refused.problem() != ReviewProblem.NO_TEXT) throw refused;
            response.setStatus(ReviewProblem.NO_TEXT.row().status());
            page.addAttribute(
                    "broken", List.of(ErrorLine.of("#text", ReviewProblem.NO_TEXT.refusal(Languages.of(request)))));
            return form(id, remark, page);
        }
    }

    private String form(long id, Remark remark, Model page) {
        Filling filling = fillings.find(id);
        FilledForm form = fillings.read(id);
        String title = spots.named(form, new Remark(remark.section(), remark.row(), "", "", ""))
                .title();
        List<Choice> fields = form.kind().section(remark.section()).stream()
                .filter(section -> !section.repeated() || !remark.row().isEmpty())
                .map(Section::fields)
                .flatMap(List::stream)
                .map(field -> new Choice(field.name(), form.value(remark.row(), field.name())))
                .toList();
        page.addAttribute("it", filling);
        page.addAttribute("project", projects.find(filling.projectId()));
        page.addAttribute("spot", remark);
        page.addAttribute("spotTitle", title);
        page.addAttribute("choices", fields);
        page.addAttribute("turn", reviewing.hasTurn(assignments.find(filling.assignmentId())));
        return "thread-form";
    }

    /** 在一条之下说一句；说完回到原来的那一页。 */
    @PostMapping("/threads/{thread:\\d{1,18}}/{act:[a-z]{1,10}}")
    @Requires({Permission.ASSIGNMENT_REVIEW, Permission.ASSIGNMENT_FILE})
    String say(
            @PathVariable long thread,
            @PathVariable String act,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> typed) {
        ThreadAct said = ThreadAct.of(act)
                .filter(one -> one != ThreadAct.OPEN)
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        Assignment assignment = assignments.find(threads.find(thread).assignmentId());
        threads.say(assignment, thread, version, said, typed.getOrDefault("text", ""));
        String form = "/fillings/" + fillings.ofAssignment(assignment.id()).id();
        String page = assignment.state().isUnderReview() ? form + "/review" : form;
        return "redirect:" + page + "?done=" + said.code() + "#thread-" + thread;
    }
}
