package org.zhunsheng.server.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.zhunsheng.server.web.FileName;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.server.worker.Sheets;
import org.zhunsheng.text.Language;
import org.zhunsheng.text.MoneyUnit;

/** 导入的几页，哪一种表都一样：交文件、对各栏、看将要做的改变或错误、确认。陌生的文件在工作进程里读。 */
@Controller
@RequestMapping("/imports/{kind:[a-z0-9-]{1,32}}")
class IntakeController {

    private final IntakePage pages;
    private final Staging staging;
    private final Intakes intakes;
    private final Sheets sheets;

    IntakeController(IntakePage pages, Staging staging, Intakes intakes, Sheets sheets) {
        this.pages = pages;
        this.staging = staging;
        this.intakes = intakes;
        this.sheets = sheets;
    }

    @GetMapping
    @Requires({Permission.PROJECT_WRITE, Permission.MONEY_WRITE, Permission.INDICATOR_WRITE, Permission.REGISTER_WRITE})
    String choose(@PathVariable String kind, @RequestParam long organization, Model page) {
        return pages.choose(kind, organization, page);
    }

    @PostMapping
    @Requires({Permission.PROJECT_WRITE, Permission.MONEY_WRITE, Permission.INDICATOR_WRITE, Permission.REGISTER_WRITE})
    String stage(
            @PathVariable String kind,
            @RequestParam long organization,
            @RequestParam(defaultValue = "yuan") String unit,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Language language = Languages.of(request);
        try {
            if (file == null || file.isEmpty()) throw new Refused(IntakeProblem.NO_FILE);
            MoneyUnit said = unit.equals("wan") ? MoneyUnit.WAN : MoneyUnit.YUAN;
            try (Stream<SheetRow> rows = sheets.read(file, file.getSize(), language)) {
                staging.stage(kind, organization, FileName.shown(file.getOriginalFilename()), said, rows);
            }
            return "redirect:/imports/" + kind + "/draft?organization=" + organization;
        } catch (Refused refused) {
            if (refused.problem() == ServiceProblem.NOT_FOUND) throw refused;
            wrong(refused, "#file", language, response, page);
            return pages.choose(kind, organization, page);
        }
    }

    private static void wrong(
            Refused refused, String href, Language language, HttpServletResponse response, Model page) {
        var refusal = refused.refusal(language);
        response.setStatus(refusal.status());
        page.addAttribute("broken", List.of(ErrorLine.of(href, refusal)));
    }

    @GetMapping("/draft")
    @Requires({Permission.PROJECT_WRITE, Permission.MONEY_WRITE, Permission.INDICATOR_WRITE, Permission.REGISTER_WRITE})
    String draft(
            @PathVariable String kind,
            @RequestParam long organization,
            @RequestParam(required = false) @Nullable String change,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request,
            Model page) {
        return pages.draft(kind, organization, change, after, request, page);
    }

    @PostMapping("/mapping")
    @Requires({Permission.PROJECT_WRITE, Permission.MONEY_WRITE, Permission.INDICATOR_WRITE, Permission.REGISTER_WRITE})
    String remap(
            @PathVariable String kind,
            @RequestParam long organization,
            @RequestParam long number,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        List<String> fields = new ArrayList<>();
        for (String one = typed.get("field-0"); one != null; one = typed.get("field-" + fields.size())) fields.add(one);
        try {
            staging.remap(kind, organization, number, fields);
            return "redirect:/imports/" + kind + "/draft?organization=" + organization;
        } catch (Refused refused) {
            if (refused.problem() != IntakeProblem.WRONG_MAPPING) throw refused;
            wrong(refused, "#field-0", Languages.of(request), response, page);
            page.addAttribute("typed", fields);
            return pages.draft(kind, organization, null, 0, request, page);
        }
    }

    /** 在预览里改好的几格，名为 {@code c.行.栏}。 */
    @PostMapping("/cells")
    @Requires({Permission.PROJECT_WRITE, Permission.MONEY_WRITE, Permission.INDICATOR_WRITE, Permission.REGISTER_WRITE})
    String mend(
            @PathVariable String kind,
            @RequestParam long organization,
            @RequestParam long number,
            @RequestParam Map<String, String> typed) {
        int mended = staging.mend(kind, organization, number, cells(typed));
        return "redirect:/imports/" + kind + "/draft?organization=" + organization + "&mended=" + mended;
    }

    private static Map<Integer, Map<String, String>> cells(Map<String, String> typed) {
        Map<Integer, Map<String, String>> cells = new TreeMap<>();
        typed.forEach((name, value) -> {
            String[] parts = name.split("\\.", 3);
            if (parts.length == 3 && parts[0].equals("c") && parts[1].matches("\\d{1,9}"))
                cells.computeIfAbsent(Integer.valueOf(parts[1]), line -> new TreeMap<>())
                        .put(parts[2], value);
        });
        return cells;
    }

    @PostMapping("/confirm")
    @Requires({Permission.PROJECT_WRITE, Permission.MONEY_WRITE, Permission.INDICATOR_WRITE, Permission.REGISTER_WRITE})
    String confirm(@PathVariable String kind, @RequestParam long organization, @RequestParam long number) {
        long imported = intakes.confirm(kind, organization, number);
        String home = pages.home(kind, organization);
        return "redirect:" + home + (home.contains("?") ? "&" : "?") + "imported=" + imported;
    }

    @GetMapping("/annotated")
    @Requires({Permission.PROJECT_WRITE, Permission.MONEY_WRITE, Permission.INDICATOR_WRITE, Permission.REGISTER_WRITE})
    void annotated(
            @PathVariable String kind,
            @RequestParam long organization,
            HttpServletRequest request,
            HttpServletResponse response) {
        try (AnnotatedRows rows = pages.annotated(kind, Languages.of(request), response)) {
            intakes.annotated(kind, organization, rows::begin, rows::add);
        }
    }
}
