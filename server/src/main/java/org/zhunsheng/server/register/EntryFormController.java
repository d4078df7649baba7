package org.zhunsheng.server.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 登记、修改一条记录；做不成的留在原页，各处错误一次说完，写好的、附好的都还在。 */
@Controller
class EntryFormController {

    private final Registers registers;
    private final Entries entries;
    private final EntryChanges changes;
    private final EntryFormPage pages;
    private final EntryUploads uploads;

    EntryFormController(
            Registers registers, Entries entries, EntryChanges changes, EntryFormPage pages, EntryUploads uploads) {
        this.registers = registers;
        this.entries = entries;
        this.changes = changes;
        this.pages = pages;
        this.uploads = uploads;
    }

    @GetMapping("/registers/{id:\\d{1,18}}/new")
    @Requires(Permission.REGISTER_WRITE)
    String fresh(@PathVariable long id, HttpServletRequest request, Model page) {
        KnownRegister register = registers.find(id);
        if (entries.keepers(register).isEmpty()) throw new Refused(ServiceProblem.NOT_ALLOWED);
        return pages.form(register, EntryForm.fresh(null), null, Languages.of(request), page);
    }

    @PostMapping("/registers/{id:\\d{1,18}}/entries")
    @Requires(Permission.REGISTER_WRITE)
    String add(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        KnownRegister register = registers.find(id);
        return done(register, null, typed, files, wish -> changes.add(id, wish), request, response, page);
    }

    @GetMapping("/register-entries/{id:\\d{1,18}}/change")
    @Requires(Permission.REGISTER_WRITE)
    String change(@PathVariable long id, HttpServletRequest request, Model page) {
        Entry known = entries.find(id);
        if (!known.writable()) throw new Refused(ServiceProblem.NOT_ALLOWED);
        KnownRegister register = registers.find(known.registerId());
        if (!EntryChanges.isEditable(register.definition(), known)) throw new Refused(RegisterProblem.NOT_EDITABLE);
        EntryForm form = EntryForm.of(register.definition(), known, Languages.of(request));
        return pages.form(register, form, known, Languages.of(request), page);
    }

    @PostMapping("/register-entries/{id:\\d{1,18}}/change")
    @Requires(Permission.REGISTER_WRITE)
    String change(
            @PathVariable long id,
            @RequestParam int changed,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Entry known = entries.find(id);
        if (!known.writable()) throw new Refused(ServiceProblem.NOT_ALLOWED);
        KnownRegister register = registers.find(known.registerId());
        return done(register, known, typed, files, wish -> changes.change(id, changed, wish), request, response, page);
    }

    private String done(
            KnownRegister register,
            @Nullable Entry known,
            MultiValueMap<String, String> typed,
            MultiValueMap<String, MultipartFile> files,
            Function<EntryWish, Entry> work,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        EntryUploads.Taken taken =
                uploads.take(register.definition(), EntryForm.of(register.definition(), typed), files);
        List<Map<String, String>> broken = new ArrayList<>(pages.broken(taken, request));
        if (broken.isEmpty())
            try {
                return "redirect:/register-entries/"
                        + work.apply(taken.form().wish()).id() + "?done";
            } catch (Refused refused) {
                broken.addAll(pages.broken(refused, Languages.of(request), page));
            }
        response.setStatus(RegisterProblem.WRONG_ENTRY.status());
        page.addAttribute("broken", broken);
        return pages.form(register, taken.form(), known, Languages.of(request), page);
    }
}
