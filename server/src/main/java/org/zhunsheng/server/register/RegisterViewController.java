package org.zhunsheng.server.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

/** 一个台账的日历与地点：有什么样的栏目就有什么样的看法，筛选与清单的相同。 */
@Controller
class RegisterViewController {

    private final Registers registers;
    private final RegisterCalendar calendar;
    private final RegisterPlaces places;
    private final RegisterPage pages;

    RegisterViewController(Registers registers, RegisterCalendar calendar, RegisterPlaces places, RegisterPage pages) {
        this.registers = registers;
        this.calendar = calendar;
        this.places = places;
        this.pages = pages;
    }

    @GetMapping("/registers/{id:\\d{1,18}}/calendar")
    @Requires(Permission.REGISTER_READ)
    String calendar(
            @PathVariable long id,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String month,
            HttpServletRequest request,
            Model page) {
        KnownRegister register = registers.find(id);
        EntryFilter filter = EntryFilter.of(register.definition(), asked);
        Language language = Languages.of(request);
        page.addAttribute("sheet", calendar.sheet(register, filter, month, language));
        return pages.show("calendar", register, filter, language, page);
    }

    @GetMapping("/registers/{id:\\d{1,18}}/places")
    @Requires(Permission.REGISTER_READ)
    String places(
            @PathVariable long id,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String field,
            HttpServletRequest request,
            Model page) {
        KnownRegister register = registers.find(id);
        EntryFilter filter = EntryFilter.of(register.definition(), asked);
        RegisterField shown = RegisterPlaces.field(register, field);
        RegisterPlaceStore.Key after =
                new RegisterPlaceStore.Key(asked.getOrDefault("in", ""), asked.getOrDefault("after", ""));
        page.addAttribute("field", shown);
        page.addAttribute("fields", register.definition().places());
        page.addAttribute("places", places.page(new RegisterPlaceStore.Wanted(register, shown, filter), after));
        return pages.show("places", register, filter, Languages.of(request), page);
    }

    @GetMapping("/registers/{id:\\d{1,18}}/places/export")
    @Requires(Permission.REGISTER_READ)
    void export(
            @PathVariable long id,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!format.equals("xlsx") && !format.equals("csv")) throw new Refused(ServiceProblem.WRONG_REQUEST);
        KnownRegister register = registers.find(id);
        RegisterField shown = RegisterPlaces.field(register, field);
        RegisterPlaceStore.Wanted wanted =
                new RegisterPlaceStore.Wanted(register, shown, EntryFilter.of(register.definition(), asked));
        Language language = Languages.of(request);
        String name = shown.title().in(language);
        String title = register.definition().title().in(language) + "-" + name;
        boolean book = format.equals("xlsx");
        OutputStream out = Attachment.open(
                RegisterHeads.fileName(title) + "." + format, book ? Attachment.XLSX : Attachment.CSV, response);
        List<String> head = RegisterHeads.places(name, language);
        if (book) {
            try (SheetFile file = new SheetFile(out, RegisterHeads.sheetName(title), head)) {
                places.export(wanted, format, one -> file.row(cells(one)));
            }
        } else {
            CsvFile file = new CsvFile(out, head);
            places.export(wanted, format, one -> file.write(cells(one)));
            file.finish();
        }
    }

    private static List<Object> cells(PlaceLine it) {
        String years = it.years().stream()
                .map(one -> one.year() + ": " + one.entries())
                .collect(Collectors.joining("; "));
        return List.of(
                it.region(),
                it.place(),
                it.entries(),
                it.first().toString(),
                it.last().toString(),
                years);
    }
}
