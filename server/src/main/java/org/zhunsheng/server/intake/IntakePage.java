package org.zhunsheng.server.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.zhunsheng.text.Language;

/** 导入的页面上有什么。 */
@Component
class IntakePage {

    private final Targets targets;
    private final Intakes intakes;

    IntakePage(Targets targets, Intakes intakes) {
        this.targets = targets;
        this.intakes = intakes;
    }

    /** 预览的一行，各格已写给人看。 */
    record Shown(int line, List<String> cells, String change) {}

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
            String kind, long organization, @Nullable String change, int after, Language language, Model page) {
        Intake intake = targets.intake(kind);
        String only = change == null || change.isEmpty() ? null : change;
        Intakes.Preview draft = intakes.preview(kind, organization, only, after);
        List<Column> used = intake.columns().stream()
                .filter(column -> draft.mapping().has(column.name()))
                .toList();
        page.addAttribute("draft", draft);
        page.addAttribute("change", only);
        page.addAttribute("used", used);
        page.addAttribute(
                "lines",
                draft.lines().stream().map(line -> shown(line, used, language)).toList());
        page.addAttribute(
                "mistakes",
                draft.errors().stream()
                        .map(mistake -> RowMessage.of(intake, mistake, language))
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

    private static Shown shown(IntakeStore.Line line, List<Column> used, Language language) {
        List<String> cells = new ArrayList<>();
        for (Column column : used) {
            Object value = line.cells().get(column.name());
            cells.add(value == null ? "" : Content.shown(column.content(), value, language));
        }
        return new Shown(line.line(), cells, line.change());
    }

    String home(String kind, long organization) {
        return targets.intake(kind).home(organization);
    }

    AnnotatedRows annotated(String kind, Language language, HttpServletResponse response) {
        return new AnnotatedRows(targets.intake(kind), language, response);
    }
}
