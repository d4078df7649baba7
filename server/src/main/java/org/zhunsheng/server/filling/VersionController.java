package org.zhunsheng.server.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 冻结了的各版：清单、一版与另一版的不同、照官方表式印出；审核人先看改了什么。 */
@Controller
@RequestMapping("/fillings/{id:\\d{1,18}}")
class VersionController {

    private static final String ONE = "/versions/{number:\\d{1,18}}";

    private final Fillings fillings;
    private final Versions versions;
    private final FillingHead head;
    private final FillingDocuments documents;
    private final Projects projects;

    VersionController(
            Fillings fillings, Versions versions, FillingHead head, FillingDocuments documents, Projects projects) {
        this.fillings = fillings;
        this.versions = versions;
        this.head = head;
        this.documents = documents;
        this.projects = projects;
    }

    @GetMapping("/versions")
    @Requires(Permission.ASSIGNMENT_READ)
    String list(@PathVariable long id, Model page) {
        head.show(fillings.read(id), page);
        page.addAttribute("versions", versions.list(id));
        page.addAttribute("formats", FillingDocuments.keys());
        return "filling-versions";
    }

    /** 一版；{@code against} 是与哪一版比，不写的与前一版比，0 是不比。 */
    @GetMapping(ONE)
    @Requires(Permission.ASSIGNMENT_READ)
    String version(
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable Long against,
            HttpServletRequest request,
            Model page) {
        List<Version> all = versions.list(id);
        page.addAttribute("versions", all);
        page.addAttribute("version", find(all, number));
        page.addAttribute("formats", FillingDocuments.keys());
        Optional<Version> other = against == null
                ? all.stream().filter(one -> one.number() < number).findFirst()
                : against == 0 ? Optional.empty() : Optional.of(find(all, against));
        return show(versions.read(id, number), other, Languages.of(request), page);
    }

    /** 送审的、正在改的，与上一次审核时看的那一版比。 */
    @GetMapping("/review")
    @Requires(Permission.ASSIGNMENT_READ)
    String review(@PathVariable long id, HttpServletRequest request, Model page) {
        FilledForm form = fillings.read(id);
        page.addAttribute("panel", documents.of(form.filling()).panel(id, true, page));
        return show(form, versions.reviewed(id), Languages.of(request), page);
    }

    @GetMapping(ONE + "/document")
    @Requires(Permission.ASSIGNMENT_READ)
    ResponseEntity<byte[]> document(@PathVariable long id, @PathVariable long number, @RequestParam String format) {
        FilledForm form = versions.read(id, number);
        String name = projects.find(form.filling().projectId()).name();
        return documents.write(form, name + "-" + number, format);
    }

    private String show(FilledForm form, Optional<Version> against, Language language, Model page) {
        head.show(form, page);
        page.addAttribute("against", against.orElse(null));
        page.addAttribute("headFrozen", documents.of(form.filling()).freezesHead());
        page.addAttribute(
                "changes",
                against.map(one ->
                                Difference.between(versions.read(form.filling().id(), one.number()), form))
                        .orElse(null));
        page.addAttribute(
                "grids",
                form.kind().sections().stream()
                        .map(section -> EntryGrid.of(form, section, language))
                        .toList());
        return "filling-version";
    }

    private static Version find(List<Version> all, long number) {
        return all.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }
}
