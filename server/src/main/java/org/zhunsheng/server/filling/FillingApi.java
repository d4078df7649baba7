package org.zhunsheng.server.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 填报表的接口；页面上的表格也用它。 */
@RestController
@RequestMapping("/api/v1/fillings/{id}")
class FillingApi {

    private final Fillings fillings;
    private final CellWriting writing;
    private final CellReading reading;
    private final Presences presences;
    private final RemarkLines lines;
    private final Projects projects;
    private final FreshRemarks fresh;

    FillingApi(
            Fillings fillings,
            CellWriting writing,
            CellReading reading,
            Presences presences,
            RemarkLines lines,
            Projects projects,
            FreshRemarks fresh) {
        this.fillings = fillings;
        this.writing = writing;
        this.reading = reading;
        this.presences = presences;
        this.lines = lines;
        this.projects = projects;
        this.fresh = fresh;
    }

    /** 一行：它的编号、所在的部分。 */
    record Row(String id, String section) {}

    /** @param opened 被退回的，只有这几处可以改（/行、.栏、部分/）；没有限定的为空表 */
    record Answer(Filling filling, List<String> opened, List<Row> rows, List<Cell> cells) {}

    /**
     * 一批改动。
     *
     * @param as 写下它们的帐号；现在登录的是别人时不存。程序可以不写
     * @param cause 见 {@link Cause}；不写是键入
     * @param remarks 存了之后要不要连同现在的检查一起回答
     */
    record Wanted(
            @Nullable Long as,
            @Nullable String cause,
            @Nullable List<@Nullable Change> changes,
            @Nullable Boolean remarks) {}

    /** @param remarks 现在的检查；没有要的、看不到整张表的为 null */
    record Done(List<Saved> saved, @Nullable List<RemarkLine> remarks) {}

    /** 一张表现在的检查。 */
    record Checked(String project, List<RemarkLine> remarks) {}

    /** 这个编号之后改过的格，还有谁在这里。 */
    record News(long number, boolean open, List<Cell> cells, List<Presences.Present> present) {}

    /** 要看写得对不对的几格，在哪一部分。 */
    record Judged(@Nullable String section, @Nullable List<@Nullable Judgement> cells) {}

    record Judgement(@Nullable String field, @Nullable String value) {}

    /** 各格应当怎样写；对的为空字。 */
    record Verdicts(List<String> faults) {}

    /** 正看着的一格。 */
    record Here(
            @Nullable String page,
            @Nullable String row,
            @Nullable String field) {}

    @GetMapping
    @Requires({Permission.ASSIGNMENT_READ, Permission.ROW_FILE})
    Answer one(@PathVariable long id) {
        FilledForm form = fillings.read(id);
        List<Row> rows = new ArrayList<>();
        for (Section section : form.kind().sections())
            form.rows(section.name()).forEach(row -> rows.add(new Row(row.id(), section.name())));
        return new Answer(form.filling(), form.filling().opening().list(), rows, form.cells());
    }

    @GetMapping("/changes")
    @Requires({Permission.ASSIGNMENT_READ, Permission.ROW_FILE})
    News since(@PathVariable long id, @RequestParam(defaultValue = "0") long after) {
        return reading.since(id, after);
    }

    @PostMapping("/changes")
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ROW_FILE})
    Done save(@PathVariable long id, @RequestBody Wanted wanted, HttpServletRequest request) {
        if (wanted.as() != null && wanted.as() != Caller.current().id())
            throw new Refused(FillingProblem.ANOTHER_ACCOUNT);
        Cause cause = Cause.said(wanted.cause() == null ? Cause.TYPED.code() : wanted.cause())
                .orElseThrow(() -> new Refused(FillingProblem.MALFORMED));
        List<@Nullable Change> changes = wanted.changes() == null ? List.of() : wanted.changes();
        if (changes.stream().anyMatch(FillingApi::incomplete)) throw new Refused(FillingProblem.MALFORMED);
        Language language = Languages.of(request);
        List<Saved> saved = writing.save(id, List.copyOf(changes), cause, language);
        return new Done(saved, Boolean.TRUE.equals(wanted.remarks()) ? fresh.of(id, language) : null);
    }

    private static boolean incomplete(@Nullable Change change) {
        return change == null
                || change.row() == null
                || change.field() == null
                || change.value() == null
                || change.key() == null;
    }

    /** 粘贴之前：这几格写得对不对；什么也不存。 */
    @PostMapping("/verdicts")
    @Requires({Permission.ASSIGNMENT_READ, Permission.ROW_FILE})
    Verdicts verdicts(@PathVariable long id, @RequestBody Judged asked, HttpServletRequest request) {
        FillingKind kind = fillings.kind(fillings.find(id));
        List<@Nullable Judgement> cells = asked.cells() == null ? List.of() : asked.cells();
        if (cells.size() > CellWriting.MOST) throw new Refused(FillingProblem.MALFORMED);
        Language language = Languages.of(request);
        return new Verdicts(cells.stream()
                .map(one -> one == null ? "" : fault(kind, text(asked.section()), one, language))
                .toList());
    }

    private static String fault(FillingKind kind, String section, Judgement cell, Language language) {
        return kind.field(section, text(cell.field()))
                .map(field -> field.fault(text(cell.value()), language))
                .orElse("");
    }

    /** 现在的检查，错误在前：哪一条、多重、在哪一格、说什么、为什么、怎样改、由哪一项引起、单位怎样说明的。 */
    @GetMapping("/remarks")
    @Requires(Permission.ASSIGNMENT_READ)
    Checked remarks(@PathVariable long id, HttpServletRequest request) {
        FilledForm form = fillings.read(id);
        return new Checked(projects.find(form.filling().projectId()).name(), lines.of(form, Languages.of(request)));
    }

    /** 一格的沿革，新的在前。 */
    @GetMapping("/history")
    @Requires({Permission.ASSIGNMENT_READ, Permission.ROW_FILE})
    List<CellStore.Past> history(
            @PathVariable long id, @RequestParam(defaultValue = "") String row, @RequestParam String field) {
        return reading.history(id, row, field);
    }

    /** 我在看这一格；回答这个编号之后的事。 */
    @PostMapping("/presence")
    @Requires({Permission.ASSIGNMENT_READ, Permission.ROW_FILE})
    News here(@PathVariable long id, @RequestParam(defaultValue = "0") long after, @RequestBody Here here) {
        presences.here(id, text(here.page()), text(here.row()), text(here.field()));
        return reading.since(id, after);
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written;
    }
}
