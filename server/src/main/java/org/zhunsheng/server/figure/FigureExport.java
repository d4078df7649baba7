package org.zhunsheng.server.figure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.sheet.Attachment;
import org.zhunsheng.server.sheet.CsvFile;
import org.zhunsheng.server.sheet.SheetFile;
import org.zhunsheng.server.web.FileName;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 下载一个数由哪几条数出：登记号（凭证号）、日期、登记机构、状态，再是清单里的各栏。 */
@Controller
class FigureExport {

    private final Figures figures;
    private final OpenedFigures opened;
    private final Organizations organizations;

    FigureExport(Figures figures, OpenedFigures opened, Organizations organizations) {
        this.figures = figures;
        this.opened = opened;
        this.organizations = organizations;
    }

    @GetMapping("/figures/{id:\\d{1,18}}/export")
    @Requires(Permission.REGISTER_READ)
    void export(
            @PathVariable long id,
            @RequestParam long organization,
            @RequestParam int year,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!format.equals("xlsx") && !format.equals("csv")) throw new Refused(ServiceProblem.WRONG_REQUEST);
        KnownFigure figure = figures.find(id);
        OpenedFigures.Opening opening = opened.open(figure, organizations.find(organization), year);
        Language language = Languages.of(request);
        List<String> head = Stream.concat(heads(language).stream(), opened.columns(opening, language).stream())
                .toList();
        String title = figure.title().in(language);
        boolean book = format.equals("xlsx");
        OutputStream out = Attachment.open(
                FileName.stem(title) + "-" + year + "." + format, book ? Attachment.XLSX : Attachment.CSV, response);
        if (book) {
            try (SheetFile file = new SheetFile(out, Integer.toString(year), head)) {
                opened.export(opening, format, language, one -> file.row(cells(one)));
            }
        } else {
            CsvFile file = new CsvFile(out, head);
            opened.export(opening, format, language, one -> file.write(cells(one)));
            file.finish();
        }
    }

    private static List<String> heads(Language language) {
        return language == Language.ZH
                ? List.of("登记号", "日期", "登记机构", "状态")
                : List.of("entry number", "date", "organization", "state");
    }

    private static List<Object> cells(OpenedFigures.Row row) {
        List<Object> cells =
                new ArrayList<>(List.of(row.reference(), row.date().toString(), row.organization(), row.state()));
        cells.addAll(row.cells());
        return cells;
    }
}
