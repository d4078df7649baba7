package org.zhunsheng.server.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.organization.Organization;

/**
 * 一个项目的页面。
 *
 * @param name 现在的名称，或者那一天的
 * @param unit 预算单位
 * @param children 以它为上级的项目
 * @param successors 以它为上年的项目
 * @param on 看哪一天；现在的为空
 * @param writable 可以改
 * @param money 看得见它的预算与支付
 * @param history 看得见它的历史自评表
 */
record ShownProject(
        Project it,
        String name,
        Organization unit,
        List<ProjectStore.NameLine> names,
        List<SubProject> subProjects,
        List<ProjectStore.Division> divisions,
        List<ProjectStore.Link> links,
        List<ProjectStore.Other> children,
        List<ProjectStore.Other> successors,
        @Nullable LocalDate on,
        boolean writable,
        boolean money,
        boolean history) {

    /** 指向的项目：{@code parent} 或 {@code predecessor}。 */
    public ProjectStore.@Nullable Link link(String relation) {
        return find(relation).orElse(null);
    }

    Optional<ProjectStore.Link> find(String relation) {
        return links.stream().filter(link -> link.relation().equals(relation)).findFirst();
    }
}
