package org.zhunsheng.server.history;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import org.zhunsheng.server.checking.Result;
import org.zhunsheng.server.checking.TypedCells;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.FileName;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refusal;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.server.worker.KeptForm;

/** 收历史自评表的几页：上传、看读出的样子、更正读错之处、选一张收下。没有脚本也能用。 */
@Controller
@RequestMapping("/projects/{id:\\d{1,18}}/history")
class HistoryDraftController {

    private final HistoryReading reading;
    private final HistoricalDrafts drafts;
    private final HistoryChanges changes;
    private final Candidates candidates;
    private final HistoryPage pages;
    private final HistoryReach reach;

    HistoryDraftController(
            HistoryReading reading,
            HistoricalDrafts drafts,
            HistoryChanges changes,
            Candidates candidates,
            HistoryPage pages,
            HistoryReach reach) {
        this.reading = reading;
        this.drafts = drafts;
        this.changes = changes;
        this.candidates = candidates;
        this.pages = pages;
        this.reach = reach;
    }

    @PostMapping
    @Requires(Permission.ASSIGNMENT_FILE)
    String upload(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page)
            throws IOException {
        reach.write(id);
        try {
            if (file == null || file.isEmpty()) throw new Refused(HistoryProblem.NO_FILE);
            String name = FileName.shown(file.getOriginalFilename());
            reading.read(id, name, file.getBytes(), Languages.of(request));
            return "redirect:/projects/" + id + "/history/draft";
        } catch (Refused refused) {
            if (refused.problem() == ServiceProblem.NOT_FOUND) throw refused;
            wrong(refused, "#file", request, response, page);
            return pages.list(id, page);
        }
    }

    private static void wrong(
            Refused refused, String href, HttpServletRequest request, HttpServletResponse response, Model page) {
        Refusal refusal = refused.refusal(Languages.of(request));
        if (refusal.status() == ServiceProblem.BUSY.status()) response.setHeader("Retry-After", "3");
        response.setStatus(refusal.status());
        page.addAttribute("broken", List.of(ErrorLine.of(href, refusal)));
    }

    @GetMapping("/draft")
    @Requires(Permission.ASSIGNMENT_FILE)
    String draft(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String edit,
            HttpServletRequest request,
            Model page) {
        HistoricalDraft draft = drafts.find(id);
        return show(id, draft, edit.equals("on"), request, page);
    }

    private String show(long id, HistoricalDraft draft, boolean edit, HttpServletRequest request, Model page) {
        Project project = reach.write(id);
        Result read = reading.show(draft, edit, Languages.of(request));
        page.addAttribute("draft", draft);
        page.addAttribute("read", read);
        page.addAttribute(
                "candidates", candidates.of(project, read.checked().report().forms()));
        return pages.head(project, "history-draft", page);
    }

    /** 按更正再核查。 */
    @PostMapping("/draft")
    @Requires(Permission.ASSIGNMENT_FILE)
    String correct(@PathVariable long id, @RequestParam long number, HttpServletRequest request) {
        String[] schemes = Objects.requireNonNullElse(request.getParameterValues("scheme"), new String[0]);
        TypedCells typed = TypedCells.of(request.getParameterMap());
        reading.correct(id, number, Arrays.asList(schemes), typed, Languages.of(request));
        return "redirect:/projects/" + id + "/history/draft?done=corrected";
    }

    /** 收下一张；文件里还有别的表的，草稿留着，可以接着收。 */
    @PostMapping("/draft/accept")
    @Requires(Permission.ASSIGNMENT_FILE)
    String accept(
            @PathVariable long id,
            @RequestParam long number,
            @RequestParam(defaultValue = "0") int form,
            @RequestParam(defaultValue = "") String year,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        HistoricalDraft draft = drafts.find(id, number);
        if (!year.strip().matches(HistoricalForm.YEAR)) {
            wrong(new Refused(HistoryProblem.WRONG_YEAR), "#year-" + form, request, response, page);
            page.addAttribute("typedYear", year);
            page.addAttribute("typedForm", form);
            return show(id, draft, false, request, page);
        }
        KeptForm kept = reading.kept(draft, form, Languages.of(request));
        long added = changes.add(id, Integer.parseInt(year.strip()), draft.fileId(), kept);
        if (kept.forms() == 1) drafts.discard(id);
        return "redirect:/projects/" + id + "/history/" + added + "?done=added";
    }

    @PostMapping("/draft/discard")
    @Requires(Permission.ASSIGNMENT_FILE)
    String discard(@PathVariable long id) {
        drafts.discard(id);
        return "redirect:/projects/" + id + "/history?done=discarded";
    }
}
