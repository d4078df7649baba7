package org.zhunsheng.server.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.frame.Task;
import org.zhunsheng.server.frame.Work;

/** 待办里的整改通知：要反馈的、反馈了轮到自己审核的。 */
@Component
class NoticeWork implements Work {

    private static final int WARNING = 7;

    private final NoticeWorkStore store;
    private final MessageSource messages;

    NoticeWork(NoticeWorkStore store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> open(@Nullable LocalDate afterDue, long afterId, int limit) {
        if (afterDue == null && afterId != 0) return List.of(); // 整改通知都有期限
        return store.open(afterDue, afterId, limit).stream().map(this::task).toList();
    }

    private Task task(Notice notice) {
        String title = word(
                "notice.task",
                Integer.toString(notice.year()),
                notice.project(),
                word("notice.state." + notice.state().code()));
        return new Task(
                notice.id(),
                "notice",
                title,
                "/notices/" + notice.id(),
                notice.deadline(),
                notice.deadline().minusDays(WARNING),
                notice.unit());
    }

    private String word(String key, String... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
