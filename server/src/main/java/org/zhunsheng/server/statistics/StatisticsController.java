package org.zhunsheng.server.statistics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.sheet.SheetAnswer;
import org.zhunsheng.server.statistics.StatisticsStore.AcceptedForm;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 统计的页面：各张表与图，每个数点得开；下载。没有脚本的时候表就是内容。 */
@Controller
class StatisticsController {

    private static final int PAGE = 50;

    private final Statistics statistics;
    private final Words words;

    StatisticsController(Statistics statistics, Words words) {
        this.statistics = statistics;
        this.words = words;
    }

    /** 网址里要看的；类别为空字也是一种，不写才是不分。 */
    private Where where(@Nullable Long organization, String year, @Nullable String kind) {
        return statistics.where(Statistics.Asked.of(organization, year, "*".equals(kind) ? null : kind));
    }

    @GetMapping("/statistics")
    @Requires(Permission.ASSIGNMENT_READ)
    String show(
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long after,
            Model page) {
        Where where = where(organization, year, kind);
        page.addAttribute("it", statistics.of(where, after));
        page.addAttribute("parent", parent(where));
        page.addAttribute("words", words);
        page.addAttribute("links", Links.of(where));
        return "statistics";
    }

    /** 上级也看得见的，可以回去。 */
    private static @Nullable Long parent(Where where) {
        String above = where.node().replaceFirst("\\d+/$", "");
        return !above.isEmpty() && where.scope().contains(above)
                ? where.organization().parentId()
                : null;
    }

    /** 一个数点开：恰是它数的那几份。 */
    @GetMapping("/statistics/forms")
    @Requires(Permission.ASSIGNMENT_READ)
    String forms(
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "all") String measure,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "0") long after,
            Model page) {
        Measure wanted = Measure.of(measure).orElseThrow(() -> new Refused(StatisticsProblem.NO_SECTION));
        Where where = where(organization, year, kind);
        List<AcceptedForm> found = statistics.acceptedForms(where, wanted, key, after, PAGE + 1);
        page.addAttribute("where", where);
        page.addAttribute("measure", wanted);
        page.addAttribute("key", key);
        page.addAttribute("label", words.fact(wanted, key));
        page.addAttribute("kindLabel", where.kind() == null ? "" : words.label(Section.KIND, where.kind()));
        page.addAttribute("count", statistics.forms(where, wanted, key));
        page.addAttribute("forms", found.subList(0, Math.min(PAGE, found.size())));
        page.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).filling() : null);
        page.addAttribute("links", Links.of(where));
        return "statistics-forms";
    }

    @GetMapping("/statistics/export")
    @Requires(Permission.ASSIGNMENT_READ)
    void export(
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "beneath") String section,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletRequest request,
            HttpServletResponse response) {
        SheetAnswer.require(format);
        Where where = where(organization, year, kind);
        Section found = statistics.exported(where, section);
        String title = Languages.of(request) == Language.ZH ? "统计" : "statistics";
        String name = title + "-" + where.year() + "-" + words.word("statistics.section." + section);
        SheetAnswer.write(name, format, head(found), rows(found), response);
    }

    private List<String> head(Section section) {
        List<String> head = new ArrayList<>();
        head.add(words.word("statistics.row." + section.name()));
        for (String column : section.columns())
            head.add(
                    section.name().equals(Measure.MATCH.code())
                            ? words.label("grade", column)
                            : words.word("statistics.column." + column));
        return head;
    }

    private List<List<?>> rows(Section section) {
        return section.rows().stream()
                .<List<?>>map(row -> {
                    List<Object> cells = new ArrayList<>();
                    cells.add(row.label().isEmpty() ? words.word("project.outside") : row.label());
                    row.numbers().forEach(number -> cells.add(number == null ? "" : number));
                    return cells;
                })
                .toList();
    }
}
