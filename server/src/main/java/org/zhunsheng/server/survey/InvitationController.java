package org.zhunsheng.server.survey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.reminder.MailSettings;
import org.zhunsheng.server.reminder.ReminderProblem;
import org.zhunsheng.server.setting.Setting;
import org.zhunsheng.server.setting.Settings;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 用邮件邀请、催答：贴名单，看寄得怎样，催还没有答的。 */
@Controller
@RequestMapping("/surveys/{id:\\d{1,18}}/invitations")
class InvitationController {

    private final SurveyList surveys;
    private final Invitations invitations;
    private final MailSettings mail;
    private final Settings settings;

    InvitationController(SurveyList surveys, Invitations invitations, MailSettings mail, Settings settings) {
        this.surveys = surveys;
        this.invitations = invitations;
        this.mail = mail;
        this.settings = settings;
    }

    /** 没有寄到的一个邮箱，为什么。 */
    record Failure(String address, String why) {}

    @GetMapping
    @Requires(Permission.SURVEY_WRITE)
    String show(@PathVariable long id, HttpServletRequest request, Model page) {
        Survey it = surveys.require(id, SurveyDeed.INVITE);
        Invitations.Standing standing = invitations.standing(it);
        page.addAttribute("it", it);
        page.addAttribute("standing", standing);
        page.addAttribute("mail", mail.links());
        page.addAttribute("days", settings.value(Setting.SURVEY_REMINDER.code()));
        page.addAttribute("kinds", kinds(standing.kinds()));
        Language language = Languages.of(request);
        page.addAttribute(
                "failures",
                standing.undelivered().stream()
                        .map(one -> new Failure(one.address(), why(one.problem(), language)))
                        .toList());
        if (!page.containsAttribute("typed")) page.addAttribute("typed", "");
        if (!page.containsAttribute("chosen")) page.addAttribute("chosen", "0");
        return "survey-invitations";
    }

    private static List<Map<String, String>> kinds(List<Invitations.Kind> kinds) {
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> Map.of(
                        "value", Integer.toString(i), "text", kinds.get(i).name()))
                .toList();
    }

    private static String why(String problem, Language language) {
        return ReminderProblem.of(problem)
                .map(known -> problem + " " + known.refusal(language).sentence())
                .orElse(problem);
    }

    @PostMapping
    @Requires(Permission.SURVEY_WRITE)
    String invite(
            @PathVariable long id,
            @RequestParam int kind,
            @RequestParam(defaultValue = "") String addresses,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        page.addAttribute("typed", addresses);
        page.addAttribute("chosen", Integer.toString(kind));
        return done(() -> invitations.invite(id, kind, addresses), id, request, response, page);
    }

    @PostMapping("/remind")
    @Requires(Permission.SURVEY_WRITE)
    String remind(@PathVariable long id, HttpServletRequest request, HttpServletResponse response, Model page) {
        return done(() -> invitations.remind(id), id, request, response, page);
    }

    private String done(
            IntSupplier work, long id, HttpServletRequest request, HttpServletResponse response, Model page) {
        try {
            return "redirect:/surveys/" + id + "/invitations?letters=" + work.getAsInt();
        } catch (Refused refused) {
            boolean known = refused.problem() instanceof SurveyProblem || refused.problem() instanceof WrongAddresses;
            if (!known || refused.problem() == SurveyProblem.NOT_NOW) throw refused;
            var refusal = refused.refusal(Languages.of(request));
            response.setStatus(refusal.status());
            String href = refused.problem() == SurveyProblem.NO_LETTERS_NOW ? "#main" : "#addresses";
            page.addAttribute("broken", List.of(ErrorLine.of(href, refusal)));
            return show(id, request, page);
        }
    }
}
