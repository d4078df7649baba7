package org.zhunsheng.server.event;

import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Requires;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 事件的接口：从一号之后接着取，各凭各的权限与范围；见 docs/events.md。 */
@RestController
@RequestMapping("/api/v1/events")
class EventApi {

    private static final int MOST = 1000;

    private final Events events;

    EventApi(Events events) {
        this.events = events;
    }

    /** {@code type} 可以写几个，只要那几种。 */
    @GetMapping
    @Requires({
        Permission.ORGANIZATION_READ,
        Permission.PROJECT_READ,
        Permission.CAMPAIGN_READ,
        Permission.ASSIGNMENT_READ,
        Permission.MONEY_READ,
        Permission.INDICATOR_READ,
        Permission.DISCLOSURE_READ,
        Permission.SURVEY_READ
    })
    Events.Part list(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "") List<String> type) {
        boolean known = type.stream().allMatch(one -> EventType.of(one).isPresent());
        if (after < 0 || limit < 1 || limit > MOST || !known) throw new Refused(ServiceProblem.WRONG_REQUEST);
        return events.seen(after, Set.copyOf(type), limit);
    }
}
