package org.zhunsheng.server.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 看项目库。看不见的与没有的，回答相同。 */
@Component
public class Projects {

    private final ProjectStore store;
    private final ProjectList list;
    private final Organizations organizations;
    private final Access access;

    Projects(ProjectStore store, ProjectList list, Organizations organizations, Access access) {
        this.store = store;
        this.list = list;
        this.organizations = organizations;
        this.access = access;
    }

    private Scope scope() {
        return access.scope(Permission.PROJECT_READ);
    }

    @Transactional(readOnly = true)
    public Project find(long id) {
        return store.find(id, scope()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 一个项目在那一天的名称：2019 年的表仍用 2019 年的名称；那一天之前没有名称的，用最早的一个。 */
    @Transactional(readOnly = true)
    public String nameOn(long id, LocalDate date) {
        return nameOn(find(id), date);
    }

    /** 同上，已经找到了的项目。 */
    @Transactional(readOnly = true)
    public String nameOn(Project it, LocalDate date) {
        return nameOn(it, store.names(it.id(), scope()), date);
    }

    private static String nameOn(Project it, List<ProjectStore.NameLine> names, @Nullable LocalDate date) {
        if (date == null || names.isEmpty()) return it.name();
        return names.stream()
                .filter(line -> !line.validFrom().isAfter(date))
                .findFirst()
                .orElse(names.getLast())
                .name();
    }

    /** 一个项目的子项目，按序号。 */
    @Transactional(readOnly = true)
    public List<SubProject> subProjects(long id) {
        find(id);
        return store.subProjects(id, scope());
    }

    /** 实施处室的名称；看不见的不在其中。 */
    @Transactional(readOnly = true)
    public List<String> divisions(long id) {
        return store.divisions(id, scope(), access.scope(Permission.ORGANIZATION_READ)).stream()
                .flatMap(one -> Stream.ofNullable(one.name()))
                .toList();
    }

    /** 上年项目；没有的为空。 */
    @Transactional(readOnly = true)
    public Optional<Long> predecessor(long id) {
        return store.links(id, scope()).stream()
                .filter(link -> link.relation().equals("predecessor"))
                .map(ProjectStore.Link::id)
                .findFirst();
    }

    /** 看得见的项目有没有。 */
    @Transactional(readOnly = true)
    public boolean any() {
        return !list(ProjectFilter.of("", null, "", "", ""), 0, 1).shown().isEmpty();
    }

    @Transactional(readOnly = true)
    ProjectLines list(ProjectFilter filter, long after, int limit) {
        Long within = filter.organization();
        String place = within == null ? "" : organizations.find(within).place();
        if (filter.isTooShort()) return new ProjectLines(List.of(), null);
        Reach reach = Reach.of(scope(), place);
        return ProjectLines.of(list.list(filter, reach, list.key(after, reach), limit + 1), limit);
    }

    @Transactional(readOnly = true)
    ShownProject show(long id, @Nullable LocalDate on) {
        Project it = find(id);
        List<ProjectStore.NameLine> names = store.names(id, scope());
        return new ShownProject(
                it,
                nameOn(it, names, on),
                organizations.find(it.organizationId()),
                names,
                store.subProjects(id, scope()),
                store.divisions(id, scope(), access.scope(Permission.ORGANIZATION_READ)),
                store.links(id, scope()),
                store.pointing(id, "parent", scope()),
                store.pointing(id, "predecessor", scope()),
                on,
                access.scope(Permission.PROJECT_WRITE).contains(it.place()),
                access.scope(Permission.MONEY_READ).contains(it.place()),
                access.scope(Permission.ASSIGNMENT_READ).contains(it.place()));
    }

    /** 这个单位那一年的项目库里有这个编码：那一年已经开始、还没有结束的。 */
    @Transactional(readOnly = true)
    public boolean isInLibrary(String code, Project like, int year) {
        return withCode(code, like.place())
                .filter(one -> one.organizationId() == like.organizationId())
                .filter(one -> one.startsOn() == null || one.startsOn().getYear() <= year)
                .filter(one -> one.endsOn() == null || one.endsOn().getYear() >= year)
                .isPresent();
    }

    /** 同一个地区里用这个编码的项目；没有的为空。 */
    @Transactional(readOnly = true)
    Optional<Project> withCode(String code, String region) {
        return store.withCode(code, region, scope());
    }
}
