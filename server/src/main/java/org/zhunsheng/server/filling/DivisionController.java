package org.zhunsheng.server.filling;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 处室确认自己的一行，页面与接口。 */
@Controller
class DivisionController {

    private static final String ROW = "/fillings/{id:\\d{1,18}}/rows/{row:[a-z0-9]{1,24}}/confirm";

    private final Divisions divisions;
    private final Fillings fillings;

    DivisionController(Divisions divisions, Fillings fillings) {
        this.divisions = divisions;
        this.fillings = fillings;
    }

    @PostMapping(ROW)
    @Requires(Permission.ROW_FILE)
    String confirm(@PathVariable long id, @PathVariable String row) {
        divisions.confirm(id, row);
        String section = fillings.dividedSection(fillings.find(id).kind());
        return "redirect:/fillings/" + id + "/" + section + "?done=1#divisions";
    }

    @PostMapping("/api/v1" + ROW)
    @Requires(Permission.ROW_FILE)
    ResponseEntity<Void> confirmed(@PathVariable long id, @PathVariable String row) {
        divisions.confirm(id, row);
        return ResponseEntity.noContent().build();
    }
}
