package org.zhunsheng.server.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.campaign.Requirements;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.GridWords;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 填报表的页面：各部分的清单，一部分一页。没有脚本也能填。 */
@Controller
class FillingController {

    private static final String PATH = "/fillings/{id:\\d{1,18}}";
    private static final String SECTION = PATH + "/{section:[a-z]{1,40}}";

    private final Fillings fillings;
    private final SectionWriting writing;
    private final GridWords words;
    private final FillingDocuments documents;
    private final Carrying carrying;
    private final Projects projects;
    private final Versions versions;
    private final FillingHead head;
    private final Divisions divisions;
    private final Answers answers;
    private final RemarkLines remarks;
    private final Requirements requirements;

    FillingController(
            Fillings fillings,
            SectionWriting writing,
            GridWords words,
            FillingDocuments documents,
            Carrying carrying,
            Projects projects,
            Versions versions,
            FillingHead head,
            Divisions divisions,
            Answers answers,
            RemarkLines remarks,
            Requirements requirements) {
        this.fillings = fillings;
        this.writing = writing;
        this.words = words;
        this.documents = documents;
        this.carrying = carrying;
        this.projects = projects;
        this.versions = versions;
        this.head = head;
        this.divisions = divisions;
        this.answers = answers;
        this.remarks = remarks;
        this.requirements = requirements;
    }

    @GetMapping(PATH)
    @Requires(Permission.ASSIGNMENT_READ)
    String overview(@PathVariable long id, HttpServletRequest request, Model page) {
        FilledForm form = fillings.read(id);
        if (!head.seesProject(form.filling()))
            return "redirect:/fillings/" + id + "/"
                    + fillings.dividedSection(form.kind().name());
        List<Progress> parts = Progress.of(form);
        head.show(form, page);
        page.addAttribute("parts", parts);
        page.addAttribute("complete", parts.stream().filter(Progress::complete).count());
        carrying.show(form, page);
        if (form.filling().open())
            page.addAttribute("left", requirements.daysLeft(form.filling().assignmentId()));
        page.addAttribute("formats", FillingDocuments.keys());
        versions(form, page);
        List<DivisionRow> rows = divisions.rows(id);
        page.addAttribute("divisions", rows);
        page.addAttribute(
                "confirmed", rows.stream().filter(DivisionRow::isConfirmed).count());
        page.addAttribute("panel", documents.of(form.filling()).panel(id, true, page));
        remarks.show(form, Languages.of(request), page);
        return "filling";
    }

    /** 建议改而不改的，说明。 */
    @PostMapping(PATH + "/answers")
    @Requires(Permission.ASSIGNMENT_FILE)
    String answer(@PathVariable long id, @RequestParam Map<String, String> typed) {
        answers.save(id, typed);
        return "redirect:/fillings/" + id + "?done=answers#remarks-title";
    }

    /** 从往年带来。 */
    @PostMapping(PATH + "/carry")
    @Requires(Permission.ASSIGNMENT_FILE)
    String carry(@PathVariable long id) {
        carrying.carry(id);
        return "redirect:/fillings/" + id + "?done=carry";
    }

    /** 照官方的表式，五种格式。 */
    @GetMapping(PATH + "/document")
    @Requires(Permission.ASSIGNMENT_READ)
    ResponseEntity<byte[]> document(@PathVariable long id, @RequestParam String format) {
        Filling filling = fillings.find(id);
        Project project = projects.find(filling.projectId());
        return documents.write(filling, project.name(), format);
    }

    @GetMapping(SECTION)
    @Requires({Permission.ASSIGNMENT_READ, Permission.ROW_FILE})
    String section(@PathVariable long id, @PathVariable String section, HttpServletRequest request, Model page) {
        return show(fillings.read(id), section, request, page);
    }

