package org.zhunsheng.server.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 看机构。看不见的与没有的，回答相同。 */
@Component
public class Organizations {

    private final OrganizationStore store;
    private final SearchStore searches;
    private final HistoryStore history;
    private final Access access;

    Organizations(OrganizationStore store, SearchStore searches, HistoryStore history, Access access) {
        this.store = store;
        this.searches = searches;
        this.history = history;
        this.access = access;
    }

    /** 一个机构在那一天的名称：2019 年的表仍用 2019 年的名称；那一天还没有的为空。 */
    @Transactional(readOnly = true)
    public Optional<String> nameOn(long id, LocalDate date) {
        return history.nameOn(id, date, scope());
    }

    /** 从看得见的最上级到自己，各级现在的名称。 */
    @Transactional(readOnly = true)
    public List<String> path(long id) {
        return store.chain(find(id).chain(), scope()).stream()
                .map(Organization::name)
                .toList();
    }

    /** 各级在那一天的名称（按现在的隶属）；那一天还没有的那一级用现在的。 */
    @Transactional(readOnly = true)
    public List<String> pathOn(long id, LocalDate date) {
        List<Organization> chain = store.chain(find(id).chain(), scope());
        Map<Long, String> names = namesOn(chain, date);
        return chain.stream()
                .map(one -> names.getOrDefault(one.id(), one.name()))
                .toList();
    }

    Scope scope() {
        return access.scope(Permission.ORGANIZATION_READ);
    }

    @Transactional(readOnly = true)
    public Organization find(long id) {
        return store.find(id, scope()).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    /** 用这个编码的机构：先看 {@code near} 所在的地区，那里没有的才看别处，别处要只有一个。 */
    @Transactional(readOnly = true)
    public Optional<Organization> withCode(String code, String near) {
        List<Organization> known = store.withCode(code.strip(), scope());
        return known.stream()
                .filter(one -> one.region().equals(Organization.region(near)))
                .findFirst()
                .or(() -> known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty());
    }

    private Map<Long, String> namesOn(List<Organization> organizations, LocalDate date) {
        Long[] ids = organizations.stream().map(Organization::id).toArray(Long[]::new);
        return history.namesOn(ids, date, scope()).stream()
                .collect(Collectors.toMap(HistoryStore.NameOn::id, HistoryStore.NameOn::name));
    }

    /** 范围最上面的机构。 */
    @Transactional(readOnly = true)
    Lines roots(long after, int limit) {
        return Lines.of(store.roots(scope(), after, limit + 1), limit);
    }

    /** 找到的机构，带着各级的名称。 */
    @Transactional(readOnly = true)
    Found search(String query, long after, int limit) {
        String plain = query.strip().replaceAll("\\s+", " ");
        if (plain.codePointCount(0, plain.length()) < 2) return new Found(Lines.NONE, Map.of());
        Lines lines = Lines.of(searches.search(plain, scope(), after, limit + 1), limit);
        return new Found(lines, paths(lines.shown()));
    }

    private Map<Long, String> paths(List<Organization> found) {
        if (found.isEmpty()) return Map.of();
        Long[] above = found.stream()
                .flatMap(one -> Arrays.stream(one.chain()))
                .distinct()
                .toArray(Long[]::new);
        Map<Long, String> names =
                store.chain(above, scope()).stream().collect(Collectors.toMap(Organization::id, Organization::name));
        return found.stream()
                .collect(Collectors.toMap(
                        Organization::id,
                        one -> Arrays.stream(one.chain())
                                .filter(id -> id != one.id())
                                .map(names::get)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" › "))));
    }

    /** 接口的清单：全部、某个上级之下、查找，都按同一种键翻页。 */
    @Transactional(readOnly = true)
    Lines list(@Nullable Long parent, String query, @Nullable LocalDate on, long after, int limit) {
        if (!query.isBlank()) return search(query, after, limit).lines();
        if (parent == null) return Lines.of(store.all(scope(), after, limit + 1), limit);
        find(parent);
        return children(parent, on, after, limit);
    }

    private Lines children(long parent, @Nullable LocalDate on, long after, int limit) {
        List<Organization> children = on == null
                ? store.children(parent, scope(), after, limit + 1)
                : history.childrenOn(parent, on, scope(), after, limit + 1);
        return Lines.of(children, limit);
    }

    /** 一个机构的页面。 */
    @Transactional(readOnly = true)
    Shown show(long id, @Nullable LocalDate on, long after, int limit) {
        Organization it = find(id);
        List<HistoryStore.NameLine> names = history.names(id, scope());
        String name = on == null
                ? it.name()
                : names.stream()
                        .filter(line -> !line.validFrom().isAfter(on))
                        .map(HistoryStore.NameLine::name)
                        .findFirst()
                        .orElse(null);
        return new Shown(
                it,
                name,
                store.chain(it.chain(), scope()),
                names,
                history.parents(id, scope()),
                children(id, on, after, limit),
                on,
                access.scope(Permission.ORGANIZATION_WRITE).contains(it.place()));
    }
}
