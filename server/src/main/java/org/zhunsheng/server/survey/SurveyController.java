package org.zhunsheng.server.survey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;

/** 有哪些调查；一个调查：问什么、交了几份、结果；开始收、延期、结束。 */
@Controller
class SurveyController {

    private static final int PAGE = 50;
    private static final String ONE = "/surveys/{id:\\d{1,18}}";

    private final SurveyList surveys;
    private final SurveyChanges changes;
    private final Organizations organizations;

    SurveyController(SurveyList surveys, SurveyChanges changes, Organizations organizations) {
        this.surveys = surveys;
        this.changes = changes;
        this.organizations = organizations;
    }

    @GetMapping("/surveys")
    @Requires(Permission.SURVEY_READ)
    String list(
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "0") long after,
            Model page) {
        page.addAttribute("lines", surveys.list(organization, after, PAGE));
        page.addAttribute("within", organization == null ? null : organizations.find(organization));
        page.addAttribute("owner", organization == null ? first() : owner(organization));
        return "surveys";
    }

    private @Nullable Long owner(long organization) {
        return surveys.mayWrite(organizations.find(organization).place()) ? organization : null;
    }

    /** 自己办得了调查的第一个机构。 */
    private static @Nullable Long first() {
        return Caller.current().posts().stream()
                .filter(post -> post.role().permissions().contains(Permission.SURVEY_WRITE))
                .map(Post::organization)
                .findFirst()
                .orElse(null);
    }

    @GetMapping(ONE)
    @Requires(Permission.SURVEY_READ)
    String show(@PathVariable long id, Model page) {
        Survey it = surveys.find(id);
        page.addAttribute("it", it);
        page.addAttribute("may", surveys.mayWrite(it.place()));
        page.addAttribute("over", it.state() == SurveyState.OPEN && it.endsOn().isBefore(surveys.today()));
        page.addAttribute("sample", SampleSize.of(it.content().population()));
        page.addAttribute("mailing", surveys.mailing(it));
        page.addAttribute("participation", surveys.participation(it));
        page.addAttribute("result", it.result() == null ? null : ResultView.of(it, it.result()));
        page.addAttribute(
                "remarks",
                IntStream.range(0, it.content().remarks().size())
                        .mapToObj(question -> surveys.remarks(it, question))
                        .toList());
        return "survey";
    }

    @PostMapping(ONE + "/open")
    @Requires(Permission.SURVEY_WRITE)
    String open(
            @PathVariable long id,
            @RequestParam int version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        return done(() -> changes.open(id, version), id, request, response, page);
    }

    @PostMapping(ONE + "/prolong")
    @Requires(Permission.SURVEY_WRITE)
    String prolong(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String until,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        return done(() -> changes.prolong(id, version, until), id, request, response, page);
    }

    @PostMapping(ONE + "/close")
    @Requires(Permission.SURVEY_WRITE)
    String close(
            @PathVariable long id,
            @RequestParam int version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        return done(() -> changes.close(id, version), id, request, response, page);
    }

    private String done(
            Supplier<Survey> work, long id, HttpServletRequest request, HttpServletResponse response, Model page) {
        try {
            return "redirect:/surveys/" + work.get().id() + "?done";
        } catch (Refused refused) {
            if (!(refused.problem() instanceof SurveyProblem)) throw refused;
            var refusal = refused.refusal(Languages.of(request));
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#acts-title", refusal)));
            return show(id, page);
        }
    }
}
