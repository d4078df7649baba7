package org.zhunsheng.server.webhook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.frame.Task;
import org.zhunsheng.server.frame.Work;

/** 待办里暂停了的订阅：期限就是暂停的那一天，邮件提醒也说它。 */
@Component
class SubscriptionWork implements Work {

    private final SubscriptionStore store;
    private final Subscriptions subscriptions;
    private final MessageSource messages;

    SubscriptionWork(SubscriptionStore store, Subscriptions subscriptions, MessageSource messages) {
        this.store = store;
        this.subscriptions = subscriptions;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> open(@Nullable LocalDate afterDue, long afterId, int limit) {
        if (afterDue == null && afterId != 0 || subscriptions.scope().isEmpty()) return List.of(); // 都有期限
        return store.paused(subscriptions.scope(), afterDue, afterId, limit).stream()
                .map(this::task)
                .toList();
    }

    private Task task(Subscription it) {
        LocalDate day = it.pausedOn();
        String title =
                messages.getMessage("subscription.task", new String[] {it.name()}, LocaleContextHolder.getLocale());
        return new Task(it.id(), "subscription", title, "/subscriptions/" + it.id(), day, day, it.organizationName());
    }
}
