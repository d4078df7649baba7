package org.zhunsheng.server.report;

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
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refusable;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 自评报告的几页：哪几年、一年的报告、改一段。 */
@Controller
@RequestMapping("/organizations/{id:\\d{1,18}}/report")
class ReportController {

    private static final String YEAR = "/{year:\\d{4}}";
    private static final String TEXT = YEAR + "/texts/{block:[a-z-]{1,40}}";

    private final Reports reports;
    private final ReportFiles files;

    ReportController(Reports reports, ReportFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @GetMapping
    @Requires(Permission.ASSIGNMENT_READ)
    String years(@PathVariable long id, Model page) {
        page.addAttribute("unit", reports.unit(id));
        page.addAttribute("years", reports.years(id));
        return "report-years";
    }

    @GetMapping(YEAR)
    @Requires(Permission.ASSIGNMENT_READ)
    String show(@PathVariable long id, @PathVariable int year, Model page) {
        Organization unit = reports.unit(id);
        Draft draft = reports.draft(id, year);
        page.addAttribute("unit", unit);
        page.addAttribute("draft", draft);
        page.addAttribute("writable", reports.writable(unit));
        page.addAttribute("texts", ReportTemplate.usual().texts().toList());
        page.addAttribute("pages", draft.year().isEmpty() ? 0 : files.pages(id, year));
        return "report";
    }

    /** 报告的一页。 */
    @GetMapping(YEAR + "/pages/{page:\\d{1,3}}")
    @Requires(Permission.ASSIGNMENT_READ)
    ResponseEntity<byte[]> picture(@PathVariable long id, @PathVariable int year, @PathVariable int page) {
        byte[] png = files.picture(id, year, page).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
        return file(id, year, page + ".png", MediaType.IMAGE_PNG, png, false);
    }

    @GetMapping(YEAR + "/download/{format:docx|pdf}")
    @Requires(Permission.ASSIGNMENT_READ)
    ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable int year, @PathVariable String format) {
        return document(id, year, format);
    }

    ResponseEntity<byte[]> document(long id, int year, String format) {
        return format.equals("pdf")
                ? file(id, year, format, MediaType.APPLICATION_PDF, files.pdf(id, year), true)
                : file(
                        id,
                        year,
                        format,
                        MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                        files.word(id, year),
                        true);
    }

    private ResponseEntity<byte[]> file(
            long id, int year, String ending, MediaType type, byte[] content, boolean kept) {
        String name = reports.unit(id).name() + "-" + year + "年度绩效自评报告." + ending;
        ContentDisposition.Builder shown = kept ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content);
    }

    @GetMapping(TEXT)
    @Requires(Permission.ASSIGNMENT_FILE)
    String form(@PathVariable long id, @PathVariable int year, @PathVariable String block, Model page) {
        Draft draft = reports.draft(id, year);
        Item.Text item = Reports.item(block);
        return form(id, draft, item, draft.written(item), draft.version(item), page);
    }

    private String form(long id, Draft draft, Item.Text item, String typed, int version, Model page) {
        Organization unit = reports.unit(id);
        if (!reports.writable(unit)) throw new Refused(ServiceProblem.NOT_ALLOWED);
        page.addAttribute("unit", unit);
        page.addAttribute("draft", draft);
        page.addAttribute("item", item);
        page.addAttribute("typed", typed);
        page.addAttribute("version", version);
        page.addAttribute("history", reports.history(id, draft.year().year(), item.id()));
        return "report-text";
    }

    /** 写错的、别人先改了的，键入的不丢：看过别人的，再存一次。 */
    @PostMapping(TEXT)
    @Requires(Permission.ASSIGNMENT_FILE)
    String save(
            @PathVariable long id,
            @PathVariable int year,
            @PathVariable String block,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            reports.save(id, year, block, version, text);
            return "redirect:/organizations/" + id + "/report/" + year + "?done=saved#text-" + block;
        } catch (Refused refused) {
            Refusable problem = refused.problem();
            boolean overtaken = problem == ServiceProblem.CHANGED_MEANWHILE;
            if (problem == null || !overtaken && !problem.code().equals(ReportProblem.TEXT.code())) throw refused;
            response.setStatus(problem.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#text", problem.refusal(Languages.of(request)))));
            Draft draft = reports.draft(id, year);
            Item.Text item = Reports.item(block);
            page.addAttribute("theirs", overtaken ? draft.written(item) : null);
            return form(id, draft, item, text, overtaken ? draft.version(item) : version, page);
        }
    }
}
