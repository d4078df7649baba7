package org.zhunsheng.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.check.Examination;
import org.zhunsheng.documents.Formats;
import org.zhunsheng.documents.Unreadable;
import org.zhunsheng.documents.report.ReportPage;
import org.zhunsheng.form.Reading;
import org.zhunsheng.text.Language;

/** 检核页：交一份文件，得到核查报告；没有账号，什么都不留。没有脚本也能用。 */
@Controller
class CheckingController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

    @GetMapping("/")
    ResponseEntity<String> form() {
        return page(HttpStatus.OK, CheckingPage.form(""));
    }

    @PostMapping("/check")
    ResponseEntity<String> check(@RequestParam(name = "file", required = false) MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) return page(HttpStatus.BAD_REQUEST, CheckingPage.form("请先选择一个文件。"));
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            Reading reading = Formats.read(name, file.getBytes());
            List<Examination> examined = reading.forms().stream()
                    .map(form -> Examination.of(form, null, Language.ZH))
                    .toList();
            return page(HttpStatus.OK, ReportPage.of(name, reading, examined, Language.ZH));
        } catch (Unreadable unreadable) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY, CheckingPage.form(name + "：" + unreadable.message(Language.ZH)));
        }
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<String> tooLarge() {
        return page(HttpStatus.PAYLOAD_TOO_LARGE, CheckingPage.form("文件超过 64 MB。绩效表通常不到 1 MB，请去掉图片或拆分后再试。"));
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .body(html);
    }
}
