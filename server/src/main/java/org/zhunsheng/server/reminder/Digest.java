package org.zhunsheng.server.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.frame.Task;
import org.zhunsheng.server.frame.Work;
import org.zhunsheng.server.setting.Setting;
import org.zhunsheng.server.setting.Settings;

/** 把当前的人快到期、已逾期的待办写成一封信：就是“我的待办”里标出来的那些，没有人名。 */
@Component
class Digest {

    private static final int MOST = 50;
    private static final int PAGE = 200;
    /** 提醒至多提前这些天，比它晚的不必再看。 */
    private static final int EARLIEST = 90;

    private final List<Work> kinds;
    private final MessageSource messages;
    private final Settings system;
    private final MailSettings settings;

    Digest(ObjectProvider<Work> kinds, MessageSource messages, Settings system, MailSettings settings) {
        this.kinds = kinds.orderedStream().toList();
        this.messages = messages;
        this.system = system;
        this.settings = settings;
    }

    record Text(String subject, String body) {}

    /** 没有要提醒的，没有信。 */
    Optional<Text> of(LocalDate today) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(settings.language());
        try {
            List<Task> found = kinds.stream()
                    .flatMap(kind -> due(kind, today).stream())
                    .limit(MOST + 1L)
                    .toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(text(found, today));
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private static List<Task> due(Work kind, LocalDate today) {
        List<Task> found = new ArrayList<>();
        LocalDate due = null;
        long id = 0;
        boolean more = true;
        while (more) {
            List<Task> page = kind.open(due, id, PAGE);
            page.stream()
                    .filter(task -> task.isLate(today) || task.isSoon(today))
                    .forEach(found::add);
            more = page.size() == PAGE && found.size() <= MOST;
            if (!more) break;
            due = page.getLast().dueOn();
            id = page.getLast().id();
            more = due != null && !due.isAfter(today.plusDays(EARLIEST));
        }
        return found;
    }

    private Text text(List<Task> found, LocalDate today) {
        List<Task> shown = found.subList(0, Math.min(MOST, found.size()));
        boolean late = shown.stream().anyMatch(task -> task.isLate(today));
        StringBuilder body = new StringBuilder();
        part(body, "reminder.late", shown, task -> task.isLate(today));
        part(body, "reminder.soon", shown, task -> task.isSoon(today));
        if (found.size() > shown.size())
            body.append(word("reminder.more", MOST)).append("\n\n");
        String address = settings.address();
        body.append(word("reminder.where", address == null || address.isBlank() ? "" : address.strip() + "/tasks"))
                .append("\n\n-- \n")
                .append(word("reminder.foot"))
                .append('\n');
        String name = system.value(Setting.TITLE.code());
        return new Text(word(late ? "reminder.subject.late" : "reminder.subject.soon", name), body.toString());
    }

    private void part(StringBuilder body, String head, List<Task> tasks, Predicate<Task> wanted) {
        List<Task> lines = tasks.stream().filter(wanted).toList();
        if (lines.isEmpty()) return;
        body.append(word(head)).append("\n\n");
        for (Task task : lines)
            body.append("- ")
                    .append(flat(task.title()))
                    .append("\n  ")
                    .append(word("reminder.line", flat(task.organization()), String.valueOf(task.dueOn())))
                    .append('\n');
        body.append('\n');
    }

    /** 名称里的换行写不出假的一行。 */
    private static String flat(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private String word(String key, Object... values) {
        return messages.getMessage(key, values, settings.language());
    }
}
