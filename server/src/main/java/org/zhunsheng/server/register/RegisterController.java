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
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Languages;

/** 有哪些台账；一个台账的记录。 */
@Controller
class RegisterController {

    private static final int PAGE = 50;

    private final Registers registers;
    private final Entries entries;
    private final EntryMoving moving;
    private final RegisterPage pages;
    private final Organizations organizations;

    RegisterController(
            Registers registers, Entries entries, EntryMoving moving, RegisterPage pages, Organizations organizations) {
        this.registers = registers;
        this.entries = entries;
        this.moving = moving;
        this.pages = pages;
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
        page.addAttribute("columns", view.columns());
        page.addAttribute(
                "rows",
                found.shown().stream().map(one -> row(register, one, view)).toList());
        page.addAttribute("next", found.next());
        page.addAttribute("count", entries.count(register, filter));
        page.addAttribute("moves", moving.possible(register, filter));
        page.addAttribute("most", EntryMoving.MOST);
        return pages.show("list", register, filter, view.language(), page);
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

    private Row row(KnownRegister register, Entry entry, EntryView plain) {
        EntryView view = new EntryView(register.definition(), entry.writable(), plain.language());
        return new Row(
                entry,
                plain.columns().stream()
                        .map(field -> view.text(field, entry.content()))
                        .toList(),
                view.state(entry.state()));
    }
}
