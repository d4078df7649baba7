package org.zhunsheng.server.event;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 一件办成的事。只说对什么办的、状态从什么到什么；人名、意见、金额要的，凭自己的令牌从 {@code link} 去取。
 *
 * @param number 第几号，不跳号
 * @param organization 所涉的机构
 * @param subject 如 {@code assignment:23}
 * @param link 接口里的它；没有单独一个的为空
 */
public record Event(
        long number,
        String type,
        Instant at,
        long organization,
        String subject,
        @Nullable String link,
        Map<String, Object> data) {

    private static final Set<String> LINKED = Set.of(
            "campaign",
            "assignment",
            "notice",
            "disclosure",
            "project",
            "organization",
            "filling",
            "indicator",
            "report",
            "survey");

    static Event of(long number, String type, Instant at, String place, String subject, Map<String, Object> data) {
        String[] parts = place.split("/");
        return new Event(number, type, at, Long.parseLong(parts[parts.length - 1]), subject, link(subject), data);
    }

    private static @Nullable String link(String subject) {
        String[] parts = subject.split(":", 2);
        return parts.length == 2 && LINKED.contains(parts[0]) ? "/api/v1/" + parts[0] + "s/" + parts[1] : null;
    }
}
