package org.zhunsheng.server.workbook;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
import org.zhunsheng.server.sheet.Attachment;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.FileName;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.worker.Books;
import org.zhunsheng.text.Language;

/** Excel 填报的几页：下载、交回、逐格看、确认、标出问题的写回。 */
@Controller
@RequestMapping("/workbooks")
class WorkbookController {

    private static final String ONE = "/{id:\\d{1,18}}";

    private final Workbooks workbooks;
    private final WorkbookConfirm confirming;
    private final WorkbookPage pages;
    private final Books books;

    WorkbookController(Workbooks workbooks, WorkbookConfirm confirming, WorkbookPage pages, Books books) {
        this.workbooks = workbooks;
        this.confirming = confirming;
        this.pages = pages;
        this.books = books;
    }

    /** 哪些表可以下载，交回填好的；任务的页面带着哪一年哪一种来。 */
    @GetMapping
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ROW_FILE})
    String home(
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String year, Model page) {
        return pages.home(kind, year, page);
    }

    @GetMapping("/download")
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ROW_FILE})
    ResponseEntity<byte[]> download(
            @RequestParam String kind, @RequestParam int year, @RequestParam long unit, HttpServletRequest request) {
        Bundle bundle = workbooks.bundle(kind, year, unit);
        Words words = pages.words(request);
        byte[] book = BookWriter.blank(bundle, workbooks.forms(bundle), words);
        String name = FileName.stem(bundle.unit() + words.form(kind, year)) + "-" + LocalDate.now() + ".xlsx";
        return Attachment.of(name, "xlsx", book);
    }

    /** 还没有开始填报的，都开始。 */
    @PostMapping("/begin")
    @Requires(Permission.ASSIGNMENT_FILE)
    String begin(@RequestParam String kind, @RequestParam int year, @RequestParam long unit) {
        workbooks.begin(workbooks.bundle(kind, year, unit));
        return "redirect:/workbooks?done=begin";
    }

    @PostMapping
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ROW_FILE})
    String keep(
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Language language = Languages.of(request);
        try {
            if (file == null || file.isEmpty()) throw new Refused(WorkbookProblem.NO_FILE);
            long id = workbooks.keep(
                    FileName.shown(file.getOriginalFilename()), books.read(file, file.getSize(), language));
            return "redirect:/workbooks/" + id;
        } catch (Refused refused) {
            var refusal = refused.refusal(language);
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#file", refusal)));
            return pages.home("", "", page);
        }
    }

    @GetMapping(ONE)
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ROW_FILE})
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long form,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request,
            Model page) {
        return pages.show(workbooks.find(id), state, form, after, request, page);
    }

    @PostMapping(ONE + "/confirm")
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ROW_FILE})
    String confirm(@PathVariable long id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        confirming.confirm(id, Choices.of(typed), Languages.of(request));
        return "redirect:/workbooks/" + id + "?done=1";
    }

    @GetMapping(ONE + "/annotated")
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ROW_FILE})
    ResponseEntity<byte[]> annotated(@PathVariable long id, HttpServletRequest request) {
        Returned returned = workbooks.find(id);
        Words words = pages.words(request);
        List<Compared> compared = workbooks.compare(returned.upload(), Languages.of(request));
        String name = FileName.stem(returned.name()) + "-" + words.of("workbook.result") + ".xlsx";
        return Attachment.of(name, "xlsx", BookWriter.annotated(compared, words));
    }
}
