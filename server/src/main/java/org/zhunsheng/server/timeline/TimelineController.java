package org.zhunsheng.server.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.campaign.Assignment;
import org.zhunsheng.server.campaign.Assignments;
import org.zhunsheng.server.evaluation.PointsReason;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.text.Language;

/** 经过的页面：一份填报从头到尾的每一件事，新的在前，按类筛选。 */
@Controller
class TimelineController {

    private final Timelines timelines;
    private final Assignments assignments;

    TimelineController(Timelines timelines, Assignments assignments) {
        this.timelines = timelines;
        this.assignments = assignments;
    }

    @GetMapping("/assignments/{id:\\d{1,18}}/timeline")
    @Requires(Permission.ASSIGNMENT_READ)
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String before,
            HttpServletRequest request,
            Model page) {
        Assignment assignment = assignments.find(id);
        TimelineKind only = TimelineKind.asked(kind);
        page.addAttribute("it", assignment);
        page.addAttribute("shown", timelines.page(assignment, only, TimelineKey.of(before)));
        page.addAttribute("kind", only == null ? "" : only.code());
        page.addAttribute("kinds", kinds(assignment, only));
        page.addAttribute("reasons", new Reasons(Languages.of(request)));
        return "timeline";
    }

    /** 看不见公开的，不列公开。 */
    private List<TimelineKind> kinds(Assignment assignment, @Nullable TimelineKind only) {
        boolean disclosure = only == TimelineKind.DISCLOSURE || timelines.seesDisclosure(assignment);
        return Arrays.stream(TimelineKind.values())
                .filter(one -> one != TimelineKind.DISCLOSURE || disclosure)
                .toList();
    }

    /** 审核得分的原因，给人看的说法。 */
    record Reasons(Language language) {

        public String of(String code) {
            PointsReason reason = PointsReason.kept(code);
            return language == Language.EN ? reason.en() : reason.zh();
        }
    }
}
