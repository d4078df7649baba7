package org.zhunsheng.server.goal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 把已批复的绩效目标带进监控、自评的表。 */
@Controller
class BaselineController {

    private final Baselines baselines;

    BaselineController(Baselines baselines) {
        this.baselines = baselines;
    }

    @PostMapping("/fillings/{id:\\d{1,18}}/baseline")
    @Requires(Permission.ASSIGNMENT_FILE)
    String carry(@PathVariable long id) {
        baselines.carry(id);
        return "redirect:/fillings/" + id + "?done=baseline";
    }
}
