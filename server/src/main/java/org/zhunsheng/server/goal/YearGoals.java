package org.zhunsheng.server.goal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.form.Form;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.filling.FormHead;
import org.zhunsheng.server.money.YearMoney;

/** 一个项目一年批复的绩效目标，与自评表对照用。 */
@Component
public class YearGoals {

    private final Fillings fillings;

    YearGoals(Fillings fillings) {
        this.fillings = fillings;
    }

    /**
     * 批复的目标，连同批复的各次调整。
     *
     * @param first 第一次批复
     * @param deleted 后来的调整删去的指标的名称
     */
    public record YearGoal(FilledForm approved, OffsetDateTime first, List<String> deleted) {}

    /** 没有批复的、看不见的为空。 */
    @Transactional(readOnly = true)
    public Optional<YearGoal> of(long project, int year) {
        List<Fillings.Approval> approvals = fillings.approvals(GoalForm.NAME, project, year);
        if (approvals.isEmpty()) return Optional.empty();
        FilledForm now = approvals.getFirst().form();
        return Optional.of(new YearGoal(now, approvals.getLast().at(), deleted(now, approvals)));
    }

    private static List<String> deleted(FilledForm now, List<Fillings.Approval> approvals) {
        Set<String> left =
                now.rows(GoalForm.INDICATORS).stream().map(FilledRow::id).collect(Collectors.toSet());
        return approvals.stream()
                .map(Fillings.Approval::form)
                .flatMap(then -> then.rows(GoalForm.INDICATORS).stream()
                        .filter(row -> !left.contains(row.id()))
                        .map(row -> then.value(row.id(), "name")))
                .distinct()
                .toList();
    }

    /**
     * 拼成内核的表。
     *
     * @param money 看不见钱的为 null
     */
    public static Form form(FilledForm goals, FormHead names, @Nullable YearMoney money) {
        return GoalDocument.of(goals, new GoalDocument.Head(names, money));
    }
}
