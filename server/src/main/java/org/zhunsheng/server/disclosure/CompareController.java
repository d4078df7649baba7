package org.zhunsheng.server.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.form.Form;
import org.zhunsheng.server.access.Open;
import org.zhunsheng.server.file.ContentFolder;
import org.zhunsheng.server.history.Comparison;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.FileName;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.PublicPages;
import org.zhunsheng.server.web.Refusal;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 谁都可以交来一份文件，看它与公开的哪几栏不同。与检核页一样：只在内存里，交给工作进程读，什么也不留，忙的时候请稍后再来。 */
@Controller
@Open
@RequestMapping(PublicPages.PATH + "/{id:\\d{1,18}}/compare")
class CompareController {

    private final PublicForms forms;
    private final CompareReading reading;

    CompareController(PublicForms forms, CompareReading reading) {
        this.forms = forms;
        this.reading = reading;
    }

    @GetMapping
    String first(@PathVariable long id, Model page) {
        return page(id, page);
    }

    private String page(long id, Model page) {
        PublicForm it = forms.find(id);
        if (it.isWithdrawn()) throw new Refused(ServiceProblem.NOT_FOUND);
        page.addAttribute("it", it);
        return "public-compare";
    }

    @PostMapping
    String compare(
            @PathVariable long id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page)
            throws IOException {
        Language language = Languages.of(request);
        try {
            if (file == null || file.isEmpty()) throw new Refused(DisclosureProblem.NO_FILE);
            String name = FileName.shown(file.getOriginalFilename());
            page.addAttribute("name", name);
            if (forms.find(id).isWithdrawn()) throw new Refused(ServiceProblem.NOT_FOUND);
            CompareReading.Read read = reading.read(name, file.getBytes(), language);
            page.addAttribute("exact", exact(id, ContentFolder.hash(file.getBytes())));
            page.addAttribute("several", read.forms());
            Form published = read.format().equals("json")
                    ? Publication.form(forms.form(id))
                    : CompareReading.printed(forms.content(id, "html"));
            Comparison found = Comparison.of(published, read.form(), language);
            page.addAttribute("comparison", found);
            page.addAttribute("differences", differences(found));
        } catch (Refused refused) {
            Refusal refusal = refused.refusal(language);
            if (refused.problem() == ServiceProblem.NOT_FOUND) throw refused;
            if (refusal.status() == ServiceProblem.BUSY.status()) response.setHeader("Retry-After", "3");
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#file", refusal)));
        }
        return page(id, page);
    }

    private static long differences(Comparison found) {
        return found.differences()
                + found.sections().stream()
                        .mapToLong(Comparison.Section::differences)
                        .sum();
    }

    /** 与公开的哪一种格式一字不差；没有的为空字。 */
    private String exact(long id, byte[] hash) {
        return forms.documents(id).stream()
                .filter(one -> Arrays.equals(one.sha256(), hash))
                .map(PublicDocument::format)
                .findFirst()
                .orElse("");
    }
}