    /** 没有脚本：整页交来，存动过的格；加一行、删一行、确认一段由往年带来的文字也在这里。 */
    @PostMapping(SECTION)
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ROW_FILE})
    String save(
            @PathVariable long id,
            @PathVariable String section,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String remove,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String confirm,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            Model page) {
        if (!confirm.isEmpty()) {
            writing.confirm(id, confirm, seen);
            return "redirect:/fillings/" + id + "?done=confirm#carried-title";
        }
        List<SectionWriting.Clash> clashes =
                writing.save(id, new PostedCells(typed, seen), section, add, remove, Languages.of(request));
        if (clashes.isEmpty() && !next.isEmpty()) return "redirect:" + next(fillings.read(id), section);
        if (clashes.isEmpty()) return "redirect:/fillings/" + id + "/" + section + "?done=1";
        page.addAttribute("clashes", clashes);
        return show(fillings.read(id), section, request, page);
    }

    /** 填完这一部分到哪里去：下一部分；最后一部分之后看检查，好提交。 */
    private static String next(FilledForm form, String section) {
        String path = "/fillings/" + form.filling().id();
        return form.kind()
                .section(section)
                .flatMap(one -> form.kind().after(form, one))
                .map(after -> path + "/" + after.name())
                .orElse(path + "#remarks-title");
    }

    private String show(FilledForm form, String name, HttpServletRequest request, Model page) {
        Section section =
                form.kind().section(name).map(Section::typed).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        head.show(form, page);
        page.addAttribute(
                "panel", documents.of(form.filling()).panel(form.filling().id(), false, page));
        if (head.seesProject(form.filling())) remarks.beside(form, Languages.of(request), page);
        FilledForm approved = versions.adjusted(form.filling().id())
                .map(one -> versions.read(form.filling().id(), one.number()))
                .orElse(null);
        EntryGrid grid = grid(form, approved, section, Languages.of(request), page);
        List<DivisionRow> rows =
                section.repeated() ? divisions.rows(form.filling().id()) : List.of();
        Opened opened = form.filling().opening();
        EntryGrid lockable = grid.opened(opened);
        page.addAttribute("grid", fillings.mayFile(form.filling()) ? lockable : lockable.only(rows));
        page.addAttribute("growing", section.growing() && opened.whole(name));
        page.addAttribute(
                "divisions",
                rows.stream().filter(row -> form.isIn(section, row.row())).toList());
        page.addAttribute("next", next(form, name));
        page.addAttribute(
                "after", form.kind().after(form, section).map(Section::name).orElse(""));
        page.addAttribute("words", words.json(request));
        page.addAttribute("account", Caller.current().id());
        return "filling-section";
    }

    /** 正在调整的，旁边写着已批的；不然写着往年的，只写几栏。 */
    private EntryGrid grid(
            FilledForm form, @Nullable FilledForm approved, Section section, Language language, Model page) {
        FilledForm before = approved != null ? null : carrying.before(form).orElse(null);
        if (before == null) return EntryGrid.of(form, approved, section, language);
        page.addAttribute("before", Integer.toString(before.filling().year()));
        page.addAttribute("dropped", EntryGrid.dropped(form, before, section));
        return EntryGrid.beside(form, before, section, language);
    }

    /** 有几版；正在调整的，基线是哪一版，与它有几格不同。 */
    private void versions(FilledForm form, Model page) {
        long id = form.filling().id();
        List<Version> all = versions.list(id);
        page.addAttribute("versions", all.size());
        page.addAttribute("latest", all.isEmpty() ? null : all.getFirst());
        boolean approved =
                all.stream().anyMatch(Version::baseline) && form.kind().name().equals("self-evaluation");
        page.addAttribute("mayDisclose", approved && fillings.mayFile(form.filling()));
        versions.adjusted(id).ifPresent(baseline -> {
            page.addAttribute("baseline", baseline);
            page.addAttribute(
                    "changed",
                    Difference.between(versions.read(id, baseline.number()), form)
                            .size());
        });
    }
}
