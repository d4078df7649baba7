package org.zhunsheng.server.filling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;

/** 冻结了的各版的接口。 */
@RestController
@RequestMapping("/api/v1/fillings/{id}/versions")
class VersionApi {

    private final Versions versions;

    VersionApi(Versions versions) {
        this.versions = versions;
    }

    record Items(List<Version> items) {}

    /** 一版的各格；{@code changes} 是与另一版的不同，没有说与哪一版比的为空。 */
    record Answer(long number, List<Cell> cells, @Nullable List<Difference> changes) {}

    /** 新的在前；一张表的版不会多，不分页。 */
    @GetMapping
    @Requires(Permission.ASSIGNMENT_READ)
    Items list(@PathVariable long id) {
        return new Items(versions.list(id));
    }

    @GetMapping("/{number}")
    @Requires(Permission.ASSIGNMENT_READ)
    Answer one(
            @PathVariable long id, @PathVariable long number, @RequestParam(required = false) @Nullable Long against) {
        FilledForm form = versions.read(id, number);
        List<Difference> changes = against == null ? null : Difference.between(versions.read(id, against), form);
        return new Answer(number, form.cells(), changes);
    }
}
