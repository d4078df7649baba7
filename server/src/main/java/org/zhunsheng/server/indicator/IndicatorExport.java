package org.zhunsheng.server.indicator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.intake.Column;
import org.zhunsheng.server.sheet.Attachment;
import org.zhunsheng.server.sheet.CsvFile;
import org.zhunsheng.server.sheet.SheetFile;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 下载筛选之下的指标；各栏与导入的相同，改好可以再导入。 */
@Controller
class IndicatorExport {

    private final Indicators indicators;

    IndicatorExport(Indicators indicators) {
        this.indicators = indicators;
    }

    @GetMapping("/indicators/export")
    @Requires(Permission.INDICATOR_READ)
    void export(
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String level1,
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "in-use") String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!format.equals("xlsx") && !format.equals("csv")) throw new Refused(ServiceProblem.WRONG_REQUEST);
        IndicatorFilter filter = IndicatorFilter.of(q, reach, level1, direction, state, "");
        Language language = Languages.of(request);
        List<String> head = IndicatorIntake.COLUMNS.stream()
                .map((Column column) -> column.word(language))
                .toList();
        String title = language == Language.ZH ? "指标库" : "indicators";
        boolean book = format.equals("xlsx");
        OutputStream out = Attachment.open(title + "." + format, book ? Attachment.XLSX : Attachment.CSV, response);
        if (book) {
            try (SheetFile file = new SheetFile(out, title, head)) {
                indicators.export(filter, format, one -> file.row(cells(one, language)));
            }
        } else {
            CsvFile file = new CsvFile(out, head);
            indicators.export(filter, format, one -> file.write(cells(one, language)));
            file.finish();
        }
    }

    /** 次序与 {@link IndicatorIntake#COLUMNS} 相同。 */
    private static List<?> cells(Indicator indicator, Language language) {
        IndicatorContent it = indicator.content();
        return List.of(
                indicator.code(),
                it.level1(),
                it.level2(),
                it.name(),
                it.definition(),
                it.formula(),
                language == Language.ZH ? it.direction().zh() : it.direction().code(),
                it.unit(),
                it.source(),
                String.join("、", it.kinds()));
    }
}
