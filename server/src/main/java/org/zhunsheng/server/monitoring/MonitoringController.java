package org.zhunsheng.server.monitoring;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 监控表另有的：带入已批复的目标，存了一格之后换上新的灯。 */
@Controller
class MonitoringController {

    private final Monitorings monitorings;
    private final Baselines baselines;

    MonitoringController(Monitorings monitorings, Baselines baselines) {
        this.monitorings = monitorings;
        this.baselines = baselines;
    }

    @PostMapping("/fillings/{id:\\d{1,18}}/baseline")
    @Requires(Permission.ASSIGNMENT_FILE)
    String carry(@PathVariable long id) {
        monitorings.reading(id);
        baselines.carry(id);
        return "redirect:/fillings/" + id + "?done=baseline";
    }

    /** 页面上的一块，不是一页。 */
    @GetMapping("/fillings/{id:\\d{1,18}}/lights")
    @Requires(Permission.ASSIGNMENT_READ)
    String lights(@PathVariable long id, Model page) {
        return monitorings.panel(id, false, page) + " :: panel";
    }
}
