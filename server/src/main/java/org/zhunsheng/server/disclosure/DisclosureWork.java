package org.zhunsheng.server.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.frame.Task;
import org.zhunsheng.server.frame.Work;
import org.zhunsheng.server.setting.Setting;
import org.zhunsheng.server.setting.Settings;

/** 待办里的公开：终审通过了、还没有申请的，申请了公开或不予公开、等着审核的；期限由终审通过那天算起，几天是设置。 */
@Component
class DisclosureWork implements Work {

    private static final int WARNING = 7;

    private final DisclosureWorkStore store;
    private final Settings settings;
    private final MessageSource messages;

    DisclosureWork(DisclosureWorkStore store, Settings settings, MessageSource messages) {
        this.store = store;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> open(@Nullable LocalDate afterDue, long afterId, int limit) {
        if (afterDue == null && afterId != 0) return List.of(); // 公开都有期限
        int days = Integer.parseInt(settings.value(Setting.DISCLOSURE_DAYS.code()));
        return store.open(days, afterDue, afterId, limit).stream()
                .map(this::task)
                .toList();
    }

    private Task task(DisclosureWorkStore.Line line) {
        boolean proposed = line.disclosure() != null;
        String title = messages.getMessage(
                "disclosure.task." + line.deed(),
                new String[] {Integer.toString(line.year()), line.project()},
                LocaleContextHolder.getLocale());
        String path = proposed ? "/disclosures/" + line.disclosure() : "/fillings/" + line.filling() + "/disclosure";
        return new Task(
                line.filling(),
                "disclosure",
                title,
                path,
                line.due(),
                line.due().minusDays(WARNING),
                line.unit());
    }
}
