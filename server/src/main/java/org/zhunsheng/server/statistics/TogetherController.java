package org.zhunsheng.server.statistics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.check.CheckWords;
import org.zhunsheng.check.UnitChecks;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.money.FinalAccounts;
import org.zhunsheng.server.sheet.SheetAnswer;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 放在一起看的页面：发现点开到表与格，按检查筛选，下载；录入决算数。 */
@Controller
@RequestMapping("/statistics/together")
class TogetherController {

    private static final int PAGE = 50;

    private final Statistics statistics;
    private final Together together;
    private final FinalAccounts accounts;
    private final Words words;

    TogetherController(Statistics statistics, Together together, FinalAccounts accounts, Words words) {
        this.statistics = statistics;
        this.together = together;
        this.accounts = accounts;
        this.words = words;
    }

    private Where where(@Nullable Long organization, String year) {
        return statistics.where(Statistics.Asked.of(organization, year, null));
    }

    /** 没有的检查，与没有的一部分统计，回答相同。 */
    private static String known(String check) {
        if (!check.isEmpty()
                && UnitChecks.ALL.stream().noneMatch(one -> one.id().equals(check)))
            throw new Refused(StatisticsProblem.NO_CHECK);
        return check;
    }

    @GetMapping
    @Requires(Permission.ASSIGNMENT_READ)
    String show(
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String check,
            @RequestParam(defaultValue = "0") int from,
            HttpServletRequest request,
            Model page) {
        return show(where(organization, year), known(check), from, request, page);
    }

    private String show(Where where, String check, int from, HttpServletRequest request, Model page) {
        Language language = Languages.of(request);
        TogetherFindings found = together.of(where);
        List<TogetherFindings.Line> lines = found.lines(check, language);
        int start = Math.clamp(from, 0, lines.size());
        int end = Math.min(start + PAGE, lines.size());
        page.addAttribute("where", where);
        page.addAttribute("found", found);
        page.addAttribute("counts", found.counts());
        page.addAttribute("total", found.inspection().findings().size());
        page.addAttribute("titles", titles(language));
        page.addAttribute("check", check);
        page.addAttribute("lines", lines.subList(start, end));
        page.addAttribute("next", end < lines.size() ? Integer.valueOf(end) : null);
        page.addAttribute("notRun", found.notRun(language));
        page.addAttribute(
                "account", accounts.of(where.organization(), where.year()).orElse(null));
        page.addAttribute("may", accounts.isWritable(where.organization()));
        page.addAttribute("links", Links.of(where));
        return "statistics-together";
    }

    private static Map<String, String> titles(Language language) {
        return UnitChecks.ALL.stream()
                .collect(Collectors.toMap(
                        one -> one.id(), one -> CheckWords.of(one.id()).title().in(language)));
    }

    @GetMapping("/export")
    @Requires(Permission.ASSIGNMENT_READ)
    void export(
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String check,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletRequest request,
            HttpServletResponse response) {
        SheetAnswer.require(format);
        Where where = where(organization, year);
        Language language = Languages.of(request);
        List<List<?>> rows = together.of(where).lines(known(check), language).stream()
                .<List<?>>map(one -> List.of(
                        language == Language.ZH
                                ? one.severity().term()
                                : one.severity().key(),
                        CheckWords.of(one.check()).number(),
                        one.title(),
                        one.unit(),
                        one.message(),
                        one.remedy(),
                        one.spots().stream()
                                .map(TogetherFindings.Spot::project)
                                .distinct()
                                .collect(Collectors.joining("；"))))
                .toList();
        List<String> head = List.of("severity", "number", "check", "unit", "finding", "remedy", "forms").stream()
                .map(column -> words.word("together.column." + column))
                .toList();
        SheetAnswer.write(words.word("together") + "-" + where.year(), format, head, rows, response);
    }

    /** 录入、改正决算里的项目支出；做成的回到这一页，出错的留在这里，所填的还在。 */
    @PostMapping("/accounts")
    @Requires(Permission.MONEY_WRITE)
    String enter(
            @RequestParam long organization,
            @RequestParam String year,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Where where = where(organization, year);
        try {
            accounts.enter(organization, where.year(), amount, version);
            return "redirect:/statistics/together?organization=" + organization + "&year=" + where.year() + "&done";
        } catch (Refused refused) {
            var refusal = refused.refusal(Languages.of(request));
            if (refusal.status() != 422 && refusal.status() != 409) throw refused;
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#amount", refusal)));
            page.addAttribute("typed", amount);
            return show(where, "", 0, request, page);
        }
    }
}
