package org.zhunsheng.server.frame;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 待办的一行。
 *
 * @param title 说得出哪年、什么表、哪里
 * @param dueOn 期限
 * @param warnOn 从哪一天起提醒快到期了；不提醒的为空
 * @param organization 机构的名称
 */
public record Task(
        long id,
        String kind,
        String title,
        String link,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate warnOn,
        String organization) {

    public boolean isLate(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }

    public boolean isSoon(LocalDate today) {
        return warnOn != null && !isLate(today) && !warnOn.isAfter(today);
    }
}
