package org.zhunsheng.server.filling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.frame.Task;
import org.zhunsheng.server.frame.Work;

/** 待办里处室要填、要确认的行，一张表一件。 */
@Component
class DivisionWork implements Work {

    private final DivisionStore store;
    private final Fillings fillings;
    private final Access access;
    private final MessageSource messages;

    DivisionWork(DivisionStore store, Fillings fillings, Access access, MessageSource messages) {
        this.store = store;
        this.fillings = fillings;
        this.access = access;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> open(@Nullable LocalDate afterDue, long afterId, int limit) {
        Scope divisions = access.scope(Permission.ROW_FILE);
        if (divisions.isEmpty()) return List.of();
        return store.waiting(divisions, afterDue, afterId, limit).stream()
                .map(this::task)
                .toList();
    }

    private Task task(DivisionStore.Waiting line) {
        String form = word("filling." + line.kind() + ".of", Integer.toString(line.year()));
        String title = word("filling.division.task", line.project(), form, Integer.toString(line.rows()));
        String section = fillings.dividedSection(line.kind());
        return new Task(
                line.id(), "division", title, "/fillings/" + line.id() + "/" + section, line.deadline(), null, "");
    }

    private String word(String key, String... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
