package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 还没有了结的，离期限多远。 */
enum Due {
    /** 已逾期。 */
    LATE,
    /** 快到期：到了任务说的提醒的日子。 */
    SOON,
    /** 还早。 */
    LATER;

    /** 网址与接口里的写法。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Due> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static Due of(LocalDate deadline, LocalDate today, int warningDays) {
        if (deadline.isBefore(today)) return LATE;
        return deadline.minusDays(warningDays).isAfter(today) ? LATER : SOON;
    }

    /** 期限从哪一天起（含）。 */
    LocalDate from(LocalDate today, int warningDays) {
        return switch (this) {
            case LATE -> LocalDate.of(1, 1, 1);
            case SOON -> today;
            case LATER -> today.plusDays(warningDays + 1L);
        };
    }

    /** 期限到哪一天止（含）。 */
    LocalDate until(LocalDate today, int warningDays) {
        return switch (this) {
            case LATE -> today.minusDays(1);
            case SOON -> today.plusDays(warningDays);
            case LATER -> LocalDate.of(9999, 12, 31);
        };
    }
}
