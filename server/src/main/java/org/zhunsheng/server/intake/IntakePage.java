package org.zhunsheng.server.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.zhunsheng.server.web.GridWords;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.text.Language;

/** 导入的页面上有什么。 */
@Component
class IntakePage {

    private final Targets targets;
    private final Intakes intakes;
    private final GridWords words;

    IntakePage(Targets targets, Intakes intakes, GridWords words) {
        this.targets = targets;
        this.intakes = intakes;
        this.words = words;
    }

    /** 一格：有错误的行是原来写的，可以改；没有的行已写给人看。 */
    record Cell(Column column, String value, String fault) {

        /** 可以很长、要折行的：不是数、日期、一个词。 */
        public boolean isWrapped() {
            return column.content() instanceof Content.Text
                    || column.content() instanceof Content.Code
                    || column.content() instanceof Content.Several;
        }

        public boolean isNumber() {
            return column.content() instanceof Content.Amount;
        }
    }

    /**
     * 一行。
     *
     * @param wrong 有错误
     * @param faults 说的不是看得见的哪一格的错误
     */
    record Shown(int line, List<Cell> cells, String change, boolean wrong, List<String> faults) {}

    /** 文件的一列，与它现在对着的栏。 */
    record Head(String cell, String field) {}

    @Transactional(readOnly = true)
    public String choose(String kind, long organization, Model page) {
        Intake intake = targets.intake(kind);
        page.addAttribute("kind", kind);
        page.addAttribute("words", "intake." + intake.words());
        page.addAttribute("subjectZh", intake.subject(Language.ZH));
        page.addAttribute("subjectEn", intake.subject(Language.EN));
        page.addAttribute("columns", intake.columns());
        page.addAttribute(
                "money", intake.columns().stream().anyMatch(column -> column.content() instanceof Content.Amount));
        page.addAttribute("it", targets.find(intake, organization));
        page.addAttribute("home", intake.home(organization));
        return "import";
    }

    @Transactional(readOnly = true)
    public String draft(
            String kind,
            long organization,
            @Nullable String change,
            int after,
            HttpServletRequest request,
            Model page) {
        Language language = Languages.of(request);
        Intake intake = targets.intake(kind);
        Intakes.Preview draft = intakes.preview(kind, organization, change, after);
        List<Column> used = intake.columns().stream()
                .filter(column -> draft.mapping().has(column.name()))
                .toList();
        page.addAttribute("draft", draft);
        page.addAttribute("gridWords", words.json(request));
        page.addAttribute("used", used);
        page.addAttribute(
                "lines",
                draft.lines().stream()
                        .map(line -> shown(intake, draft.mapping(), line, used, language))
                        .toList());
        page.addAttribute("heads", heads(draft.mapping(), page.getAttribute("typed")));
        return choose(kind, organization, page);
    }

    /** 刚才没有对好的，照所选的再显示。 */
    private static List<Head> heads(Mapping mapping, @Nullable Object typed) {
        List<?> fields = typed instanceof List<?> chosen
                        && chosen.size() == mapping.head().size()
                ? chosen
                : mapping.fields();
        return IntStream.range(0, mapping.head().size())
                .mapToObj(i -> new Head(mapping.head().get(i), String.valueOf(fields.get(i))))
                .toList();
    }

    private static Shown shown(
            Intake intake, Mapping mapping, DraftLineStore.Line line, List<Column> used, Language language) {
        boolean wrong = line.fields().length > 0;
        Map<String, String> faults = new LinkedHashMap<>();
        for (IntakeStore.Mistake mistake : line.mistakes())
            faults.merge(
                    mistake.field(),
                    RowMessage.of(intake, mistake, language).fault(language),
                    (one, other) -> one + "\n" + other);
        List<Cell> cells = new ArrayList<>();
        for (Column column : used) {
            Object value = line.cells().get(column.name());
            String text = wrong
                    ? mapping.text(List.of(line.raw()), column.name())
                    : value == null ? "" : Content.shown(column.content(), value, language);
            String fault = faults.remove(column.name());
            cells.add(new Cell(column, text, fault == null ? "" : fault));
        }
        return new Shown(line.line(), cells, line.change(), wrong, List.copyOf(faults.values()));
    }

    String home(String kind, long organization) {
        return targets.intake(kind).home(organization);
    }

    AnnotatedRows annotated(String kind, Language language, HttpServletResponse response) {
        return new AnnotatedRows(targets.intake(kind), language, response);
    }
}
