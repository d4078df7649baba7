package org.zhunsheng.server.organization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.sheet.Attachment;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 下载范围之内的机构。 */
@Controller
class ExportController {

    private final Export export;

    ExportController(Export export) {
        this.export = export;
    }

    @GetMapping("/organizations/export")
    @Requires(Permission.ORGANIZATION_READ)
    void export(
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language language = Languages.of(request);
        String name = (language == Language.ZH ? "机构" : "organisations") + "." + format;
        switch (format) {
            case "xlsx" -> {
                OutputStream out = Attachment.open(name, Attachment.XLSX, response);
                export.xlsx(out, language);
            }
            case "csv" -> {
                OutputStream out = Attachment.open(name, Attachment.CSV, response);
                export.csv(out, language);
            }
            default -> throw new Refused(ServiceProblem.WRONG_REQUEST);
        }
    }
}
