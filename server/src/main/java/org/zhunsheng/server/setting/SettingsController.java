package org.zhunsheng.server.setting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 设置的页面：看，改；关系到安全的先确认身份，另开一页。 */
@Controller
class SettingsController {

    private final Settings settings;
    private final List<Condition> conditions;

    SettingsController(Settings settings, ObjectProvider<Condition> conditions) {
        this.settings = settings;
        this.conditions = conditions.orderedStream().toList();
    }

    @GetMapping("/settings")
    @Requires({Permission.SETTING_WRITE, Permission.POLICY_WRITE})
    String show(Model page) {
        page.addAttribute("lines", settings.lines());
        page.addAttribute("conditions", conditions);
        return "settings";
    }

    @GetMapping("/settings/{code}")
    @Requires(
            value = {Permission.SETTING_WRITE, Permission.POLICY_WRITE},
            fresh = true)
    String form(@PathVariable String code, Model page) {
        Settings.Line line = line(code);
        page.addAttribute("line", line);
        page.addAttribute("typed", line.value());
        page.addAttribute("version", line.version());
        return "setting";
    }

    private Settings.Line line(String code) {
        return settings.lines().stream()
                .filter(one -> one.setting().code().equals(code) && one.changeable())
                .findFirst()
                .orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    @PostMapping("/settings/{code}")
    @Requires(
            value = {Permission.SETTING_WRITE, Permission.POLICY_WRITE},
            fresh = true)
    String change(
            @PathVariable String code,
            @RequestParam String value,
            @RequestParam int version,
            HttpServletResponse response,
            Model page) {
        Settings.Line line = line(code);
        if (line.setting().allows(value)) {
            settings.change(code, value, version);
            return "redirect:/settings?changed";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("line", line);
        page.addAttribute("typed", value);
        page.addAttribute("version", version);
        page.addAttribute("broken", Map.of());
        return "setting";
    }
}
