package org.zhunsheng.server.organization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.sheet.Days;
import org.zhunsheng.server.web.ErrorLine;
import org.zhunsheng.server.web.Languages;
import org.zhunsheng.server.web.Refusable;
import org.zhunsheng.server.web.Refusal;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 改机构的表单。做不成的留在原页，填好的还在，错在哪里写在最上面。 */
@Controller
class ChangeController {

    private final Changes changes;
    private final Organizations organizations;

    ChangeController(Changes changes, Organizations organizations) {
        this.changes = changes;
        this.organizations = organizations;
    }

    /** 一个表单填的值。 */
    record Typed(String kind, String code, String name, String parent, String from, int version) {

        static Typed of(Map<String, String> fields) {
            return new Typed(
                    fields.getOrDefault("kind", ""),
                    fields.getOrDefault("code", "").strip(),
                    fields.getOrDefault("name", ""),
                    fields.getOrDefault("parent", ""),
                    fields.getOrDefault("from", ""),
                    number(fields.getOrDefault("version", "0")));
        }

        private static int number(String written) {
            if (!written.matches("\\d{1,9}")) throw new Refused(ServiceProblem.WRONG_REQUEST);
            return Integer.parseInt(written);
        }
    }

    @PostMapping("/organizations/{id:\\d{1,18}}/{act:create|rename|move|close|reopen}")
    @Requires(Permission.ORGANIZATION_WRITE)
    String change(
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            Organization done = change(id, act, Typed.of(fields));
            return "redirect:/organizations/" + done.id() + "?done=" + act;
        } catch (Refused refused) {
            Refusable problem = refused.problem();
            if (problem == ServiceProblem.NOT_FOUND || problem == ServiceProblem.NOT_ALLOWED) throw refused;
            Refusal refusal = refused.refusal(Languages.of(request));
            response.setStatus(refusal.status());
            page.addAttribute("broken", List.of(error(act, problem, refusal)));
            page.addAttribute("act", act);
            page.addAttribute("typed", fields);
            return OrganizationController.show(organizations.show(id, null, 0, OrganizationController.PAGE), page);
        }
    }

    private Organization change(long id, String act, Typed typed) {
        return switch (act) {
            case "create" -> changes.create(id, typed.kind(), typed.code(), typed.name(), Days.parse(typed.from()));
            case "rename" -> changes.rename(id, typed.version(), typed.name(), Days.parse(typed.from()));
            case "move" ->
                changes.move(id, typed.version(), changes.parent(id, typed.parent()), Days.parse(typed.from()));
            case "close" -> changes.close(id, typed.version(), Days.parse(typed.from()));
            default -> changes.reopen(id, typed.version(), Days.parse(typed.from()));
        };
    }

    /** 点错误就到那一栏。 */
    private static Map<String, String> error(String act, @Nullable Refusable problem, Refusal refusal) {
        String field = "from";
        if (problem instanceof OrganizationProblem known)
            field = switch (known) {
                case CODE_TAKEN, WRONG_CODE -> act.equals("move") ? "parent" : "code";
                case WRONG_NAME -> "name";
                case WRONG_KIND -> act.equals("move") ? "parent" : "kind";
                case INTO_ITSELF, NO_PARENT, CLOSED -> act.equals("move") ? "parent" : "from";
                default -> "from";
            };
        return ErrorLine.of("#" + act + "-" + field, refusal);
    }
}
