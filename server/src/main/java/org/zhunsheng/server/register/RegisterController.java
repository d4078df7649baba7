package org.zhunsheng.server.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.text.Language;

/** 有哪些台账；一个台账的记录。 */
@Controller
class RegisterController {

    private static final int PAGE = 50;

    private final Registers registers;
    private final Entries entries;
    private final EntryMoving moving;
    private final Organizations organizations;

    RegisterController(Registers registers, Entries entries, EntryMoving moving, Organizations organizations) {
        this.registers = registers;
        this.entries = entries;
        this.moving = moving;
        this.organizations = organizations;
    }

    @GetMapping("/registers")
    @Requires({Permission.REGISTER_READ, Permission.REGISTER_DEFINE})
    String list(
            @RequestParam(required = false) @Nullable Long organization,
            @RequestParam(defaultValue = "0") long after,
            HttpServletRequest request,
            Model page) {
        page.addAttribute("lines", registers.list(organization, after, PAGE));
        page.addAttribute("within", organization == null ? null : organizations.find(organization));
        Long owner = organization == null ? first(Permission.REGISTER_DEFINE) : owner(organization);
        page.addAttribute("owner", owner);
        page.addAttribute("taken", registers.codes(owner));
        page.addAttribute("groups", Definitions.groups());
        page.addAttribute("language", Languages.of(request));
        return "registers";
    }

    private @Nullable Long owner(long organization) {
        return registers.mayDefine(organizations.find(organization).place()) ? organization : null;
    }

    /** 自己凭这项权限的第一个机构。 */
    private static @Nullable Long first(Permission permission) {
        return Caller.current().posts().stream()
                .filter(post -> post.role().permissions().contains(permission))
                .map(Post::organization)
                .findFirst()
                .orElse(null);
    }

    /** 清单里的一条。 */
    record Row(Entry entry, List<String> cells, String state) {}

    /** 只设立、不看记录的人，看得见有这个台账，看不见记录。 */
    @GetMapping("/registers/{id:\\d{1,18}}")
    @Requires({Permission.REGISTER_READ, Permission.REGISTER_DEFINE})
    String entries(
            @PathVariable long id,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "0") long after,
            HttpServletRequest request,
            Model page) {
        KnownRegister register = registers.find(id);
        EntryFilter filter = EntryFilter.of(register.definition(), asked);
        EntryView view = new EntryView(register.definition(), false, Languages.of(request));
        Entries.Page found = entries.list(register, filter, after, PAGE);
        page.addAttribute("filter", filter);
        page.addAttribute("links", new EntryLinks(id, filter.asked()));
        page.addAttribute("columns", view.columns());
        page.addAttribute(
                "rows",
                found.shown().stream().map(one -> row(register, one, view)).toList());
        page.addAttribute("next", found.next());
        page.addAttribute("count", entries.count(register, filter));
        page.addAttribute("moves", moving.possible(register, filter));
        page.addAttribute("most", EntryMoving.MOST);
        return around(register, view.language(), page);
    }

    /** 筛选出的各条一起走一步。 */
    @PostMapping("/registers/{id:\\d{1,18}}/move")
    @Requires(Permission.REGISTER_WRITE)
    String move(
            @PathVariable long id,
            @RequestParam Map<String, String> asked,
            @RequestParam String move,
            @RequestParam(defaultValue = "") String reason) {
        KnownRegister register = registers.find(id);
        EntryFilter filter = EntryFilter.of(register.definition(), asked);
        int moved = moving.move(register, filter, move, reason);
        return "redirect:/registers/" + id + "?moved=" + moved;
    }

    /** 清单四周的：筛选里可以选的，能做的。 */
    private String around(KnownRegister register, Language language, Model page) {
        List<EntryStore.Keeper> keepers = entries.keepers(register);
        page.addAttribute("register", register);
        page.addAttribute("heading", register.definition().title().in(language));
        page.addAttribute("subProjects", entries.subProjects(register.place()));
        page.addAttribute(
                "choiceFields",
                register.definition().fields().stream()
                        .filter(field -> field.type() == FieldType.CHOICE)
                        .toList());
        page.addAttribute("into", keepers.isEmpty() ? null : keepers.getFirst().id());
        page.addAttribute("mayRead", Caller.current().has(Permission.REGISTER_READ));
        page.addAttribute("language", language);
        return "register";
    }

    private Row row(KnownRegister register, Entry entry, EntryView plain) {
        EntryView view = new EntryView(register.definition(), entries.mayWrite(entry.place()), plain.language());
        return new Row(
                entry,
                plain.columns().stream()
                        .map(field -> view.text(field, entry.content()))
                        .toList(),
                view.state(entry.state()));
    }
}
