package org.zhunsheng.server.survey;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.frame.Task;
import org.zhunsheng.server.frame.Work;

/** 待办里最后一天过了、还没有结束的调查：期限就是最后一天，办得了它的人都看得见。 */
@Component
class SurveyWork implements Work {

    private final SurveyList surveys;
    private final MessageSource messages;

    SurveyWork(SurveyList surveys, MessageSource messages) {
        this.surveys = surveys;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> open(@Nullable LocalDate afterDue, long afterId, int limit) {
        if (afterDue == null && afterId != 0) return List.of(); // 调查都有最后一天
        return surveys.over(afterDue, afterId, limit).stream().map(this::task).toList();
    }

    private Task task(Survey it) {
        String title = messages.getMessage("survey.task", new String[] {it.title()}, LocaleContextHolder.getLocale());
        return new Task(it.id(), "survey", title, "/surveys/" + it.id(), it.endsOn(), it.endsOn(), it.organization());
    }
}
