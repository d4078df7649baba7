package org.zhunsheng.server.timeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/**
 * 看到哪里了：别的事看到这一件，改动看到这个编号；下一页从这里接着，不漏、不重。
 *
 * @param at 最后看到的一件事的时间
 * @param rank 同一时刻的几件事的次序，大的在前
 * @param id 同一种事的编号
 * @param number 最后看到的改动的编号
 */
record TimelineKey(OffsetDateTime at, int rank, long id, long number) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,2})-(\\d{1,18})-(\\d{1,19})");

    /** 还没有看：比什么都新。 */
    static final TimelineKey NEWEST =
            new TimelineKey(OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), 0, 0, Long.MAX_VALUE);

    /** 空字是从最新的起；不像样的，拒绝。 */
    static TimelineKey of(String text) {
        if (text.isEmpty()) return NEWEST;
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) throw new Refused(ServiceProblem.WRONG_REQUEST);
        try {
            OffsetDateTime at = Instant.EPOCH
                    .plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS)
                    .atOffset(ZoneOffset.UTC);
            if (at.isAfter(NEWEST.at)) throw new Refused(ServiceProblem.WRONG_REQUEST);
            return new TimelineKey(
                    at,
                    Integer.parseInt(parts.group(2)),
                    Long.parseLong(parts.group(3)),
                    Long.parseLong(parts.group(4)));
        } catch (NumberFormatException tooLarge) {
            throw new Refused(ServiceProblem.WRONG_REQUEST);
        }
    }

    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()) + "-" + rank + "-" + id + "-" + number;
    }
}
