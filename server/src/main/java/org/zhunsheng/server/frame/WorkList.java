package org.zhunsheng.server.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Caller;

/** 各种待办合在一起翻页：按期限，期限相同的一种一种来。 */
@Component
class WorkList {

    private static final Comparator<Line> ORDER = Comparator.comparing(
                    Line::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparingInt(Line::kind)
            .thenComparingLong(line -> line.task().id());

    private final List<Work> kinds;

    WorkList(TaskStore posted, ObjectProvider<Work> features) {
        Work own = (due, id, limit) -> posted.open(posts(), due, id, limit);
        this.kinds = Stream.concat(Stream.of(own), features.orderedStream()).toList();
    }

    /** 待办的一行，与它是第几种。 */
    record Line(int kind, Task task) {

        @Nullable
        LocalDate due() {
            return task.dueOn();
        }
    }

    /** 上一页的最后一行：期限、第几种、编号；第一页的编号为 0。 */
    record After(@Nullable LocalDate due, int kind, long id) {}

    List<Line> open(After after, int limit) {
        List<Line> found = new ArrayList<>();
        IntStream.range(0, kinds.size())
                .forEach(kind -> kinds.get(kind).open(after.due(), id(after, kind), limit).stream()
                        .map(task -> new Line(kind, task))
                        .forEach(found::add));
        return found.stream().sorted(ORDER).limit(limit).toList();
    }

    /** 期限相同的，前面的几种都列过了，后面的几种还没有。 */
    private static long id(After after, int kind) {
        if (after.id() == 0 || kind == after.kind()) return after.id();
        return kind < after.kind() ? Long.MAX_VALUE : -1;
    }

    private static String[] posts() {
        return Caller.current().posts().stream()
                .map(post -> post.organization() + ":" + post.role().code())
                .toArray(String[]::new);
    }
}
