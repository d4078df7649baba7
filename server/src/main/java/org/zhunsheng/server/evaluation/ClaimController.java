package org.zhunsheng.server.evaluation;

import jakarta.servlet.http.HttpServletRequest;
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
import org.zhunsheng.server.figure.FigureFreezes.Spot;
import org.zhunsheng.server.web.Languages;

/** 文字里的数：看各与数据项对得怎样，选一个数用哪个数据项。 */
@Controller
class ClaimController {

    private static final String PATH = "/fillings/{id:\\d{1,18}}/claims";

    private final ClaimLinking linking;
    private final ClaimPage pages;
    private final FrozenFigurePage figures;

    ClaimController(ClaimLinking linking, ClaimPage pages, FrozenFigurePage figures) {
        this.linking = linking;
        this.pages = pages;
        this.figures = figures;
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
        ToldText text = linking.link(id, row, claim, figure);
        return "redirect:/fillings/" + id + "/claims?done=1#" + text.anchor(row);
    }

    /** 打开一个连了的数：交上来的，是提交时冻结的那几条记录。 */
    @GetMapping(PATH + "/records")
    @Requires(Permission.ASSIGNMENT_READ)
    String open(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String row,
            @RequestParam String claim,
            @RequestParam(defaultValue = "0") long part,
            @RequestParam(defaultValue = "0") int from,
            HttpServletRequest request,
            Model page) {
        FrozenFigurePage.Wanted wanted = new FrozenFigurePage.Wanted(new Spot(row, claim), part, Math.max(0, from));
        String live = figures.open(id, wanted, Languages.of(request), page);
        return live == null ? "filling-figure" : "redirect:" + live;
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
