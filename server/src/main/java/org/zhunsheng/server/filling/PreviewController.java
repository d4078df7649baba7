package org.zhunsheng.server.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.campaign.Handover;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 提交之前核对的一页：印出来的样子、填的每一格（改得回去）、还缺什么，然后提交。 */
@Controller
class PreviewController {

    private final Fillings fillings;
    private final FillingHead head;
    private final RemarkLines remarks;
    private final Preview preview;
    private final Handover handover;
    private final Projects projects;

    PreviewController(
            Fillings fillings,
            FillingHead head,
            RemarkLines remarks,
            Preview preview,
            Handover handover,
            Projects projects) {
        this.fillings = fillings;
        this.head = head;
        this.remarks = remarks;
        this.preview = preview;
        this.handover = handover;
        this.projects = projects;
    }

    @GetMapping("/fillings/{id:\\d{1,18}}/preview")
    @Requires(Permission.ASSIGNMENT_READ)
    String preview(@PathVariable long id, HttpServletRequest request, Model page) {
        FilledForm form = fillings.read(id);
        Filling filling = form.filling();
        Language language = Languages.of(request);
        head.show(form, page);
        remarks.show(form, language, page);
        page.addAttribute(
                "grids",
                form.kind().sections().stream()
                        .map(section -> EntryGrid.of(form, section, language))
                        .toList());
        page.addAttribute("pages", preview.pages(filling));
        page.addAttribute("formats", FillingDocuments.keys());
        page.addAttribute("to", handover.of(filling.assignmentId()).orElse(null));
        return "filling-preview";
    }

    /** 印出来的一页。 */
    @GetMapping("/fillings/{id:\\d{1,18}}/preview/{page:\\d{1,3}}")
    @Requires(Permission.ASSIGNMENT_READ)
    ResponseEntity<byte[]> picture(@PathVariable long id, @PathVariable int page) {
        Filling filling = fillings.find(id);
        byte[] png = preview.picture(filling, page).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        String name = projects.find(filling.projectId()).name() + "-" + filling.year() + "-" + page + ".png";
        ContentDisposition shown = ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(png);
    }
}
