package org.zhunsheng.server.timeline;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.timeline.TimelineStore.Event;

/**
 * 把事与改动合成一条：新的在前。前后不到一小时、中间没有别的事的改动是一段；一段之内每个人、每种缘由合成一件。
 * 两股各自只往前走，所以下一页接得上。
 */
final class TimelineWeaving {

    private static final Duration STRETCH = Duration.ofHours(1);

    private final List<Event> events;
    private final List<TimelineChange> changes;
    private final long from;
    private int event;
    private int change;

    /** @param from 改动取到了这个编号；还有更早的，取来的用完了就到此为止：更早的改动也许比下一件事新 */
    TimelineWeaving(List<Event> events, List<TimelineChange> changes, long from) {
        this.events = events;
        this.changes = changes;
        this.from = from;
    }

    /** 至少这么多件，除非没有了；一段改动不拆开。 */
    List<TimelineEntry> take(
            int wanted, Function<Event, TimelineEntry> said, Function<List<TimelineChange>, List<TimelineEntry>> told) {
        List<TimelineEntry> taken = new ArrayList<>();
        while (taken.size() < wanted) {
            if (change == changes.size() && hasEarlier()) break;
            OffsetDateTime bound = event < events.size() ? events.get(event).at() : null;
            if (change < changes.size() && isAfter(changes.get(change), bound))
                taken.addAll(told.apply(stretch(bound)));
            else if (bound != null) taken.add(said.apply(events.get(event++)));
            else break;
        }
        return taken;
    }

    private static boolean isAfter(TimelineChange one, @Nullable OffsetDateTime bound) {
        return bound == null || one.at().isAfter(bound);
    }

    private List<TimelineChange> stretch(@Nullable OffsetDateTime bound) {
        int first = change;
        OffsetDateTime earliest = changes.get(first).at().minus(STRETCH);
        while (change < changes.size()
                && isAfter(changes.get(change), bound)
                && changes.get(change).at().isAfter(earliest)) change++;
        return changes.subList(first, change);
    }

    private boolean hasEarlier() {
        return from > 1;
    }

    /** 下一页从哪里起；没有了的为 null。 */
    @Nullable
    TimelineKey rest(TimelineKey before) {
        boolean all = change == changes.size();
        if (event == events.size() && all && !hasEarlier()) return null;
        long number = all
                ? from
                : change == 0 ? before.number() : changes.get(change - 1).number();
        if (event == 0) return new TimelineKey(before.at(), before.rank(), before.id(), number);
        Event last = events.get(event - 1);
        return new TimelineKey(last.at(), last.rank(), last.id(), number);
    }
}
