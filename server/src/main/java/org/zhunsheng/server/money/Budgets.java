package org.zhunsheng.server.money;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 预算：看、记一笔、更正一笔；更正的前后都在审计里。 */
@Component
class Budgets {

    private final MoneyReach reach;
    private final BudgetStore store;
    private final Projects projects;
    private final Audit audit;

    Budgets(MoneyReach reach, BudgetStore store, Projects projects, Audit audit) {
        this.reach = reach;
        this.store = store;
        this.projects = projects;
        this.audit = audit;
    }

    /** 一页；{@code next} 是下一页的 {@code after}。 */
    record Page(List<BudgetEntry> entries, @Nullable Long next) {}

    @Transactional(readOnly = true)
    Page list(long project, BudgetFilter filter, long after, int limit) {
        reach.read(project);
        List<BudgetEntry> found = store.list(project, filter, after, limit + 1, reach.scope());
        if (found.size() <= limit) return new Page(found, null);
        return new Page(found.subList(0, limit), found.get(limit - 1).id());
    }

    @Transactional(readOnly = true)
    BudgetEntry find(long project, long id) {
        reach.read(project);
        return store.find(project, id, reach.scope()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    @Transactional
    BudgetEntry add(long project, BudgetWish wish) {
        Project it = reach.write(project);
        if (wish.kind().equals(BudgetEntry.ADJUSTMENT) && wish.amount().signum() == 0)
            throw new Refused(MoneyProblem.WRONG_AMOUNT);
        sub(project, wish.subProject());
        try {
            BudgetEntry added = find(project, store.add(project, wish));
            audit.done(Act.BUDGET_ADD, it.place(), subject(added.id()), BudgetEntry.words(wish));
            return added;
        } catch (DuplicateKeyException taken) {
            throw new Refused(MoneyProblem.TAKEN);
        }
    }

    @Transactional
    BudgetEntry change(long project, long id, int version, BudgetWish wish) {
        Project it = reach.write(project);
        BudgetEntry before = find(project, id);
        if (!before.kind().equals(wish.kind())) throw new Refused(ServiceProblem.WRONG_REQUEST);
        if (!Objects.equals(before.subProjectId(), wish.subProject())) sub(project, wish.subProject());
        try {
            if (!store.change(id, version, wish, reach.writing())) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        } catch (DuplicateKeyException taken) {
            throw new Refused(MoneyProblem.TAKEN);
        }
        audit.done(
                Act.BUDGET_CHANGE,
                it.place(),
                subject(id),
                Map.of("before", BudgetEntry.words(before.wish()), "after", BudgetEntry.words(wish)));
        return find(project, id);
    }

    /** 新写的子项目要是这个项目的，而且没有关闭。 */
    private void sub(long project, @Nullable Long id) {
        if (id == null) return;
        boolean open = projects.subProjects(project).stream().anyMatch(sub -> sub.id() == id && sub.closedOn() == null);
        if (!open) throw new Refused(MoneyProblem.NO_SUB_PROJECT);
    }

    private static String subject(long id) {
        return "budget-entry:" + id;
    }
}
