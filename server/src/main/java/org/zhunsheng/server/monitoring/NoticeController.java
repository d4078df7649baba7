package org.zhunsheng.server.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.monitoring.Reading.Lamp;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 整改通知的页面：下达一份；看一份，反馈、销号、退回、撤回。 */
@Controller
class NoticeController {

    private static final String EXPECTED = "expected.";

    private final Notices notices;
    private final Monitorings monitorings;
    private final Fillings fillings;

    NoticeController(Notices notices, Monitorings monitorings, Fillings fillings) {
        this.notices = notices;
        this.monitorings = monitorings;
        this.fillings = fillings;
    }

    @GetMapping("/fillings/{id:\\d{1,18}}/notices")
    @Requires(Permission.ASSIGNMENT_REVIEW)
    String form(@PathVariable long id, Model page) {
        Reading reading = monitorings.reading(id);
        page.addAttribute("chosen", reading.redRows());
        page.addAttribute("typed", Map.of());
        return issuing(id, reading, page);
    }

    @PostMapping("/fillings/{id:\\d{1,18}}/notices")
    @Requires(Permission.ASSIGNMENT_REVIEW)
    String issue(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> row,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            NoticeWish wish = new NoticeWish(row, typed.getOrDefault("demand", ""), Days.parse(typed.get("deadline")));
            return "redirect:/notices/" + notices.issue(id, wish).id() + "?done=issue";
        } catch (Refused refused) {
            broken(refused, "issue", request, response, page);
            page.addAttribute("chosen", row);
            page.addAttribute("typed", typed);
            return issuing(id, monitorings.reading(id), page);
        }
    }

    private String issuing(long id, Reading reading, Model page) {
        page.addAttribute("reading", reading);
        page.addAttribute("it", fillings.find(id));
        page.addAttribute("mayIssue", notices.mayIssue(fillings.find(id)));
        return "notice-form";
    }

    @GetMapping("/notices/{id:\\d{1,18}}")
    @Requires(Permission.ASSIGNMENT_READ)
    String show(@PathVariable long id, Model page) {
        page.addAttribute("typed", Map.of());
        return show(notices.find(id), page);
    }

    @PostMapping("/notices/{id:\\d{1,18}}/{act:[a-z]{1,20}}")
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ASSIGNMENT_REVIEW})
    String act(
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        NoticeDeed deed = NoticeDeed.of(act)
                .filter(one -> one != NoticeDeed.ISSUE)
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        try {
            return "redirect:/notices/"
                    + notices.move(id, version, deed, words(typed)).id() + "?done=" + act;
        } catch (Refused refused) {
            broken(refused, act, request, response, page);
            page.addAttribute("act", act);
            page.addAttribute("typed", typed);
            return show(notices.find(id), page);
        }
    }

    private static NoticeWords words(Map<String, String> typed) {
        Map<String, String> expected = typed.entrySet().stream()
                .filter(one -> one.getKey().startsWith(EXPECTED))
                .collect(Collectors.toMap(one -> one.getKey().substring(EXPECTED.length()), Map.Entry::getValue));
        return new NoticeWords(typed.getOrDefault("said", ""), expected);
    }

    /** 自己这里的问题留在页面上，键入的不丢；别的照旧。 */
    private static void broken(
            Refused refused, String act, HttpServletRequest request, HttpServletResponse response, Model page) {
        if (!(refused.problem() instanceof MonitoringProblem problem)) throw refused;
        response.setStatus(problem.status());
        String field = switch (problem) {
            case WRONG_DEADLINE -> "#deadline";
            case WRONG_ROWS -> "#rows";
            default -> "#" + act + "-said";
        };
        page.addAttribute("broken", List.of(ErrorLine.of(field, problem.refusal(Languages.of(request)))));
    }

    private String show(Notice notice, Model page) {
        Map<String, String> names = monitorings.reading(notice.fillingId()).indicators().stream()
                .collect(Collectors.toMap(Lamp::row, Lamp::name));
        page.addAttribute("it", notice);
        page.addAttribute("names", names);
        page.addAttribute("moves", notices.moves(notice.id()));
        page.addAttribute("deeds", notices.possible(notice));
        page.addAttribute("today", LocalDate.now());
        return "notice";
    }
}
