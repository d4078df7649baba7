package org.zhunsheng.server.filling;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 被退回的表再打开一处，页面与接口。 */
@Controller
class DependentController {

    private static final String OPENED = "/fillings/{id:\\d{1,18}}/opened";

    private final Dependents dependents;

    DependentController(Dependents dependents) {
        this.dependents = dependents;
    }

    /** @param place 打开哪一处，写法见 {@code fillings.opened} */
    record Wanted(@Nullable String place) {}

    @PostMapping(OPENED)
    @Requires(Permission.ASSIGNMENT_FILE)
    String open(@PathVariable long id, @RequestParam(defaultValue = "") String place) {
        dependents.open(id, place);
        return "redirect:/fillings/" + id + "?done=opened#remarks-title";
    }

    @PostMapping("/api/v1" + OPENED)
    @Requires(Permission.ASSIGNMENT_FILE)
    ResponseEntity<Void> opened(@PathVariable long id, @RequestBody Wanted wanted) {
        dependents.open(id, wanted.place() == null ? "" : wanted.place());
        return ResponseEntity.noContent().build();
    }
}
