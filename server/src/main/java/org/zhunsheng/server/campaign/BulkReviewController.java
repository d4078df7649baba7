package org.zhunsheng.server.campaign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

/** 轮到自己审核的清单：筛选、勾选、先试一试、通过、还没有人动过的收回。没有脚本也行。 */
@Controller
@RequestMapping("/reviews")
class BulkReviewController {

    private static final int PAGE = 100;
    private static final int LONGEST = 100;
    private static final Pattern CHOSEN = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

    private final BulkReview bulk;

    BulkReviewController(BulkReview bulk) {
        this.bulk = bulk;
    }

    /** @param all 都勾上 */
    @GetMapping
    @Requires(Permission.ASSIGNMENT_REVIEW)
    String list(
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "false") boolean all,
            Model page) {
        String asked =
                words.strip().substring(0, Math.min(LONGEST, words.strip().length()));
        List<ReviewLine> lines = bulk.page(campaign, asked, after, PAGE + 1);
        page.addAttribute("lines", lines.stream().limit(PAGE).toList());
        page.addAttribute("next", lines.size() > PAGE ? lines.get(PAGE - 1).id() : null);
        page.addAttribute("campaigns", bulk.campaigns());
        page.addAttribute("campaign", campaign);
        page.addAttribute("words", asked);
        page.addAttribute("after", after);
        page.addAttribute("all", all);
        return "reviews";
    }

    /** 做了什么、各怎样；试的、做的、收回的是同一页。 */
    @PostMapping("/{act:trial|pass|recall}")
    @Requires(Permission.ASSIGNMENT_REVIEW)
    String act(
            @PathVariable String act,
            @RequestParam(defaultValue = "") List<String> form,
            @RequestParam(defaultValue = "") String opinion,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            page.addAttribute("outcomes", outcomes(act, chosen(form), opinion));
        } catch (Refused refused) {
            if (!(refused.problem() instanceof CampaignProblem problem)) throw refused;
            response.setStatus(problem.row().status());
            page.addAttribute("broken", List.of(ErrorLine.of("#reviews", problem.refusal(Languages.of(request)))));
            return list(null, "", 0, false, page);
        }
        page.addAttribute("act", act);
        page.addAttribute("opinion", opinion);
        page.addAttribute("language", Languages.of(request));
        return "reviews-done";
    }

    private List<BulkReview.Outcome> outcomes(String act, List<BulkReview.Chosen> chosen, String opinion) {
        return switch (act) {
            case "trial" -> bulk.trial(chosen, Deed.PASS);
            case "pass" -> bulk.move(chosen, Deed.PASS, opinion);
            default -> bulk.move(chosen, Deed.RECALL, "");
        };
    }

    private static List<BulkReview.Chosen> chosen(List<String> form) {
        return form.stream().map(BulkReviewController::chosen).toList();
    }

    private static BulkReview.Chosen chosen(String written) {
        Matcher parts = CHOSEN.matcher(written);
        if (!parts.matches()) throw new Refused(ServiceProblem.WRONG_REQUEST);
        return new BulkReview.Chosen(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
    }
}
