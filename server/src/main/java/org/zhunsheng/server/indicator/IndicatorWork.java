package org.zhunsheng.server.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.frame.Task;
import org.zhunsheng.server.frame.Work;

/** 待办里的指标：有几个轮到自己审核，合成一件，没有期限。 */
@Component
class IndicatorWork implements Work {

    private static final long ONLY = 1;

    private final IndicatorWorkStore store;
    private final MessageSource messages;

    IndicatorWork(IndicatorWorkStore store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> open(@Nullable LocalDate afterDue, long afterId, int limit) {
        if (afterDue == null && afterId >= ONLY) return List.of();
        int waiting = store.waiting();
        if (waiting == 0) return List.of();
        String title = messages.getMessage(
                "indicator.task", new Object[] {Integer.toString(waiting)}, LocaleContextHolder.getLocale());
        return List.of(new Task(ONLY, "indicator", title, "/indicators?mine=yes", null, null, ""));
    }
}
