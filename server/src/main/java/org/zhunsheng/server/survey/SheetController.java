package org.zhunsheng.server.survey;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.reminder.MailSettings;
import org.zhunsheng.server.web.RespondentPages;
import org.zhunsheng.server.web.Squares;

/** 印凭据：一张一格，二维码、网址、可以照着输入的字。一页纸一百张，记入审计；用邮件寄了的不在里面。 */
@Controller
class SheetController {

    private static final int PAGE = 100;

    private final SurveyList surveys;
    private final SurveyChanges changes;
    private final MailSettings settings;

    SheetController(SurveyList surveys, SurveyChanges changes, MailSettings settings) {
        this.surveys = surveys;
        this.changes = changes;
        this.settings = settings;
    }

    /**
     * 一张。
     *
     * @param number 第几张，从 1 起
     * @param code 照着输入的字，五个一组
     */
    record Ticket(int number, String kind, String link, String code, Squares picture) {}

    @GetMapping("/surveys/{id:\\d{1,18}}/sheet")
    @Requires(Permission.SURVEY_WRITE)
    String sheet(@PathVariable long id, @RequestParam(defaultValue = "0") int from, Model page) {
        Survey it = surveys.find(id);
        Map<Integer, String> tokens = changes.print(id, Math.max(0, from), PAGE);
        List<Integer> kinds = SurveyChanges.kinds(it);
        String site = site();
        List<Ticket> tickets = new ArrayList<>();
        tokens.keySet().stream().sorted().forEach(position -> {
            String token = String.valueOf(tokens.get(position));
            String link = site + RespondentPages.PATH + "/" + token;
            tickets.add(new Ticket(
                    position + 1,
                    it.content().kinds().get(kinds.get(position)).name(),
                    link,
                    SurveyToken.grouped(token),
                    Squares.of(QrCode.encodeText(link, QrCode.Ecc.MEDIUM))));
        });
        page.addAttribute("it", it);
        page.addAttribute("tickets", tickets);
        page.addAttribute("mailed", surveys.mailed(it));
        page.addAttribute("site", site + RespondentPages.PATH);
        page.addAttribute("next", next(from, it));
        return "survey-sheet";
    }

    private static @Nullable Integer next(int from, Survey it) {
        int next = Math.max(0, from) + PAGE;
        return next < it.content().invited() ? next : null;
    }

    /** 对外的网址；没有设的，就是现在这个。 */
    private String site() {
        String address = settings.address();
        return address == null || address.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address.replaceFirst("/+$", "");
    }
}
