package org.zhunsheng.server.organization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.FileName;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refusal;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.server.worker.Sheets;
import org.zhunsheng.text.Language;

/** 导入的几页：交文件、看将要做的改变或错误、确认。陌生的文件在工作进程里读。 */
@Controller
@RequestMapping("/organizations/{id:\\d{1,18}}/import")
class ImportController {

    private final Imports imports;
    private final Organizations organizations;
    private final Sheets sheets;

    ImportController(Imports imports, Organizations organizations, Sheets sheets) {
        this.imports = imports;
        this.organizations = organizations;
        this.sheets = sheets;
    }

    @GetMapping
    @Requires(Permission.ORGANIZATION_WRITE)
    String choose(@PathVariable long id, Model page) {
        page.addAttribute("it", organizations.find(id));
        return "organization-import";
    }

    @PostMapping
    @Requires(Permission.ORGANIZATION_WRITE)
    String stage(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Language language = Languages.of(request);
        try {
            if (file == null || file.isEmpty()) throw new Refused(OrganizationProblem.NO_FILE);
            try (Stream<SheetRow> rows = sheets.read(file, file.getSize(), language)) {
                imports.stage(id, FileName.shown(file.getOriginalFilename()), rows);
            }
            return "redirect:/organizations/" + id + "/import/draft";
        } catch (Refused refused) {
            if (refused.problem() == ServiceProblem.NOT_FOUND) throw refused;
            return again(id, refused.refusal(language), response, page);
        }
    }

    private String again(long id, Refusal refusal, HttpServletResponse response, Model page) {
        response.setStatus(refusal.status());
        page.addAttribute("broken", List.of(ErrorLine.of("#file", refusal)));
        return choose(id, page);
    }

    @GetMapping("/draft")
    @Requires(Permission.ORGANIZATION_WRITE)
    String draft(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String change,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request,
            Model page) {
        Language language = Languages.of(request);
        Imports.Preview draft = imports.preview(id, change == null || change.isEmpty() ? null : change, after);
        page.addAttribute("it", organizations.find(id));
        page.addAttribute("draft", draft);
        page.addAttribute("change", change);
        page.addAttribute(
                "mistakes",
                draft.errors().stream()
                        .map(mistake -> RowMessage.of(mistake, language))
                        .toList());
        return "organization-import";
    }

    @PostMapping("/confirm")
    @Requires(Permission.ORGANIZATION_WRITE)
    String confirm(@PathVariable long id, @RequestParam long number) {
        return "redirect:/organizations/" + id + "?imported=" + imports.confirm(id, number);
    }

    @GetMapping("/annotated")
    @Requires(Permission.ORGANIZATION_WRITE)
    void annotated(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        Language language = Languages.of(request);
        try (AnnotatedRows rows = new AnnotatedRows(language, response)) {
            imports.annotated(id, rows::begin, rows::add);
        }
    }
}
