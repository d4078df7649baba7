package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.frame.Task;
import org.zhunsheng.server.frame.Work;

/** 待办里的填报：要填的、轮到自己审核的、有人申请撤销的。题目说得出哪年、什么表、哪个项目、什么状态。 */
@Component
class AssignmentWork implements Work {

    private final AssignmentWorkStore store;
    private final MessageSource messages;

    AssignmentWork(AssignmentWorkStore store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> open(@Nullable LocalDate afterDue, long afterId, int limit) {
        return store.open(afterDue, afterId, limit).stream().map(this::task).toList();
    }

    private Task task(AssignmentWorkStore.Line line) {
        String title = word(
                "assignment.task",
                Integer.toString(line.year()),
                word("campaign.purpose." + line.purpose()),
                line.project(),
                word("assignment.state." + line.state()));
        if (line.urged() != null) title = word("assignment.task.urged", title, String.valueOf(line.urged()));
        return new Task(
                line.id(), "assignment", title, "/assignments/" + line.id(), line.due(), line.warnOn(), line.unit());
    }

    private String word(String key, String... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
