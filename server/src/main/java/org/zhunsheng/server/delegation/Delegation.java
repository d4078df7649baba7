package org.zhunsheng.server.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * 一次委托：谁让谁在哪个机构代他担任什么角色，从何时到何时。
 *
 * @param validUntil 到这一刻为止，不含
 */
record Delegation(
        long id,
        String role,
        long organizationId,
        String organization,
        String place,
        long delegator,
        String delegatorLogin,
        String delegatorName,
        long deputy,
        String deputyLogin,
        String deputyName,
        Instant validFrom,
        Instant validUntil,
        String reason) {

    /** 还没有开始 {@code future}，正在 {@code current}，结束了 {@code ended}。 */
    String state(Instant now) {
        if (!validUntil.isAfter(now) || !validUntil.isAfter(validFrom)) return "ended";
        return validFrom.isAfter(now) ? "future" : "current";
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(validFrom, ZoneId.systemDefault());
    }

    /** 最后的一天，含。 */
    LocalDate lastDay() {
        Instant last = validUntil.isAfter(validFrom) ? validUntil.minusMillis(1) : validUntil;
        return LocalDate.ofInstant(last, ZoneId.systemDefault());
    }
}
