package org.zhunsheng.server.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * 页面上交来的授权。
 *
 * @param from 从哪一天开始；空的是现在
 * @param until 到哪一天为止，含那一天；空的不限期
 */
record GrantForm(
        @Nullable String role,
        @Nullable String organization,
        @Nullable String from,
        @Nullable String until) {

    static final GrantForm EMPTY = new GrantForm("", "", "", "");

    String plain(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    Instant begins(Instant now) {
        LocalDate day = date(from);
        Instant start =
                day == null ? now : day.atStartOfDay(ZoneId.systemDefault()).toInstant();
        return start.isBefore(now) ? now : start;
    }

    @Nullable
    Instant ends() {
        LocalDate day = date(until);
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private @Nullable LocalDate date(@Nullable String written) {
        String day = plain(written);
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException malformed) {
            throw new Wrong(AccountProblem.TERM_WRONG);
        }
    }
}
