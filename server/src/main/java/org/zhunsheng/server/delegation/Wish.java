package org.zhunsheng.server.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.web.Refused;

/**
 * 想要的委托。
 *
 * @param grant 自己的哪一项授权
 * @param deputy 同事的登录名；后面可以跟姓名
 * @param from 从哪一天起；空的是今天
 * @param until 到哪一天为止，含那一天
 */
record Wish(
        long grant,
        String deputy,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String reason) {

    private static final int LONGEST = 300;

    String login() {
        return deputy.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** 理由，没有首尾的空白；没有写的、太长的拒绝。 */
    String said() {
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST) throw new Refused(DelegationProblem.REASON_MISSING);
        return said;
    }

    /**
     * 从这一刻起；不合规则的拒绝。
     *
     * @param most 至多几天
     * @param held 自己的授权到何时；不限期的为空
     */
    Instant begins(LocalDate today, int most, @Nullable Instant held) {
        LocalDate first = from == null ? today : from;
        boolean wrong = until == null
                || first.isBefore(today)
                || until.isBefore(first)
                || ChronoUnit.DAYS.between(first, until) >= most
                || held != null && ends().isAfter(held);
        if (wrong) throw new Refused(DelegationProblem.TERM_WRONG);
        return start(first);
    }

    Instant ends() {
        if (until == null) throw new Refused(DelegationProblem.TERM_WRONG);
        return start(until.plusDays(1));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
