package org.zhunsheng.server.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.frame.Task;
import org.zhunsheng.server.frame.Work;

/** 待办里的委托：受谁的委托、以什么角色、到哪一天；委托出去的也在。快结束的时候提醒一声。 */
@Component
class DelegationWork implements Work {

    private static final int WARNING = 1;

    private final Delegations delegations;
    private final MessageSource messages;
    private final Clock clock;

    DelegationWork(Delegations delegations, MessageSource messages, Clock clock) {
        this.delegations = delegations;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> open(@Nullable LocalDate afterDue, long afterId, int limit) {
        if (afterDue == null && afterId != 0) return List.of(); // 委托都有期限
        return delegations.list().stream()
                .filter(one -> one.state(clock.instant()).equals("current"))
                .filter(one -> afterDue == null || comes(one, afterDue, afterId))
                .sorted(Comparator.comparing(Delegation::lastDay).thenComparing(Delegation::id))
                .limit(limit)
                .map(this::task)
                .toList();
    }

    private static boolean comes(Delegation one, LocalDate afterDue, long afterId) {
        int order = one.lastDay().compareTo(afterDue);
        return order > 0 || order == 0 && one.id() > afterId;
    }

    private Task task(Delegation one) {
        boolean mine = one.delegator() == Caller.current().id();
        String title = word(
                mine ? "delegation.task.mine" : "delegation.task",
                mine ? one.deputyName() : one.delegatorName(),
                word("role." + one.role()),
                one.lastDay().toString());
        return new Task(
                one.id(),
                "delegation",
                title,
                mine ? "/my-account/delegations" : "/reviews",
                one.lastDay(),
                one.lastDay().minusDays(WARNING),
                one.organization());
    }

    private String word(String key, String... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
