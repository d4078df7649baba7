package org.zhunsheng.server.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.project.Project;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.project.SubProject;

/** 一个项目的钱：某一年的合计、各年、当年的名称。句数与支付的多少无关。 */
@Component
public class ProjectMoney {

    private final MoneyReach reach;
    private final MoneyStore store;
    private final WholeMoneyStore wholes;
    private final Projects projects;
    private final Organizations organizations;

    ProjectMoney(
            MoneyReach reach,
            MoneyStore store,
            WholeMoneyStore wholes,
            Projects projects,
            Organizations organizations) {
        this.reach = reach;
        this.store = store;
        this.wholes = wholes;
        this.projects = projects;
        this.organizations = organizations;
    }

    /**
     * 各页共有的。
     *
     * @param name 项目在那一年最后一天的名称
     * @param unit 单位在那一年最后一天的名称
     * @param years 有预算或支付的年度，连同看的这一年
     */
    record Head(
            Project it,
            String name,
            String unit,
            @Nullable Integer year,
            List<Integer> years,
            List<SubProject> subProjects,
            boolean writable) {

        /** 还没有关闭的子项目。 */
        public List<SubProject> openSubProjects() {
            return subProjects.stream().filter(sub -> sub.closedOn() == null).toList();
        }

        public String subName(@Nullable Long id) {
            return subProjects.stream()
                    .filter(sub -> id != null && sub.id() == id)
                    .map(SubProject::name)
                    .findFirst()
                    .orElse("");
        }
    }

    /** @param year 哪一年；空的不限 */
    @Transactional(readOnly = true)
    Head head(long project, @Nullable Integer year) {
        Project it = reach.read(project);
        List<Integer> known = store.years(project, reach.scope());
        Stream<Integer> all = year == null ? known.stream() : Stream.concat(known.stream(), Stream.of(year));
        LocalDate day = year == null ? LocalDate.now() : LocalDate.of(year, 12, 31);
        return new Head(
                it,
                year == null ? it.name() : projects.nameOn(project, day),
                organizations
                        .nameOn(it.organizationId(), day)
                        .orElseGet(() -> organizations.find(it.organizationId()).name()),
                year,
                all.distinct().sorted((one, two) -> two - one).toList(),
                projects.subProjects(project),
                reach.writable(it));
    }

    /** 没有说哪一年的：最近有数的一年，都没有的今年。 */
    @Transactional(readOnly = true)
    int latest(long project) {
        reach.read(project);
        return store.years(project, reach.scope()).stream()
                .findFirst()
                .orElseGet(() -> LocalDate.now().getYear());
    }

    /** 给各种表的几个数。 */
    @Transactional(readOnly = true)
    public YearMoney year(long project, int year) {
        return of(reach.read(project), year, null);
    }

    /** 同上，已经找到了的项目。 */
    @Transactional(readOnly = true)
    public YearMoney year(Project project, int year) {
        return of(reach.seen(project), year, null);
    }

    /** 到这一天为止的：定下的调整、付了的。 */
    @Transactional(readOnly = true)
    public YearMoney until(long project, int year, LocalDate day) {
        return of(reach.read(project), year, day);
    }

    /** 各子项目的预算与执行，键是子项目的编号；没有记在子项目之下的不在其中。 */
    @Transactional(readOnly = true)
    public Map<Long, YearMoney.Line> bySubProject(long project, int year) {
        reach.read(project);
        return Stream.concat(
                        store.budget(project, year, null, reach.scope()).stream(),
                        store.executed(project, year, null, reach.scope()).stream())
                .filter(sum -> sum.by(MoneyStore.By.SUB_PROJECT) && sum.subProject() != null && sum.subProject() != 0)
                .collect(Collectors.groupingBy(
                        MoneyStore.Sum::subProject,
                        Collectors.collectingAndThen(Collectors.toList(), YearMoney::line)));
    }

    private YearMoney of(Project it, int year, @Nullable LocalDate day) {
        if (it.whole()) return YearMoney.whole(year, wholes.parts(it, year, day, reach.scope()));
        return YearMoney.of(
                year,
                Stream.concat(
                                store.budget(it.id(), year, day, reach.scope()).stream(),
                                store.executed(it.id(), year, day, reach.scope()).stream())
                        .toList());
    }

    @Transactional(readOnly = true)
    MoneySummary summary(long project, int year) {
        reach.read(project);
        return MoneySummary.of(
                year,
                Stream.concat(
                        store.budget(project, year, null, reach.scope()).stream(),
                        store.executed(project, year, null, reach.scope()).stream()),
                projects.subProjects(project));
    }
}
