package org.zhunsheng.server.figure;

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
import org.zhunsheng.server.register.DefinitionText;
import org.zhunsheng.server.register.WrongDefinition;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 设立数据项、公布新的一版：贴上或交来定义的文字；写错的留在原页，每一处带行与列。 */
@Controller
class FigureDefinitionController {

    private final Figures figures;
    private final FigurePlans plans;
    private final Organizations organizations;
    private final Access access;

    FigureDefinitionController(Figures figures, FigurePlans plans, Organizations organizations, Access access) {
        this.figures = figures;
        this.plans = plans;
        this.organizations = organizations;
        this.access = access;
    }

    @GetMapping("/figures/new")
    @Requires(Permission.REGISTER_DEFINE)
    String fresh(
            @RequestParam long organization,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            Model page) {
        Organization owner = organizations.find(organization);
        access.require(Permission.REGISTER_DEFINE, owner.place());
        String text = FigureDefinitions.builtIn(from)
                .map(FigureDefinitions.BuiltIn::text)
                .orElse("");
        return form(text, owner, null, request, page);
    }

    @PostMapping("/figures")
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
        return done(() -> figures.add(organization, text), again, request, response, page);
    }

    /** 从随程序带来的里面取一个。 */
    @PostMapping("/figures/take")
    @Requires(Permission.REGISTER_DEFINE)
    String take(@RequestParam long organization, @RequestParam String id) {
        FigureDefinitions.BuiltIn wanted =
                FigureDefinitions.builtIn(id).orElseThrow(() -> new Refused(ServiceProblem.WRONG_REQUEST));
        return "redirect:/figures/" + figures.add(organization, wanted.text()).id() + "?done";
    }

    /** 能数的全部取用。 */
    @PostMapping("/figures/take-ready")
    @Requires(Permission.REGISTER_DEFINE)
    String takeReady(@RequestParam long organization) {
        access.require(
                Permission.REGISTER_DEFINE, organizations.find(organization).place());
        plans.takeReady(organization);
        return "redirect:/figures?organization=" + organization;
    }

    @GetMapping("/figures/{id:\\d{1,18}}/definition")
    @Requires({Permission.REGISTER_READ, Permission.REGISTER_DEFINE})
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer number,
            HttpServletRequest request,
            Model page) {
        KnownFigure figure = figures.find(id);
        page.addAttribute("number", number == null ? figure.number() : number);
        page.addAttribute("seen", figure.number());
        String text = figures.text(figure, number == null ? figure.number() : number);
        return form(text, null, figure, request, page);
    }

    @PostMapping("/figures/{id:\\d{1,18}}/definition")
    @Requires(Permission.REGISTER_DEFINE)
    String publish(
            @PathVariable long id,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String definition,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        KnownFigure figure = figures.find(id);
        access.require(Permission.REGISTER_DEFINE, figure.place());
        page.addAttribute("number", number);
        page.addAttribute("seen", number);
        String text = DefinitionText.of(definition, file);
        Supplier<String> again = () -> form(text, null, figure, request, page);
        return done(() -> figures.publish(id, number, text), again, request, response, page);
    }

    private String form(
            String text,
            @Nullable Organization owner,
            @Nullable KnownFigure known,
            HttpServletRequest request,
            Model page) {
        page.addAttribute("text", text);
        page.addAttribute("owner", owner);
        page.addAttribute("known", known);
        page.addAttribute("mayDefine", known == null || figures.mayDefine(known.place()));
        page.addAttribute("versions", known == null ? List.of() : figures.versions(known));
        page.addAttribute("language", Languages.of(request));
        return "figure-definition";
    }

    private static String done(
            Supplier<KnownFigure> work,
            Supplier<String> again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            return "redirect:/figures/" + work.get().id() + "?done";
        } catch (Refused refused) {
            boolean ours = refused.problem() instanceof WrongDefinition
                    || refused.problem() instanceof WrongExamples
                    || refused.problem() instanceof FigureProblem;
            if (!ours) throw refused;
            DefinitionText.wrong(refused, request, response, page);
            return again.get();
        }
    }
}
