package org.zhunsheng.server.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.campaign.Assignments;

/** 经过的接口。 */
@RestController
class TimelineApi {

    private final Timelines timelines;
    private final Assignments assignments;

    TimelineApi(Timelines timelines, Assignments assignments) {
        this.timelines = timelines;
        this.assignments = assignments;
    }

    /** 一页；{@code next} 是更早的一页的 {@code before}，没有了的为 null。 */
    record Answer(List<TimelineEntry> items, @Nullable String next) {}

    /** 新的在前；{@code kind} 是 states、opinions、edits、documents、disclosure 之一，不写的都要。 */
    @GetMapping("/api/v1/assignments/{id}/timeline")
    @Requires(Permission.ASSIGNMENT_READ)
    Answer timeline(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String before) {
        Timelines.Page page = timelines.page(assignments.find(id), TimelineKind.asked(kind), TimelineKey.of(before));
        return new Answer(page.items(), page.next());
    }
}
