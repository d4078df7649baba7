package org.zhunsheng.server.reminder;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.setting.Condition;
import org.zhunsheng.server.web.Refusal;
import org.zhunsheng.text.Language;

/** 设置页上说提醒寄得怎样：开着没有，最近一次寄出、没有寄成是什么时候、为什么。 */
@Component
class ReminderCondition implements Condition {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private final ReminderStore store;
    private final MailSettings settings;
    private final MessageSource messages;

    ReminderCondition(ReminderStore store, MailSettings settings, MessageSource messages) {
        this.store = store;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public String title() {
        return word("reminder.title");
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> sentences() {
        if (!settings.enabled()) return List.of(word("reminder.off"));
        List<String> lines = new ArrayList<>();
        lines.add(word("reminder.on", settings.hour(), settings.host() + ":" + settings.port()));
        store.condition().ifPresent(now -> add(lines, now));
        return lines;
    }

    private void add(List<String> lines, ReminderStore.Condition now) {
        Instant sent = now.sentAt();
        Instant failed = now.failedAt();
        if (now.waiting() > 0) lines.add(word("reminder.waiting", now.waiting()));
        lines.add(sent == null ? word("reminder.sent.none") : word("reminder.sent", TIME.format(sent)));
        if (failed != null) lines.add(word("reminder.failed", TIME.format(failed), problem(now), now.detail()));
    }

    private static String problem(ReminderStore.Condition now) {
        boolean chinese = !LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return ReminderProblem.of(now.problem())
                .map(problem -> problem.refusal(chinese ? Language.ZH : Language.EN))
                .map(ReminderCondition::sentence)
                .orElse(now.problem());
    }

    private static String sentence(Refusal refusal) {
        return refusal.code() + " " + refusal.sentence() + " " + refusal.remedy();
    }

    private String word(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
