package org.zhunsheng.server.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 审计的页面与导出。 */
@Controller
class AuditController {

    private final AuditPages pages;
    private final AuditExport export;

    AuditController(AuditPages pages, AuditExport export) {
        this.pages = pages;
        this.export = export;
    }

    @GetMapping("/audit")
    @Requires(Permission.AUDIT_READ)
    String show(AuditFilter filter, Model page) {
        AuditPages.Shown shown = pages.show(filter);
        page.addAttribute("filter", filter);
        page.addAttribute("shown", shown);
        page.addAttribute("actions", Arrays.stream(Act.values()).map(Act::code).toList());
        page.addAttribute("outcomes", List.of("done", "refused", "failed"));
        page.addAttribute("zone", ZoneId.systemDefault());
        return "audit";
    }

    @PostMapping("/audit/export")
    @Requires(value = Permission.AUDIT_EXPORT, fresh = true)
    void export(HttpServletResponse response) throws IOException {
        export.prepare();
        String name = "audit-" + LocalDate.now(ZoneId.systemDefault()) + ".zip";
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        export.write(response.getOutputStream());
    }
}
