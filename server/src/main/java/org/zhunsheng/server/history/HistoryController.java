package org.zhunsheng.server.history;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.documents.json.FormJson;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.file.StoredFiles;
import org.zhunsheng.server.sheet.Attachment;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refusal;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 看历史自评表的几页：清单、一张、对照；下载原件与交换格式；撤回。 */
@Controller
@RequestMapping("/projects/{id:\\d{1,18}}/history")
class HistoryController {

    private static final String FORM = "/{form:\\d{1,18}}";

    private final HistoricalForms forms;
    private final HistoricalReports reports;
    private final CountedClaims counted;
    private final Comparisons comparisons;
    private final HistoryChanges changes;
    private final HistoryPage pages;
    private final HistoryReach reach;
    private final StoredFiles files;

    HistoryController(
            HistoricalForms forms,
            HistoricalReports reports,
            CountedClaims counted,
            Comparisons comparisons,
            HistoryChanges changes,
            HistoryPage pages,
            HistoryReach reach,
            StoredFiles files) {
        this.forms = forms;
        this.reports = reports;
        this.counted = counted;
        this.comparisons = comparisons;
        this.changes = changes;
        this.pages = pages;
        this.reach = reach;
        this.files = files;
    }

    @GetMapping
    @Requires(Permission.ASSIGNMENT_READ)
    String list(@PathVariable long id, Model page) {
        return pages.list(id, page);
    }

    @GetMapping(FORM)
    @Requires(Permission.ASSIGNMENT_READ)
    String show(@PathVariable long id, @PathVariable long form, HttpServletRequest request, Model page) {
        return show(forms.open(id, form), Languages.of(request), page);
    }

    private String show(HistoricalForms.Opened opened, Language language, Model page) {
        HistoricalForm it = opened.it();
        page.addAttribute("it", it);
        page.addAttribute("report", reports.of(opened, language));
        page.addAttribute("beside", reports.beside(opened, language));
        page.addAttribute("counted", counted.of(opened));
        page.addAttribute("corrections", opened.content().corrections().size());
        page.addAttribute("originals", pages.originals(List.of(it)));
        return pages.head(reach.read(it.projectId()), "history-form", page);
    }

    /** 与系统里那一年的自评、或者另一张历史自评表并排对照。 */
    @GetMapping(FORM + "/compare")
    @Requires(Permission.ASSIGNMENT_READ)
    String compare(
            @PathVariable long id,
            @PathVariable long form,
            @RequestParam(required = false) String with,
            HttpServletRequest request,
            Model page) {
        HistoricalForms.Opened opened = forms.open(id, form);
        page.addAttribute("it", opened.it());
        comparisons.show(opened, with == null ? "" : with, Languages.of(request), page);
        return pages.head(reach.read(id), "history-compare", page);
    }

    /** 原件；隔离的、还在查毒的给不出。 */
    @GetMapping(FORM + "/original")
    @Requires(Permission.ASSIGNMENT_READ)
    ResponseEntity<byte[]> original(@PathVariable long id, @PathVariable long form) {
        StoredFiles.Given given = files.give(forms.find(id, form).fileId());
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(given.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(given.file().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(given.content());
    }

    /** 交换格式，连同来源。 */
    @GetMapping(FORM + "/json")
    @Requires(Permission.ASSIGNMENT_READ)
    ResponseEntity<byte[]> json(@PathVariable long id, @PathVariable long form) {
        HistoricalForms.Opened opened = forms.open(id, form);
        String name = reach.read(id).name() + "-" + opened.it().year() + ".json";
        String json = FormJson.write(List.of(opened.form()), true);
        return Attachment.of(name, "json", json.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(FORM + "/withdraw")
    @Requires(Permission.ASSIGNMENT_FILE)
    String withdraw(
            @PathVariable long id,
            @PathVariable long form,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            changes.withdraw(id, form, reason);
            return "redirect:/projects/" + id + "/history?done=withdrawn";
        } catch (Refused refused) {
            if (refused.problem() != HistoryProblem.NO_REASON) throw refused;
            Refusal refusal = refused.refusal(Languages.of(request));
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#reason", refusal)));
            page.addAttribute("typed", reason);
            return show(forms.open(id, form), Languages.of(request), page);
        }
    }
}
