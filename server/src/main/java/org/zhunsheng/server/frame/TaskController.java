package org.zhunsheng.server.frame;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.SignedIn;

/** 我的待办：登录之后的第一页。 */
@Controller
class TaskController {

    private static final int PAGE = 50;

    private final WorkList work;

    TaskController(WorkList work) {
        this.work = work;
    }

    @GetMapping("/tasks")
    @SignedIn
    @Transactional(readOnly = true)
    String tasks(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            @RequestParam(defaultValue = "0") int kind,
            @RequestParam(defaultValue = "0") long after,
            Model page) {
        List<WorkList.Line> found = work.open(new WorkList.After(due, kind, after), PAGE + 1);
        page.addAttribute("tasks", found.subList(0, Math.min(PAGE, found.size())));
        page.addAttribute("more", found.size() > PAGE ? found.get(PAGE - 1) : null);
        page.addAttribute(
                "fills",
                Caller.current().has(Permission.ASSIGNMENT_FILE)
                        || Caller.current().has(Permission.ROW_FILE));
        page.addAttribute("today", LocalDate.now());
        return "tasks";
    }
}
