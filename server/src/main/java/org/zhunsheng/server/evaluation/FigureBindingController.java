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

/** 自评表里数出来的完成值：选数据项、看数、打开由哪几条数出。 */
@Controller
class FigureBindingController {

    private static final String PATH = "/fillings/{id:\\d{1,18}}/figures";
    private final FigureBinding binding;
    private final FigurePage pages;
    private final FrozenFigurePage opened;

    FigureBindingController(FigureBinding binding, FigurePage pages, FrozenFigurePage opened) {
        this.binding = binding;
        this.pages = pages;
        this.opened = opened;
    }

    @GetMapping(PATH)
    @Requires({Permission.ASSIGNMENT_READ, Permission.ROW_FILE})
    String show(@PathVariable long id, Model page) {
        return pages.show(id, page);
    }

    @PostMapping(PATH)
    @Requires(Permission.ASSIGNMENT_FILE)
    String bind(@PathVariable long id, @RequestParam String row, @RequestParam(defaultValue = "") String figure) {
        binding.bind(id, row, figure);
        return "redirect:/fillings/" + id + "/figures?done=1#r-" + row;
    }

    @GetMapping(PATH + "/{row:[a-z0-9]{1,24}}")
    @Requires({Permission.ASSIGNMENT_READ, Permission.ROW_FILE})
    String open(
            @PathVariable long id,
            @PathVariable String row,
            @RequestParam(defaultValue = "0") long part,
            @RequestParam(defaultValue = "0") int from,
            HttpServletRequest request,
            Model page) {
        FrozenFigurePage.Wanted wanted = new FrozenFigurePage.Wanted(Spot.ofRow(row), part, Math.max(0, from));
        String live = opened.open(id, wanted, Languages.of(request), page);
        return live == null ? "filling-figure" : "redirect:" + live;
    }

    /**
     * 接口：一行用哪个数据项。
     *
     * @param figure 数据项的编号（文字）；不写的是不用了
     */
    record Wanted(@Nullable String row, @Nullable String figure) {}

    @PostMapping("/api/v1" + PATH)
    @Requires(Permission.ASSIGNMENT_FILE)
    ResponseEntity<Void> bound(@PathVariable long id, @RequestBody Wanted wanted) {
        binding.bind(id, Objects.toString(wanted.row(), ""), Objects.toString(wanted.figure(), ""));
        return ResponseEntity.noContent().build();
    }
}
