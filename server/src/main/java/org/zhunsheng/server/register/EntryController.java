package org.zhunsheng.server.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.register.Register;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.file.FileUse;
import org.zhunsheng.server.file.FileUses;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.text.Language;

/** 一条记录的页面：各栏、各次改动、现在能办的。 */
@Controller
class EntryController {

    private final Entries entries;
    private final EntryChanges changes;
    private final Registers registers;
    private final FileUses uses;

    EntryController(Entries entries, EntryChanges changes, Registers registers, FileUses uses) {
        this.entries = entries;
        this.changes = changes;
        this.registers = registers;
        this.uses = uses;
    }

    /** 一次改动，写给人看。 */
    record Past(
            int number,
            String act,
            String state,
            String reason,
            String login,
            OffsetDateTime at,
            List<EntryView.Diff> diffs) {}

    @GetMapping("/register-entries/{id:\\d{1,18}}")
    @Requires(Permission.REGISTER_READ)
    String show(@PathVariable long id, HttpServletRequest request, Model page) {
        Entry it = entries.find(id);
        KnownRegister register = registers.find(it.registerId());
        Register definition = registers.definition(register, it.version());
        Language language = Languages.of(request);
        boolean whole = it.writable();
        EntryView view = new EntryView(definition, whole, language);
        page.addAttribute("it", it);
        page.addAttribute("register", register);
        page.addAttribute("heading", definition.title().in(language));
        page.addAttribute("state", view.state(it.state()));
        List<EntryView.Shown> fields = view.fields(it.content());
        page.addAttribute("fields", fields);
        page.addAttribute("elsewhere", uses.besides(FileUse.ENTRY, id, hashes(fields)));
        page.addAttribute("past", past(register, it, whole, language));
        page.addAttribute("moves", changes.possible(it));
        page.addAttribute("editable", whole && EntryChanges.isEditable(register.definition(), it));
        page.addAttribute("withdrawable", whole && !it.withdrawn());
        page.addAttribute("language", language);
        return "register-entry";
    }

    /** 给他看的各个文件。 */
    private static List<String> hashes(List<EntryView.Shown> fields) {
        return fields.stream()
                .flatMap(one -> one.files().stream())
                .map(EntryFile::sha256)
                .toList();
    }

    /** 各次改动，新的在前；每一次照那一版的定义说。 */
    private List<Past> past(KnownRegister register, Entry it, boolean whole, Language language) {
        List<EntryStore.Change> all = entries.changes(it);
        List<Past> past = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            EntryStore.Change one = all.get(i);
            Map<String, Object> before = i + 1 < all.size() ? all.get(i + 1).content() : Map.of();
            EntryView view = new EntryView(registers.definition(register, one.version()), whole, language);
            List<EntryView.Diff> diffs = one.act().equals("change") ? view.diffs(before, one.content()) : List.of();
            past.add(new Past(
                    one.number(), one.act(), view.state(one.state()), one.reason(), one.login(), one.at(), diffs));
        }
        return past;
    }

    @PostMapping("/register-entries/{id:\\d{1,18}}/move")
    @Requires(Permission.REGISTER_WRITE)
    String move(
            @PathVariable long id,
            @RequestParam int changed,
            @RequestParam String move,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        return done(() -> changes.move(id, changed, move, reason), id, "move-" + move, reason, request, response, page);
    }

    @PostMapping("/register-entries/{id:\\d{1,18}}/withdraw")
    @Requires(Permission.REGISTER_WRITE)
    String withdraw(
            @PathVariable long id,
            @RequestParam int changed,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        return done(
                () -> changes.withdraw(id, changed, reason), id, "withdraw-reason", reason, request, response, page);
    }

    private String done(
            Runnable work,
            long id,
            String place,
            String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            work.run();
            return "redirect:/register-entries/" + id + "?done";
        } catch (Refused refused) {
            if (!(refused.problem() instanceof RegisterProblem)) throw refused;
            var refusal = refused.refusal(Languages.of(request));
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(ErrorLine.of("#" + place, refusal)));
            page.addAttribute("typed", typed);
            return show(id, request, page);
        }
    }
}
