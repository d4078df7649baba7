package org.zhunsheng.server.filling;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import org.zhunsheng.server.file.FileProblem;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;

/** 一版的签章页：打印出来签字盖章，扫描件从这里交来。 */
@Controller
@RequestMapping("/fillings/{id:\\d{1,18}}/versions/{number:\\d{1,18}}/signing")
class SignedScanController {

    private final Fillings fillings;
    private final FillingHead head;
    private final FormHeads heads;
    private final SignedScans scans;

    SignedScanController(Fillings fillings, FillingHead head, FormHeads heads, SignedScans scans) {
        this.fillings = fillings;
        this.head = head;
        this.heads = heads;
        this.scans = scans;
    }

    @GetMapping
    @Requires(Permission.ASSIGNMENT_READ)
    String show(@PathVariable long id, @PathVariable long number, Model page) {
        FilledForm form = fillings.read(id);
        head.show(form, page);
        page.addAttribute("version", scans.version(id, number));
        page.addAttribute("named", heads.of(form.filling()));
        page.addAttribute("scans", scans.scans(id, number));
        page.addAttribute("mayAdd", scans.mayAdd(form.filling()));
        return "filling-signing";
    }

    @PostMapping
    @Requires(Permission.ASSIGNMENT_FILE)
    String add(
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page)
            throws IOException {
        try {
            scans.add(id, number, String.valueOf(file.getOriginalFilename()), file.getBytes());
            return "redirect:/fillings/" + id + "/versions/" + number + "/signing?done=1";
        } catch (Refused refused) {
            if (!(refused.problem() instanceof FileProblem) && refused.problem() != FillingProblem.NOT_A_SCAN)
                throw refused;
            var refusal = refused.refusal(Languages.of(request));
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#file", refusal)));
            return show(id, number, page);
        }
    }
}
