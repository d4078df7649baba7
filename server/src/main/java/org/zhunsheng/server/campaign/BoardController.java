package org.zhunsheng.server.campaign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.sheet.SheetAnswer;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 看板的页面：办到哪里、在谁手里，每个数点得开；催办、下载。 */
@Controller
class BoardController {

    private static final int PAGE = 50;

    private final Campaigns campaigns;
    private final Boards boards;
    private final Urgings urgings;

    BoardController(Campaigns campaigns, Boards boards, Urgings urgings) {
        this.campaigns = campaigns;
        this.boards = boards;
        this.urgings = urgings;
    }

    @GetMapping("/campaigns/{id:\\d{1,18}}/board")
    @Requires(Permission.ASSIGNMENT_READ)
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(required = false) @Nullable Long after,
            Model page) {
        return show(campaigns.find(id), organization, after, page);
    }

    private String show(Campaign campaign, @Nullable Long organization, @Nullable Long after, Model page) {
        BoardStore.Where where = boards.where(campaign, organization);
        Board board = boards.of(campaign, where, after);
        page.addAttribute("campaign", campaign);
        page.addAttribute("board", board);
        page.addAttribute("first", after == null);
        page.addAttribute("roots", boards.roots(campaign));
        page.addAttribute("top", where.node().equals(campaign.place()));
        page.addAttribute(
                "urges",
                campaign.isIssued()
                        && campaigns.writable(campaign)
                        && board.here().pending() > 0
                        && !where.today().equals(board.urged()));
        page.addAttribute("urgedToday", where.today().equals(board.urged()));
        return "board";
    }

    /** 看板上的一个数点开：恰是它数的那几份。 */
    @GetMapping("/campaigns/{id:\\d{1,18}}/board/forms")
    @Requires(Permission.ASSIGNMENT_READ)
    String forms(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "0") long after,
            Model page) {
        Campaign campaign = campaigns.find(id);
        BoardStore.Where where = boards.where(campaign, organization);
        Boards.Asked asked = new Boards.Asked(
                Standing.of(standing).orElse(null), level, Due.of(due).orElse(null));
        List<Assignment> found = boards.forms(campaign, where, asked, after, PAGE + 1);
        page.addAttribute("campaign", campaign);
        page.addAttribute("asked", asked);
        page.addAttribute("here", boards.of(campaign, where, null).here());
        page.addAttribute("forms", found.subList(0, Math.min(PAGE, found.size())));
        page.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        page.addAttribute("today", where.today());
        return "board-forms";
    }

    @GetMapping("/campaigns/{id:\\d{1,18}}/board/export")
    @Requires(Permission.ASSIGNMENT_READ)
    void export(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletRequest request,
            HttpServletResponse response) {
        SheetAnswer.require(format);
        boolean chinese = Languages.of(request) == Language.ZH;
        List<Board.Line> lines = boards.all(boards.where(campaigns.find(id), organization));
        SheetAnswer.write((chinese ? "看板-" : "board-") + id, format, head(chinese), rows(lines), response);
    }

    private static List<String> head(boolean chinese) {
        return chinese
                ? List.of("编码", "机构", "共", "未开始", "草稿", "待审核", "被退回", "终审通过", "不办了的", "已逾期")
                : List.of(
                        "code",
                        "organization",
                        "total",
                        "not started",
                        "draft",
                        "submitted",
                        "returned",
                        "accepted",
                        "withdrawn",
                        "overdue");
    }

    private static List<List<?>> rows(List<Board.Line> lines) {
        return lines.stream()
                .<List<?>>map(one -> List.of(
                        one.code(),
                        one.name(),
                        one.total(),
                        one.open(),
                        one.draft(),
                        one.submitted(),
                        one.returned(),
                        one.approved(),
                        one.stopped(),
                        one.overdue()))
                .toList();
    }

    @PostMapping("/campaigns/{id:\\d{1,18}}/urge")
    @Requires(Permission.CAMPAIGN_WRITE)
    String urge(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            int urged = urgings.urge(id, organization, said);
            return "redirect:/campaigns/" + id + "/board?urged=" + urged
                    + (organization == null ? "" : "&organization=" + organization);
        } catch (Refused refused) {
            if (!(refused.problem() instanceof CampaignProblem problem)) throw refused;
            response.setStatus(problem.status());
            page.addAttribute(
                    "broken", List.of(ErrorLine.of("#" + problem.field(), problem.refusal(Languages.of(request)))));
            page.addAttribute("said", said);
            return show(campaigns.find(id), organization, null, page);
        }
    }
}
