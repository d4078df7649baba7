package org.zhunsheng.server.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;

/** 佐证一页：各行附了什么、附上、拿下；手机上也可以，没有脚本也可以。 */
@Controller
@RequestMapping("/fillings/{id:\\d{1,18}}/evidence")
class EvidenceController {

    private final Evidences evidences;
    private final EvidencePage pages;

    EvidenceController(Evidences evidences, EvidencePage pages) {
        this.evidences = evidences;
        this.pages = pages;
    }

    /** 选了的、写了的；没有附成的，再给人看。 */
    record Typed(List<String> rows, String link, String title) {}

    @GetMapping
    @Requires({Permission.ASSIGNMENT_READ, Permission.ROW_FILE})
    String show(@PathVariable long id, @RequestParam(defaultValue = "") List<String> row, Model page) {
        return pages.show(id, new Typed(row, "", ""), page);
    }

    @PostMapping
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ROW_FILE})
    String attach(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable List<String> row,
            @RequestParam(required = false) @Nullable List<String> existing,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page)
            throws IOException {
        List<String> rows = chosen(row);
        Offered offered = new Offered(rows, Uploads.of(file), link, title, chosen(existing), List.of());
        try {
            evidences.attach(id, offered);
        } catch (Refused refused) {
            Optional<String> field = Uploads.field(refused);
            if (field.isEmpty()) throw refused;
            var refusal = refused.refusal(Languages.of(request));
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(ErrorLine.of(field.get(), refusal)));
            return pages.show(id, new Typed(rows, link, title), page);
        }
        return "redirect:/fillings/" + id + "/evidence?done=attached";
    }

    /** 整张表写作 {@code whole}：空的一项在表单里带不来。 */
    private static List<String> chosen(@Nullable List<String> written) {
        return written == null
                ? List.of()
                : written.stream().map(EvidenceController::row).toList();
    }

    private static String row(String written) {
        return written.equals("whole") ? EvidenceCells.WHOLE : written;
    }

    @PostMapping("/detach")
    @Requires({Permission.ASSIGNMENT_FILE, Permission.ROW_FILE})
    String detach(@PathVariable long id, @RequestParam String row, @RequestParam String source) {
        evidences.detach(id, row(row), source);
        return "redirect:/fillings/" + id + "/evidence?done=detached";
    }
}
