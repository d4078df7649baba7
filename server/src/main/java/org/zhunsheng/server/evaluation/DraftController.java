package org.zhunsheng.server.evaluation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 完成情况的初稿：看每一段由什么拼成，起草，就这样写，撤销。 */
@Controller
class DraftController {

    private static final String PATH = "/fillings/{id:\\d{1,18}}/draft";

    private final Drafting drafting;
    private final Fillings fillings;
    private final Projects projects;

    DraftController(Drafting drafting, Fillings fillings, Projects projects) {
        this.drafting = drafting;
        this.fillings = fillings;
        this.projects = projects;
    }

    @GetMapping(PATH)
    @Requires(Permission.ASSIGNMENT_READ)
    String show(@PathVariable long id, Model page) {
        List<DraftLine> lines = drafting.lines(id);
        Filling it = fillings.find(id);
        page.addAttribute("it", it);
        page.addAttribute("projectName", projects.find(it.projectId()).name());
        page.addAttribute("may", it.open() && fillings.mayFile(it));
        page.addAttribute("lines", lines);
        page.addAttribute("fresh", lines.stream().anyMatch(DraftLine::isNew));
        page.addAttribute("drafted", lines.stream().anyMatch(one -> one.state() == DraftLine.State.DRAFTED));
        return "filling-draft";
    }

    /** @param row 就这样写的是哪一段；别的不写 */
    @PostMapping(PATH)
    @Requires(Permission.ASSIGNMENT_FILE)
    String act(@PathVariable long id, @RequestParam String act, @RequestParam(defaultValue = "") String row) {
        done(id, act, row);
        return "redirect:/fillings/" + id + "/draft?done=" + act + (row.isEmpty() ? "" : "#r-" + row);
    }

    private void done(long id, String act, String row) {
        switch (act) {
            case "write" -> drafting.write(id);
            case "keep" -> drafting.keep(id, row);
            case "undo" -> drafting.undo(id);
            default -> throw new Refused(ServiceProblem.NOT_FOUND);
        }
    }

    /** 接口：各段与它可以写的初稿。 */
    @GetMapping("/api/v1" + PATH)
    @Requires(Permission.ASSIGNMENT_READ)
    @ResponseBody
    List<DraftLine> lines(@PathVariable long id) {
        return drafting.lines(id);
    }

    /**
     * 接口：做什么。
     *
     * @param act write 起草，keep 就这样写，undo 撤销没有人动过的
     * @param row keep 的是哪一段
     */
    record Wanted(@Nullable String act, @Nullable String row) {}

    @PostMapping("/api/v1" + PATH)
    @Requires(Permission.ASSIGNMENT_FILE)
    @ResponseBody
    List<DraftLine> acted(@PathVariable long id, @RequestBody Wanted wanted) {
        done(id, Objects.toString(wanted.act(), ""), Objects.toString(wanted.row(), ""));
        return drafting.lines(id);
    }
}
