package org.zhunsheng.server.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;

/** 设立台账、公布新的一版：贴上或交来定义的文字；写错的留在原页，每一处带行与列。 */
@Controller
class DefinitionController {

    private final Registers registers;
    private final Organizations organizations;
    private final Access access;

    DefinitionController(Registers registers, Organizations organizations, Access access) {
        this.registers = registers;
        this.organizations = organizations;
        this.access = access;
    }

    @GetMapping("/registers/new")
    @Requires(Permission.REGISTER_DEFINE)
    String fresh(
            @RequestParam long organization,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            Model page) {
        Organization owner = organizations.find(organization);
        access.require(Permission.REGISTER_DEFINE, owner.place());
        String text = Definitions.builtIn(from).map(Definitions.BuiltIn::text).orElse("");
        return form(text, owner, null, request, page);
    }

    @PostMapping("/registers")
    @Requires(Permission.REGISTER_DEFINE)
    String add(
            @RequestParam long organization,
            @RequestParam(defaultValue = "") String definition,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Organization owner = organizations.find(organization);
        access.require(Permission.REGISTER_DEFINE, owner.place());
        String text = DefinitionText.of(definition, file);
        Supplier<String> again = () -> form(text, owner, null, request, page);
        return done(() -> registers.add(organization, text), again, request, response, page);
    }

    /** 从随程序带来的里面取几个。 */
    @PostMapping("/registers/take")
    @Requires(Permission.REGISTER_DEFINE)
    String take(@RequestParam long organization, @RequestParam List<String> id) {
        List<KnownRegister> taken = registers.take(organization, id);
        return taken.size() == 1
                ? "redirect:/registers/" + taken.getFirst().id() + "?done"
                : "redirect:/registers?organization=" + organization;
    }

    @GetMapping("/registers/{id:\\d{1,18}}/definition")
    @Requires({Permission.REGISTER_READ, Permission.REGISTER_DEFINE})
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer number,
            HttpServletRequest request,
            Model page) {
        KnownRegister register = registers.find(id);
        page.addAttribute("number", number == null ? register.number() : number);
        page.addAttribute("seen", register.number());
        String text = number == null ? register.text() : registers.text(register, number);
        return form(text, null, register, request, page);
    }

    @PostMapping("/registers/{id:\\d{1,18}}/definition")
    @Requires(Permission.REGISTER_DEFINE)
    String publish(
            @PathVariable long id,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String definition,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        KnownRegister register = registers.find(id);
        access.require(Permission.REGISTER_DEFINE, register.place());
        page.addAttribute("number", number);
        page.addAttribute("seen", number);
        String text = DefinitionText.of(definition, file);
        Supplier<String> again = () -> form(text, null, register, request, page);
        return done(() -> registers.publish(id, number, text), again, request, response, page);
    }

    private String form(
            String text,
            @Nullable Organization owner,
            @Nullable KnownRegister known,
            HttpServletRequest request,
            Model page) {
        page.addAttribute("text", text);
        page.addAttribute("owner", owner);
        page.addAttribute("known", known);
        page.addAttribute("mayDefine", known == null || registers.mayDefine(known.place()));
        page.addAttribute("versions", known == null ? List.of() : registers.versions(known));
        page.addAttribute("language", Languages.of(request));
        return "register-definition";
    }

    private static String done(
            Supplier<KnownRegister> work,
            Supplier<String> again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            return "redirect:/registers/" + work.get().id() + "?done";
        } catch (Refused refused) {
            boolean ours = refused.problem() instanceof WrongDefinition || refused.problem() instanceof RegisterProblem;
            if (!ours) throw refused;
            DefinitionText.wrong(refused, request, response, page);
            return again.get();
        }
    }
}
