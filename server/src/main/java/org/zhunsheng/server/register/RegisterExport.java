package org.zhunsheng.server.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.sheet.Attachment;
import org.zhunsheng.server.sheet.CsvFile;
import org.zhunsheng.server.sheet.SheetFile;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;
import org.zhunsheng.text.Language;

/** 下载筛选之下的记录：登记号、登记机构、状态、子项目，再是各栏。 */
@Controller
class RegisterExport {

    private final Registers registers;
    private final Entries entries;

    RegisterExport(Registers registers, Entries entries) {
        this.registers = registers;
        this.entries = entries;
    }

    @GetMapping("/registers/{id:\\d{1,18}}/export")
    @Requires(Permission.REGISTER_READ)
    void export(
            @PathVariable long id,
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!format.equals("xlsx") && !format.equals("csv")) throw new Refused(ServiceProblem.WRONG_REQUEST);
        KnownRegister register = registers.find(id);
        EntryFilter filter = EntryFilter.of(register.definition(), asked);
        Language language = Languages.of(request);
        String title = register.definition().title().in(language);
        List<RegisterField> fields = register.definition().fields();
        List<String> head = Stream.concat(
                        RegisterHeads.heads(language).stream(),
                        fields.stream().map(field -> field.title().in(language)))
                .toList();
        boolean book = format.equals("xlsx");
        OutputStream out = Attachment.open(
                RegisterHeads.fileName(title) + "." + format, book ? Attachment.XLSX : Attachment.CSV, response);
        if (book) {
            try (SheetFile file = new SheetFile(out, RegisterHeads.sheetName(title), head)) {
                entries.export(register, filter, format, one -> file.row(cells(register, one, language)));
            }
        } else {
            CsvFile file = new CsvFile(out, head);
            entries.export(register, filter, format, one -> file.write(cells(register, one, language)));
            file.finish();
        }
    }

    private List<Object> cells(KnownRegister register, Entry it, Language language) {
        EntryView view = new EntryView(register.definition(), it.writable(), language);
        List<Object> cells =
                new ArrayList<>(List.of(it.reference(), it.organization(), view.state(it.state()), it.subProject()));
        for (RegisterField field : register.definition().fields())
            cells.add(view.hides(field) ? "" : FieldContent.cell(field, it.values(field.name()), language));
        return cells;
    }
}
