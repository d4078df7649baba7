package org.zhunsheng.server.checking;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Open;
import org.zhunsheng.server.sheet.Attachment;
import org.zhunsheng.server.web.FileName;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.server.worker.Answer;
import org.zhunsheng.server.worker.Job;
import org.zhunsheng.server.worker.WorkerPool;
import org.zhunsheng.text.Language;

/** 下载：核查报告、五种格式的表、全部报告的压缩包。一律作为附件，从不在本页的来源下打开。 */
@Controller
@Open
class DownloadController {

    private final WorkerPool pool;

    DownloadController(WorkerPool pool) {
        this.pool = pool;
    }

    @PostMapping("/report")
    ResponseEntity<byte[]> report(
            @RequestParam(defaultValue = "") String parcel,
            @RequestParam(defaultValue = "") String name,
            @ModelAttribute("language") Language language) {
        byte[] report = document(pool.run(new Job.Report(parcel, language)));
        return Attachment.of(Reports.name(name, language), "html", report);
    }

    @PostMapping("/download")
    ResponseEntity<byte[]> download(
            @RequestParam(defaultValue = "") String parcel,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String format,
            @ModelAttribute("language") Language language) {
        if (!Attachment.knows(format)) throw new Refused(ServiceProblem.WRONG_REQUEST.refusal(language));
        byte[] document = document(pool.run(new Job.Write(parcel, format, language)));
        return Attachment.of(FileName.stem(name) + "." + format, format, document);
    }

    @PostMapping("/reports")
    ResponseEntity<byte[]> reports(
            @RequestParam(name = "parcel", required = false) @Nullable List<String> parcels,
            @RequestParam(name = "name", required = false) @Nullable List<String> names,
            @ModelAttribute("language") Language language) {
        List<String> all = Objects.requireNonNullElse(parcels, List.of());
        if (all.isEmpty() || names == null || names.size() != all.size()) {
            throw new Refused(ServiceProblem.WRONG_REQUEST.refusal(language));
        }
        Reports zip = new Reports(language);
        for (int i = 0; i < all.size(); i++) {
            zip.add(names.get(i), document(pool.run(new Job.Report(all.get(i), language))));
        }
        return Attachment.of(language == Language.ZH ? "核查报告.zip" : "reports.zip", "zip", zip.finish());
    }

    private static byte[] document(Answer answer) {
        if (answer.refusal() != null) throw new Refused(answer.refusal());
        byte[] document = answer.document();
        if (document == null) throw new IllegalStateException("neither a document nor a refusal");
        return document;
    }
}
