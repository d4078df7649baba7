package org.zhunsheng.server.workbook;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.LocaleResolver;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.web.Languages;

/** Excel 填报的页面上有什么。 */
@Component
class WorkbookPage {

    /** 一张表先列这么多处；只看一张表的，一页这么多。 */
    private static final int FOLDED = 40;

    private static final int PAGE = 200;

    private final Workbooks workbooks;
    private final MessageSource messages;
    private final LocaleResolver languages;

    WorkbookPage(Workbooks workbooks, MessageSource messages, LocaleResolver languages) {
        this.workbooks = workbooks;
        this.messages = messages;
        this.languages = languages;
    }

    Words words(HttpServletRequest request) {
        return new Words(messages, languages.resolveLocale(request));
    }

    String home(String kind, String year, Model page) {
        List<Bundle> bundles = workbooks.bundles().stream()
                .filter(one -> kind.isEmpty() || one.kind().equals(kind))
                .filter(one -> year.isEmpty() || Integer.toString(one.year()).equals(year))
                .toList();
        page.addAttribute("bundles", bundles);
        page.addAttribute("today", LocalDate.now());
        page.addAttribute("latest", workbooks.latest().orElse(null));
        return "workbooks";
    }

    /** 一处，照页面的语言。 */
    public record Shown(
            State state,
            String place,
            String at,
            String field,
            String before,
            String written,
            String now,
            String remark,
            String choice,
            String mine) {}

    /**
     * 一张表。
     *
     * @param problem 整张不用的缘由
     * @param lines 先列的几处
     * @param more 没有列出的还有几处
     */
    public record Form(
            long id,
            String project,
            String name,
            String sheet,
            String problem,
            Map<State, Long> counts,
            int unchanged,
            boolean urgent,
            List<Shown> lines,
            int more) {}

    String show(Returned returned, String state, long form, int after, HttpServletRequest request, Model page) {
        List<Compared> all = workbooks.compare(returned.upload(), Languages.of(request));
        Map<State, Long> counts = new EnumMap<>(State.class);
        all.forEach(one -> one.counts().forEach((key, value) -> counts.merge(key, value, Long::sum)));
        State wanted = State.of(state).orElse(null);
        Words words = words(request);
        List<Form> forms = all.stream()
                .filter(one -> form == 0 || one.form().filling() == form)
                .filter(one -> wanted == null || one.count(wanted) > 0)
                .map(one -> form(one, wanted, Math.max(0, after), form == 0 ? FOLDED : PAGE, words))
                .toList();
        page.addAttribute("it", returned);
        page.addAttribute("counts", counts);
        page.addAttribute(
                "unchanged", all.stream().mapToInt(Compared::unchanged).sum());
        page.addAttribute("forms", forms);
        page.addAttribute("only", form);
        page.addAttribute("state", wanted == null ? null : wanted.code());
        page.addAttribute("next", Math.max(0, after) + PAGE);
        page.addAttribute(
                "writes", all.stream().flatMap(one -> one.lines().stream()).anyMatch(WorkbookPage::writes));
        page.addAttribute("marked", all.stream().anyMatch(one -> !one.lines().isEmpty()));
        return "workbook";
    }

    private static boolean writes(Line line) {
        return line.state().isWritten() || line.is(State.CONFLICT);
    }

    private static Form form(Compared one, @Nullable State wanted, int after, int most, Words words) {
        List<Line> lines = new ArrayList<>(wanted == null ? one.lines() : one.lines(wanted));
        lines.sort(Comparator.comparing(Line::state));
        List<Line> some = lines.stream().skip(after).limit(most).toList();
        Filling filling = one.it() == null ? null : one.it().form().filling();
        String kind = filling == null ? "" : filling.kind();
        return new Form(
                one.form().filling(),
                one.project(),
                filling == null ? "" : words.form(filling),
                one.form().sheet(),
                one.problem(),
                one.counts(),
                one.unchanged(),
                wanted != null || one.count(State.CONFLICT) + one.count(State.INVALID) + one.count(State.IGNORED) > 0,
                some.stream().map(line -> shown(one, kind, line, words)).toList(),
                Math.max(0, lines.size() - after - some.size()));
    }

    private static Shown shown(Compared one, String kind, Line line, Words words) {
        String section = words.section(kind, line.section());
        String row = line.row().isEmpty()
                ? ""
                : " · " + (line.nth() == 0 ? words.of("workbook.new") : words.of("workbook.row", line.nth())) + " "
                        + line.title();
        return new Shown(
                line.state(),
                section + row,
                line.at(),
                words.field(kind, line.section(), line.field()),
                line.before(),
                line.written(),
                line.now(),
                new Remarks(words).of(line),
                Choices.name(one.form().filling(), line),
                Choices.mine(line));
    }
}
