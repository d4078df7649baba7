package org.zhunsheng.server.monitoring;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 监控表另有的：存了一格之后换上新的灯。 */
@Controller
class MonitoringController {

    private final Monitorings monitorings;

    MonitoringController(Monitorings monitorings) {
        this.monitorings = monitorings;
    }

    /** 页面上的一块，不是一页。 */
    @GetMapping("/fillings/{id:\\d{1,18}}/lights")
    @Requires(Permission.ASSIGNMENT_READ)
    String lights(@PathVariable long id, Model page) {
        return monitorings.panel(id, false, page) + " :: panel";
    }
}
