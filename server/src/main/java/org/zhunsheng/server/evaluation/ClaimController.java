package org.zhunsheng.server.evaluation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 文字里的数：看各与数据项对得怎样，选一个数用哪个数据项。 */
@Controller
class ClaimController {

    private static final String PATH = "/fillings/{id:\\d{1,18}}/claims";

    private final ClaimLinking linking;
    private final ClaimPage pages;

    ClaimController(ClaimLinking linking, ClaimPage pages) {
        this.linking = linking;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @Requires(Permission.ASSIGNMENT_READ)
    String show(@PathVariable long id, Model page) {
        return pages.show(id, page);
    }

    @PostMapping(PATH)
    @Requires(Permission.ASSIGNMENT_FILE)
    String link(
            @PathVariable long id,
            @RequestParam String row,
            @RequestParam String claim,
            @RequestParam(defaultValue = "") String figure) {
        linking.link(id, row, claim, figure);
        return "redirect:/fillings/" + id + "/claims?done=1#r-" + row;
    }

    /**
     * 接口：文字里的一个数用哪个数据项。
     *
     * @param claim 数了什么、什么单位，如“调查研究（次）”
     * @param figure 数据项的编号；不写的是不用了
     */
    record Wanted(
            @Nullable String row,
            @Nullable String claim,
            @Nullable String figure) {}

    @PostMapping("/api/v1" + PATH)
    @Requires(Permission.ASSIGNMENT_FILE)
    ResponseEntity<Void> linked(@PathVariable long id, @RequestBody Wanted wanted) {
        linking.link(id, text(wanted.row()), text(wanted.claim()), text(wanted.figure()));
        return ResponseEntity.noContent().build();
    }

    private static String text(@Nullable String written) {
        return Objects.toString(written, "");
    }
}
