package org.zhunsheng.server.checking;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.server.access.Open;
import org.zhunsheng.server.web.FileName;
import org.zhunsheng.server.web.Refusal;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.server.worker.Answer;
import org.zhunsheng.text.Language;

/** 首页与上传：一份文件得到结果页，几份得到结果表。 */
@Controller
@Open
class CheckingController {

    static final int FILES = 50;

    private final Checking checking;

    CheckingController(Checking checking) {
        this.checking = checking;
    }

    @GetMapping("/")
    String first() {
        return "checking";
    }

    /** 结果页没有自己的网址；有人收藏或重新打开时回到首页。 */
    @GetMapping({"/check", "/review"})
    String again() {
        return "redirect:/";
    }

    @PostMapping("/check")
    String check(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @ModelAttribute("language") Language language,
            Model model,
            HttpServletResponse response) {
        List<MultipartFile> chosen = chosen(files);
        if (chosen.isEmpty()) {
            return again("", ServiceProblem.NO_FILE.refusal(language), model, response);
        }
        if (chosen.size() > FILES) throw new Refused(ServiceProblem.TOO_MANY_FILES.refusal(language));
        if (chosen.size() > 1) return several(chosen, language, model);
        MultipartFile file = chosen.getFirst();
        Answer answer = checking.check(file, language);
        String name = FileName.shown(file.getOriginalFilename());
        if (answer.refusal() != null) return again(name, answer.refusal(), model, response);
        Answer.Checked checked = answer.checked();
        if (checked == null) throw new IllegalStateException("neither a result nor a refusal");
        model.addAttribute(
                "result", new Result(checked, checking.pictures(file, file.getSize(), checked, language), false));
        return "result";
    }

    /** 脚本逐份上传时用的结果表，各行先空着。 */
    @GetMapping("/results")
    String results(@RequestParam(defaultValue = "1") int count, Model model) {
        model.addAttribute("rows", List.of());
        model.addAttribute("total", Math.max(1, count));
        return "results";
    }

    /** 脚本逐份上传时，每份得到结果表的一行。 */
    @PostMapping("/check/row")
    String row(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @ModelAttribute("language") Language language,
            Model model) {
        if (file == null) throw new Refused(ServiceProblem.NO_FILE.refusal(language));
        Answer answer = checking.check(file, language);
        Refusal refusal = answer.refusal();
        if (refusal != null && refusal.status() == ServiceProblem.BUSY.status()) throw new Refused(refusal);
        model.addAttribute("row", ResultRow.of(FileName.shown(file.getOriginalFilename()), answer));
        return "components/results :: row(row=${row})";
    }

    /** 没有选文件时，浏览器交来一份没有名字的空文件。 */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        if (files == null) return List.of();
        return files.stream()
                .filter(file -> !(file.isEmpty()
                        && String.valueOf(file.getOriginalFilename()).isEmpty()))
                .toList();
    }

    /** 两份两份地做，次序不变；不多占别人的位置。 */
    private String several(List<MultipartFile> files, Language language, Model model) {
        List<Future<ResultRow>> rows;
        try (ExecutorService tasks = Executors.newFixedThreadPool(2)) {
            rows = files.stream()
                    .map(file -> tasks.submit(() ->
                            ResultRow.of(FileName.shown(file.getOriginalFilename()), checking.check(file, language))))
                    .toList();
        }
        model.addAttribute(
                "rows", ResultRow.numbered(rows.stream().map(Future::resultNow).toList()));
        return "results";
    }

    private static String again(String name, Refusal refusal, Model model, HttpServletResponse response) {
        if (refusal.status() == ServiceProblem.BUSY.status()) response.setHeader("Retry-After", "3");
        response.setStatus(refusal.status());
        model.addAttribute("refusal", refusal);
        model.addAttribute("name", name);
        return "checking";
    }
}
